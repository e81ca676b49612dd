package org.cuttings.search.document;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cuttings.article.Article;
import org.cuttings.article.EntityType;
import org.cuttings.article.Mention;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.article.Published;
import org.cuttings.article.Quote;
import org.cuttings.article.QuoteKind;
import org.cuttings.background.Readers;
import org.cuttings.search.analysis.Language;
import org.cuttings.search.analysis.Sentences;
import org.cuttings.shingle.Shingles;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the index holds of an article: its fields, and how they are filled. */
public final class ArticleDocument implements TypeBridge<Article> {

    /**
     * Not longer: the queue takes hundreds of articles at a time, and a process that has not been
     * heard of for eight seconds is taken for dead by the others.
     */
    private static final Duration FOR_READERS = Duration.ofMillis(5);

    private final JsonMapper json;
    private final Readers readers;
    private final WordFields words;
    private final WordFields headline;
    private final WordFields sentences;
    private final IndexFieldReference<String> body;
    private final IndexFieldReference<String> byline;
    private final IndexFieldReference<String> section;
    private final NameFields speakers;
    private final Map<EntityType, NameFields> names;
    private final IndexFieldReference<String> beginnings;
    private final IndexFieldReference<String> source;
    private final IndexFieldReference<String> sourceIs;
    private final IndexFieldReference<String> sourceCount;
    private final IndexFieldReference<String> languageTag;
    private final IndexFieldReference<String> has;
    private final IndexFieldReference<String> year;
    private final IndexFieldReference<String> month;
    private final IndexFieldReference<LocalDate> published;
    private final IndexFieldReference<Long> serial;
    private final IndexFieldReference<String> story;
    private final IndexFieldReference<String> runs;
    private final IndexFieldReference<String> runsMark;
    private final IndexFieldReference<String> card;

    /**
     * Adds the fields to a layout.
     *
     * @param readers to whom the writing of documents gives way, for a few milliseconds each
     * @param declared whether the engine counts names only if it is said here that it will have to
     */
    public ArticleDocument(
            IndexSchemaElement schema, JsonMapper json, Readers readers, boolean declared) {
        this.json = json;
        this.readers = readers;
        IndexFields fields = new IndexFields(schema);
        words = fields.words(Field.WORDS);
        headline = fields.words(Field.HEADLINE);
        sentences = fields.words(Field.SENTENCES);
        body = fields.stored(Field.BODY);
        byline = fields.names(Field.BYLINE);
        section = fields.names(Field.SECTION);
        speakers = NameFields.of(fields, Field.SPEAKERS, Field.SPEAKER_IS, Field.SPEAKER_COUNT);
        names =
                Map.of(
                        EntityType.PERSON,
                        NameFields.of(fields, Field.PERSONS, Field.PERSON_IS, Field.PERSON_COUNT),
                        EntityType.ORGANISATION,
                        NameFields.of(fields, Field.ORGS, Field.ORG_IS, Field.ORG_COUNT),
                        EntityType.PLACE,
                        NameFields.of(fields, Field.PLACES, Field.PLACE_IS, Field.PLACE_COUNT));
        beginnings = declared ? fields.manyCounted(Field.NAMES) : fields.values(Field.NAMES);
        source = fields.names(Field.SOURCE);
        sourceIs = fields.value(Field.SOURCE_IS);
        sourceCount = fields.counted(Field.SOURCE_COUNT);
        languageTag = fields.counted(Field.LANGUAGE);
        has = fields.manyCounted(Field.HAS);
        year = fields.counted(Field.YEAR);
        month = fields.counted(Field.MONTH);
        published = fields.day(Field.PUBLISHED);
        serial = fields.order(Field.SERIAL);
        story = fields.counted(Field.STORY);
        runs = fields.values(Field.RUNS);
        runsMark = fields.stored(Field.RUNS_MARK);
        card = fields.stored(Field.CARD);
    }

    @Override
    public void write(DocumentElement document, Article article, TypeBridgeWriteContext context) {
        readers.letGoFirst(FOR_READERS);
        Language language = Language.of(article.language());
        writeWords(document, language, article);
        headline.write(document, language, article.headline());
        Sentences.of(article).forEach(each -> sentences.write(document, language, each));
        document.addValue(body, article.body());
        document.addValue(byline, article.byline());
        document.addValue(section, article.section());
        document.addValue(serial, article.id());
        document.addValue(languageTag, article.language());
        document.addValue(story, article.story());
        document.addValue(card, json.writeValueAsString(Card.of(article)));
        writeRuns(document, Shingles.of(article.body()));
        writeSource(document, article.source());
        writeDate(document, article.published());
        writeNames(document, article);
        writeQuotes(document, article);
        writeSpeakers(document, article);
    }

    /** One field for all, so that a rare word weighs the same wherever it stands. */
    private void writeWords(DocumentElement document, Language language, Article article) {
        Consumer<@Nullable String> write =
                text -> {
                    if (text != null) {
                        words.write(document, language, text);
                    }
                };
        write.accept(article.headline());
        write.accept(article.standfirst());
        write.accept(article.body());
        article.captions().forEach(write);
        write.accept(article.byline());
        write.accept(article.source());
        write.accept(article.section());
        namedOtherwise(article).forEach(write);
    }

    /** The names of those that the text calls otherwise throughout. */
    private static Set<String> namedOtherwise(Article article) {
        Set<String> names = new LinkedHashSet<>();
        for (Mention mention : article.mentions()) {
            names.add(mention.entity().name());
            String former = mention.found().nameKey();
            if (former != null) {
                names.add(former);
            }
        }
        for (Quote quote : article.quotes()) {
            String speaker = quote.speakerName();
            if (speaker != null) {
                names.add(speaker);
            }
        }
        names.removeIf(article.body()::contains);
        return names;
    }

    private void writeRuns(DocumentElement document, Shingles text) {
        document.addValue(runsMark, text.mark());
        text.sample().forEach(run -> document.addValue(runs, run));
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
            boolean first = seen.add(entity.key());
            if (first) {
                NameTerms.of(entity.name(), entity.key())
                        .forEach(term -> document.addValue(beginnings, term));
            }
            if (fields == null) {
                continue;
            }
            if (first) {
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
