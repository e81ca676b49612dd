package org.cuttings.search.index;

import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cuttings.background.Readers;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells Hibernate Search how articles, quotes and passages are indexed and how text is analysed.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class IndexConfiguration {

    private static final String BACKEND = "spring.jpa.properties.hibernate.search.backend.";

    @Bean
    Engine engine(
            @Value("${" + BACKEND + "type}") String type,
            @Value("${" + BACKEND + "directory.root}") Path root,
            SearchSettings settings,
            ObjectProvider<EntityManagerFactory> factory) {
        return type.equals("lucene")
                ? new LuceneEngine(new IndexFiles(root), factory)
                : new OpenSearchEngine(settings.indexPrefix(), factory);
    }

    @Bean
    HibernatePropertiesCustomizer articleIndex(JsonMapper json, Engine engine, Readers readers) {
        return (Map<String, Object> properties) -> {
            engine.prepare();
            properties.put(
                    "hibernate.search.mapping.configurer",
                    List.of(
                            BeanReference.ofInstance(new ArticleIndex(json, engine, readers)),
                            BeanReference.ofInstance(new QuoteIndex(json, engine)),
                            BeanReference.ofInstance(new PassageIndex(engine))));
            properties.put(
                    "hibernate.search.backend.analysis.configurer",
                    BeanReference.ofInstance(engine.analysis()));
            properties.put(SchemaToolingSettings.HBM2DDL_FILTER_PROVIDER, new CheckedTables());
        };
    }
}
