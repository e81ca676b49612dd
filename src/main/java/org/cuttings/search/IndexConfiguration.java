package org.cuttings.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells Hibernate Search how articles, quotes and passages are indexed and how text is analysed.
 */
@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

    @Bean
    IndexFiles indexFiles(
            @Value("${spring.jpa.properties.hibernate.search.backend.directory.root}") Path root) {
        return new IndexFiles(root);
    }

    @Bean
    HibernatePropertiesCustomizer articleIndex(JsonMapper json, IndexFiles files) {
        return (Map<String, Object> properties) -> {
            files.removeDamaged();
            properties.put(
                    "hibernate.search.mapping.configurer",
                    List.of(
                            BeanReference.ofInstance(new ArticleIndex(json)),
                            BeanReference.ofInstance(new QuoteIndex(json)),
                            BeanReference.ofInstance(new PassageIndex())));
            properties.put(
                    "hibernate.search.backend.analysis.configurer",
                    BeanReference.ofInstance(new Analysis()));
            properties.put(SchemaToolingSettings.HBM2DDL_FILTER_PROVIDER, new CheckedTables());
        };
    }
}
