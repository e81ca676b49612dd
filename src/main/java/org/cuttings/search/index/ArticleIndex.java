package org.cuttings.search.index;

import org.cuttings.article.Article;
import org.cuttings.background.Readers;
import org.cuttings.search.document.ArticleDocument;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.RoutingBindingContext;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.RoutingBinder;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;
import tools.jackson.databind.json.JsonMapper;

/** How articles are laid out in the index; articles in the trash are not in it. */
final class ArticleIndex implements HibernateOrmSearchMappingConfigurer {

    /** Raised whenever the layout changes, so that a new index is built beside the old one. */
    static final String NAME = "article-8";

    private final JsonMapper json;
    private final Engine engine;
    private final Readers readers;

    ArticleIndex(JsonMapper json, Engine engine, Readers readers) {
        this.json = json;
        this.engine = engine;
        this.readers = readers;
    }

    @Override
    public void configure(HibernateOrmMappingConfigurationContext context) {
        var article = context.programmaticMapping().type(Article.class);
        article.indexed()
                .index(engine.index(NAME))
                .routingBinder((RoutingBinder) ArticleIndex::route);
        article.property("id").documentId();
        article.binder((TypeBinder) this::bind);
    }

    private static void route(RoutingBindingContext context) {
        context.dependencies().use("deletedAt");
        context.bridge(Article.class, new WithoutTrash());
    }

    private void bind(TypeBindingContext context) {
        // Every change of an article, its quotes or its names changes one of these.
        context.dependencies().use("updatedAt").use("deletedAt").use("version").use("readAt");
        context.bridge(
                Article.class,
                new ArticleDocument(
                        context.indexSchemaElement(),
                        json,
                        readers,
                        engine.countsWhatIsDeclared()));
    }

    /** Keeps what is in the trash out of the index. */
    private static final class WithoutTrash implements RoutingBridge<Article> {

        @Override
        public void route(
                DocumentRoutes routes,
                Object id,
                Article article,
                RoutingBridgeRouteContext context) {
            if (article.discarded()) {
                routes.notIndexed();
            } else {
                routes.addRoute();
            }
        }

        @Override
        public void previousRoutes(
                DocumentRoutes routes,
                Object id,
                Article article,
                RoutingBridgeRouteContext context) {
            routes.addRoute();
        }
    }
}
