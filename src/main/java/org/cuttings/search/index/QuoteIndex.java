package org.cuttings.search.index;

import org.cuttings.article.Quote;
import org.cuttings.search.document.QuoteDocument;
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

/**
 * How quotes are laid out in an index of their own; those of articles in the trash are not in it.
 */
final class QuoteIndex implements HibernateOrmSearchMappingConfigurer {

    /** Raised whenever the layout changes, so that a new index is built beside the old one. */
    static final String NAME = "quote-2";

    private final JsonMapper json;
    private final Engine engine;

    QuoteIndex(JsonMapper json, Engine engine) {
        this.json = json;
        this.engine = engine;
    }

    @Override
    public void configure(HibernateOrmMappingConfigurationContext context) {
        var quote = context.programmaticMapping().type(Quote.class);
        quote.indexed().index(engine.index(NAME)).routingBinder((RoutingBinder) QuoteIndex::route);
        quote.property("id").documentId();
        quote.binder((TypeBinder) this::bind);
    }

    private static void route(RoutingBindingContext context) {
        context.dependencies().use("article.deletedAt");
        context.bridge(Quote.class, new WithoutTrash());
    }

    private void bind(TypeBindingContext context) {
        // Every change of an article or of what was found in it changes one of these.
        context.dependencies()
                .use("speaker")
                .use("article.updatedAt")
                .use("article.deletedAt")
                .use("article.version")
                .use("article.readAt");
        context.bridge(Quote.class, new QuoteDocument(context.indexSchemaElement(), json));
    }

    /** Keeps what is in the trash out of the index. */
    private static final class WithoutTrash implements RoutingBridge<Quote> {

        @Override
        public void route(
                DocumentRoutes routes, Object id, Quote quote, RoutingBridgeRouteContext context) {
            if (quote.article().discarded()) {
                routes.notIndexed();
            } else {
                routes.addRoute();
            }
        }

        @Override
        public void previousRoutes(
                DocumentRoutes routes, Object id, Quote quote, RoutingBridgeRouteContext context) {
            routes.addRoute();
        }
    }
}
