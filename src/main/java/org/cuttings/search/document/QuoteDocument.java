package org.cuttings.search.document;

import java.time.LocalDate;
import java.util.Locale;
import org.cuttings.article.Article;
import org.cuttings.article.CodePoints;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.article.Published;
import org.cuttings.article.Quote;
import org.cuttings.search.analysis.Language;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import tools.jackson.databind.json.JsonMapper;

/** What the index holds of a quote: its fields, and how they are filled. */
public final class QuoteDocument implements TypeBridge<Quote> {

    /** What filters by speaker ask for where nobody knows who spoke. */
    public static final String UNKNOWN = "unknown";

    private final JsonMapper json;
    private final WordFields said;
    private final WordFields context;
    private final NameFields speaker;
    private final IndexFieldReference<String> attribution;
    private final IndexFieldReference<String> aboutIs;
    private final IndexFieldReference<Long> aboutCount;
    private final IndexFieldReference<String> kind;
    private final IndexFieldReference<String> sourceIs;
    private final IndexFieldReference<String> sourceCount;
    private final IndexFieldReference<String> year;
    private final IndexFieldReference<String> month;
    private final IndexFieldReference<LocalDate> published;
    private final IndexFieldReference<Long> serial;
    private final IndexFieldReference<Long> seq;
    private final IndexFieldReference<String> card;

    /** Adds the fields to a layout. */
    public QuoteDocument(IndexSchemaElement schema, JsonMapper json) {
        this.json = json;
        IndexFields fields = new IndexFields(schema);
        said = fields.words(Field.SAID);
        context = fields.words(Field.CONTEXT);
        speaker = NameFields.of(fields, Field.SPEAKERS, Field.SPEAKER_IS, Field.SPEAKER_COUNT);
        attribution = fields.counted(Field.ATTRIBUTION);
        aboutIs = fields.values(Field.ABOUT_IS);
        aboutCount = fields.numbers(Field.ABOUT_COUNT);
        kind = fields.counted(Field.KIND);
        sourceIs = fields.value(Field.SOURCE_IS);
        sourceCount = fields.counted(Field.SOURCE_COUNT);
        year = fields.counted(Field.YEAR);
        month = fields.counted(Field.MONTH);
        published = fields.day(Field.PUBLISHED);
        serial = fields.order(Field.SERIAL);
        seq = fields.order(Field.SEQ);
        card = fields.stored(Field.CARD);
    }

    @Override
    public void write(DocumentElement document, Quote quote, TypeBridgeWriteContext unused) {
        Article article = quote.article();
        CodePoints body = new CodePoints(article.body());
        Language language = Language.of(article.language());
        said.write(document, language, quote.text());
        document.addValue(kind, quote.kind().name().toLowerCase(Locale.ROOT));
        document.addValue(serial, article.id());
        document.addValue(seq, (long) quote.seq());
        document.addValue(card, json.writeValueAsString(QuoteCard.of(quote, body)));
        writeSpeaker(document, quote);
        writeAbout(document, language, QuoteContext.of(quote, body));
        String paper = article.source();
        if (paper != null) {
            document.addValue(sourceIs, IndexFields.clip(Names.fold(paper)));
            document.addValue(sourceCount, IndexFields.clip(paper));
        }
        Published when = article.published();
        if (when != null) {
            String day = when.day().toString();
            document.addValue(published, when.day());
            document.addValue(year, day.substring(0, 4));
            document.addValue(month, day.substring(0, 7));
        }
    }

    private void writeSpeaker(DocumentElement document, Quote quote) {
        String name = quote.speakerName();
        document.addValue(attribution, name == null ? UNKNOWN : "known");
        if (name == null) {
            document.addValue(speaker.is(), UNKNOWN);
            return;
        }
        speaker.writeName(document, name);
        NamedEntity entity = quote.speaker();
        if (entity != null) {
            speaker.writeEntity(document, entity);
            if (!entity.name().equals(name)) {
                speaker.writeName(document, entity.name());
            }
        }
    }

    private void writeAbout(DocumentElement document, Language language, QuoteContext about) {
        context.write(document, language, about.text());
        for (NamedEntity entity : about.entities()) {
            document.addValue(aboutIs, IndexFields.clip(Names.fold(entity.name())));
            document.addValue(aboutIs, entity.key());
            document.addValue(aboutCount, entity.id());
        }
    }
}
