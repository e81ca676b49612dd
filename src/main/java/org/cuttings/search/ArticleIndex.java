package org.cuttings.search;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.cuttings.article.Article;
import org.cuttings.article.EntityType;
import org.cuttings.article.Mention;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.article.Published;
import org.cuttings.article.Quote;
import org.cuttings.article.QuoteKind;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.TermVector;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.RoutingBindingContext;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.RoutingBinder;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How articles are laid out in the index; articles in the trash are not in it. */
final class ArticleIndex implements HibernateOrmSearchMappingConfigurer {

    /** Raised whenever the layout changes, so that a new index is built beside the old one. */
    static final String NAME = "article-2";

    private final JsonMapper json;

    ArticleIndex(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void configure(HibernateOrmMappingConfigurationContext context) {
        var article = context.programmaticMapping().type(Article.class);
        article.indexed().index(NAME).routingBinder((RoutingBinder) ArticleIndex::route);
        article.property("id").documentId();
        article.binder((TypeBinder) this::bind);
    }

    private static void route(RoutingBindingContext context) {
        context.dependencies().use("deletedAt");
        context.bridge(Article.class, new WithoutTrash());
    }

    private void bind(TypeBindingContext context) {
        // Every change of an article, its quotes or its names changes one of these.
        context.dependencies().use("updatedAt").use("deletedAt").use("version");
        context.bridge(Article.class, new Layout(context.indexSchemaElement(), json));
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

    /** The fields of an article's document. */
    private static final class Layout implements TypeBridge<Article> {

        private final JsonMapper json;
        private final IndexFieldReference<String> headline;
        private final IndexFieldReference<String> standfirst;
        private final IndexFieldReference<String> body;
        private final IndexFieldReference<String> byline;
        private final IndexFieldReference<String> source;
        private final IndexFieldReference<String> section;
        private final IndexFieldReference<String> captions;
        private final IndexFieldReference<String> quotes;
        private final IndexFieldReference<String> speakers;
        private final IndexFieldReference<String> persons;
        private final IndexFieldReference<String> orgs;
        private final IndexFieldReference<String> places;
        private final IndexFieldReference<String> personIs;
        private final IndexFieldReference<String> orgIs;
        private final IndexFieldReference<String> placeIs;
        private final IndexFieldReference<String> speakerIs;
        private final IndexFieldReference<String> sourceIs;
        private final IndexFieldReference<Long> personCount;
        private final IndexFieldReference<Long> orgCount;
        private final IndexFieldReference<Long> placeCount;
        private final IndexFieldReference<Long> speakerCount;
        private final IndexFieldReference<String> sourceCount;
        private final IndexFieldReference<String> language;
        private final IndexFieldReference<String> has;
        private final IndexFieldReference<String> year;
        private final IndexFieldReference<String> month;
        private final IndexFieldReference<LocalDate> published;
        private final IndexFieldReference<Long> serial;
        private final IndexFieldReference<String> card;

        Layout(IndexSchemaElement schema, JsonMapper json) {
            this.json = json;
            headline = shown(schema, Field.HEADLINE);
            standfirst = shown(schema, Field.STANDFIRST);
            body = shown(schema, Field.BODY);
            byline = text(schema, Field.BYLINE, false);
            source = text(schema, Field.SOURCE, false);
            section = text(schema, Field.SECTION, false);
            captions = text(schema, Field.CAPTIONS, true);
            quotes = text(schema, Field.QUOTES, true);
            speakers = text(schema, Field.SPEAKERS, true);
            persons = text(schema, Field.PERSONS, true);
            orgs = text(schema, Field.ORGS, true);
            places = text(schema, Field.PLACES, true);
            personIs = whole(schema, Field.PERSON_IS, Aggregable.NO, true);
            orgIs = whole(schema, Field.ORG_IS, Aggregable.NO, true);
            placeIs = whole(schema, Field.PLACE_IS, Aggregable.NO, true);
            speakerIs = whole(schema, Field.SPEAKER_IS, Aggregable.NO, true);
            sourceIs = whole(schema, Field.SOURCE_IS, Aggregable.NO, false);
            personCount = numbers(schema, Field.PERSON_COUNT);
            orgCount = numbers(schema, Field.ORG_COUNT);
            placeCount = numbers(schema, Field.PLACE_COUNT);
            speakerCount = numbers(schema, Field.SPEAKER_COUNT);
            sourceCount = whole(schema, Field.SOURCE_COUNT, Aggregable.YES, false);
            language = whole(schema, Field.LANGUAGE, Aggregable.YES, false);
            has = whole(schema, Field.HAS, Aggregable.YES, true);
            year = whole(schema, Field.YEAR, Aggregable.YES, false);
            month = whole(schema, Field.MONTH, Aggregable.YES, false);
            published =
                    schema.field(
                                    Field.PUBLISHED,
                                    f ->
                                            f.asLocalDate()
                                                    .sortable(Sortable.YES)
                                                    .aggregable(Aggregable.YES))
                            .toReference();
            serial =
                    schema.field(Field.SERIAL, f -> f.asLong().sortable(Sortable.YES))
                            .toReference();
            card =
                    schema.field(
                                    Field.CARD,
                                    f ->
                                            f.asString()
                                                    .searchable(Searchable.NO)
                                                    .projectable(Projectable.YES))
                            .toReference();
        }

        private static IndexFieldReference<String> shown(IndexSchemaElement schema, String name) {
            return schema.field(
                            name,
                            f ->
                                    f.asString()
                                            .analyzer(Analysis.TEXT)
                                            .projectable(Projectable.YES)
                                            .termVector(TermVector.WITH_POSITIONS_OFFSETS)
                                            .highlightable(Set.of(Highlightable.FAST_VECTOR)))
                    .toReference();
        }

        private static IndexFieldReference<String> text(
                IndexSchemaElement schema, String name, boolean many) {
            var field = schema.field(name, f -> f.asString().analyzer(Analysis.TEXT));
            return many ? field.multiValued().toReference() : field.toReference();
        }

        private static IndexFieldReference<String> whole(
                IndexSchemaElement schema, String name, Aggregable aggregable, boolean many) {
            var field = schema.field(name, f -> f.asString().aggregable(aggregable));
            return many ? field.multiValued().toReference() : field.toReference();
        }

        // Numbers are counted several times as fast as words.
        private static IndexFieldReference<Long> numbers(IndexSchemaElement schema, String name) {
            return schema.field(
                            name,
                            f -> f.asLong().searchable(Searchable.NO).aggregable(Aggregable.YES))
                    .multiValued()
                    .toReference();
        }

        @Override
        public void write(
                DocumentElement document, Article article, TypeBridgeWriteContext context) {
            document.addValue(headline, article.headline());
            document.addValue(standfirst, article.standfirst());
            document.addValue(body, article.body());
            document.addValue(byline, article.byline());
            document.addValue(section, article.section());
            article.captions().forEach(caption -> document.addValue(captions, caption));
            document.addValue(serial, article.id());
            document.addValue(language, article.language());
            document.addValue(card, json.writeValueAsString(Card.of(article)));
            writeSource(document, article.source());
            writeDate(document, article.published());
            writeNames(document, article);
            writeQuotes(document, article);
        }

        private void writeSource(DocumentElement document, @Nullable String name) {
            if (name != null) {
                document.addValue(source, name);
                document.addValue(sourceIs, clip(Names.fold(name)));
                document.addValue(sourceCount, clip(name));
            }
        }

        private void writeDate(DocumentElement document, @Nullable Published when) {
            if (when != null) {
                String text = when.day().toString();
                document.addValue(published, when.day());
                document.addValue(year, text.substring(0, 4));
                document.addValue(month, text.substring(0, 7));
            }
        }

        private void writeNames(DocumentElement document, Article article) {
            Set<String> seen = new HashSet<>();
            for (Mention mention : article.mentions()) {
                NamedEntity entity = mention.entity();
                boolean isNew = seen.add(entity.key());
                boolean newSpelling = seen.add(entity.key() + mention.text());
                EntityType type = entity.type();
                if (type == EntityType.PERSON) {
                    write(
                            document,
                            entity,
                            mention,
                            isNew,
                            newSpelling,
                            persons,
                            personIs,
                            personCount);
                } else if (type == EntityType.ORGANISATION) {
                    write(document, entity, mention, isNew, newSpelling, orgs, orgIs, orgCount);
                } else if (type == EntityType.PLACE) {
                    write(
                            document,
                            entity,
                            mention,
                            isNew,
                            newSpelling,
                            places,
                            placeIs,
                            placeCount);
                }
            }
        }

        private static void write(
                DocumentElement document,
                NamedEntity entity,
                Mention mention,
                boolean isNew,
                boolean newSpelling,
                IndexFieldReference<String> text,
                IndexFieldReference<String> is,
                IndexFieldReference<Long> count) {
            if (isNew) {
                document.addValue(text, entity.name());
                document.addValue(is, entity.key());
                document.addValue(is, clip(Names.fold(entity.name())));
                document.addValue(count, entity.id());
            }
            if (newSpelling && !mention.text().equals(entity.name())) {
                document.addValue(text, mention.text());
            }
        }

        private void writeQuotes(DocumentElement document, Article article) {
            boolean quoted = false;
            boolean reported = false;
            Set<String> seen = new HashSet<>();
            for (Quote quote : article.quotes()) {
                if (quote.kind() == QuoteKind.INDIRECT) {
                    reported = true;
                } else {
                    quoted = true;
                    document.addValue(quotes, quote.text());
                }
                String name = quote.speakerName();
                if (name != null && seen.add(name)) {
                    document.addValue(speakers, name);
                    document.addValue(speakerIs, clip(Names.fold(name)));
                    NamedEntity entity = quote.speaker();
                    if (entity != null && seen.add(entity.key())) {
                        document.addValue(speakerIs, entity.key());
                        document.addValue(speakerCount, entity.id());
                    }
                }
            }
            if (quoted) {
                document.addValue(has, "quotes");
            }
            if (reported) {
                document.addValue(has, "reported");
            }
        }

        // Lucene takes at most 32,766 bytes in one whole value.
        private static String clip(String text) {
            return text.length() <= 500 ? text : text.substring(0, 500);
        }
    }
}
