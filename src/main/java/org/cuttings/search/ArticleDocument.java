package org.cuttings.search;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
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
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the index holds of an article: its fields, and how they are filled. */
final class ArticleDocument implements TypeBridge<Article> {

    private final JsonMapper json;
    private final IndexFieldReference<String> headline;
    private final IndexFieldReference<String> standfirst;
    private final IndexFieldReference<String> body;
    private final IndexFieldReference<String> sentences;
    private final IndexFieldReference<String> byline;
    private final IndexFieldReference<String> section;
    private final IndexFieldReference<String> captions;
    private final IndexFieldReference<String> quotes;
    private final NameFields speakers;
    private final Map<EntityType, NameFields> names;
    private final IndexFieldReference<String> source;
    private final IndexFieldReference<String> sourceIs;
    private final IndexFieldReference<String> sourceCount;
    private final IndexFieldReference<String> language;
    private final IndexFieldReference<String> has;
    private final IndexFieldReference<String> year;
    private final IndexFieldReference<String> month;
    private final IndexFieldReference<LocalDate> published;
    private final IndexFieldReference<Long> serial;
    private final IndexFieldReference<String> card;

    ArticleDocument(IndexSchemaElement schema, JsonMapper json) {
        this.json = json;
        IndexFields fields = new IndexFields(schema);
        headline = fields.shown(Field.HEADLINE);
        standfirst = fields.shown(Field.STANDFIRST);
        body = fields.shown(Field.BODY);
        sentences = fields.sentences(Field.SENTENCES);
        byline = fields.text(Field.BYLINE);
        section = fields.text(Field.SECTION);
        captions = fields.texts(Field.CAPTIONS);
        quotes = fields.texts(Field.QUOTES);
        speakers = NameFields.of(fields, Field.SPEAKERS, Field.SPEAKER_IS, Field.SPEAKER_COUNT);
        names =
                Map.of(
                        EntityType.PERSON,
                        NameFields.of(fields, Field.PERSONS, Field.PERSON_IS, Field.PERSON_COUNT),
                        EntityType.ORGANISATION,
                        NameFields.of(fields, Field.ORGS, Field.ORG_IS, Field.ORG_COUNT),
                        EntityType.PLACE,
                        NameFields.of(fields, Field.PLACES, Field.PLACE_IS, Field.PLACE_COUNT));
        source = fields.text(Field.SOURCE);
        sourceIs = fields.value(Field.SOURCE_IS);
        sourceCount = fields.counted(Field.SOURCE_COUNT);
        language = fields.counted(Field.LANGUAGE);
        has = fields.manyCounted(Field.HAS);
        year = fields.counted(Field.YEAR);
        month = fields.counted(Field.MONTH);
        published = fields.day(Field.PUBLISHED);
        serial = fields.order(Field.SERIAL);
        card = fields.stored(Field.CARD);
    }

    @Override
    public void write(DocumentElement document, Article article, TypeBridgeWriteContext context) {
        document.addValue(headline, article.headline());
        document.addValue(standfirst, article.standfirst());
        document.addValue(body, article.body());
        Sentences.of(article).forEach(sentence -> document.addValue(sentences, sentence));
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
        writeSpeakers(document, article);
    }

    private void writeSource(DocumentElement document, @Nullable String name) {
        if (name != null) {
            document.addValue(source, name);
            document.addValue(sourceIs, IndexFields.clip(Names.fold(name)));
            document.addValue(sourceCount, IndexFields.clip(name));
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
            NameFields fields = names.get(entity.type());
            if (fields == null) {
                continue;
            }
            if (seen.add(entity.key())) {
                fields.writeName(document, entity.name());
                fields.writeEntity(document, entity);
            }
            String former = mention.found().nameKey();
            if (former != null && seen.add(entity.key() + former)) {
                fields.writeSpelling(document, former);
            }
            if (seen.add(entity.key() + mention.text()) && !mention.text().equals(entity.name())) {
                fields.writeSpelling(document, mention.text());
            }
        }
    }

    private void writeQuotes(DocumentElement document, Article article) {
        boolean quoted = false;
        boolean reported = false;
        for (Quote quote : article.quotes()) {
            if (quote.kind() == QuoteKind.INDIRECT) {
                reported = true;
            } else {
                quoted = true;
                document.addValue(quotes, quote.text());
            }
        }
        if (quoted) {
            document.addValue(has, "quotes");
        }
        if (reported) {
            document.addValue(has, "reported");
        }
    }

    private void writeSpeakers(DocumentElement document, Article article) {
        Set<String> seen = new HashSet<>();
        for (Quote quote : article.quotes()) {
            String name = quote.speakerName();
            if (name != null && seen.add(name)) {
                speakers.writeName(document, name);
                NamedEntity entity = quote.speaker();
                if (entity != null && seen.add(entity.key())) {
                    speakers.writeEntity(document, entity);
                }
            }
        }
    }
}
