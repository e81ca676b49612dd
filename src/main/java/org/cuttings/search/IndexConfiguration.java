package org.cuttings.search;

import java.util.List;
import java.util.Map;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.search.engine.environment.bean.BeanReference;
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
    HibernatePropertiesCustomizer articleIndex(JsonMapper json) {
        return (Map<String, Object> properties) -> {
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
