package org.cuttings.reader.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cuttings.article.Article;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Content;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Quote;
import org.cuttings.ingest.Checked;
import org.cuttings.ingest.Extraction;
import org.cuttings.ingest.recognition.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * An article as the check page shows it and as an editor sends it back.
 *
 * @param texts what stands in its fields
 * @param dates the dates to choose from
 * @param doubts fields that a person should look at, by field name, with the message key why
 * @param origins where the fields in doubt were found, by field name
 * @param errors fields that cannot be saved so, by field name, with the message key why
 */
record ArticleForm(
        FieldTexts texts,
        List<Draft.DateFound> dates,
        List<Said> quotes,
        List<Named> names,
        Map<String, String> doubts,
        Map<String, Draft.Origin> origins,
        Map<String, String> errors) {

    private static final int EMPTY_ROWS = 2;

    /** One quote in the form; {@code was} is the speaker who was found. */
    public record Said(String text, String was, String speaker, boolean keep, boolean doubtful) {}

    /**
     * One name in the form.
     *
     * @param found as it was found, empty for one that is added
     * @param was what it was found to be
     */
    public record Named(String found, EntityType was, String name, EntityType type, int count) {}

    static ArticleForm of(Extraction extraction) {
        Draft draft = extraction.draft();
        Findings findings = extraction.findings();
        CodePoints body = new CodePoints(draft.body());
        List<Said> quotes =
                findings.quotes().stream()
                        .map(said -> said(body.cut(said.span()), said.speaker()))
                        .toList();
        List<Named> names =
                findings.names().stream()
                        .map(name -> found(name.name(), name.type(), name.mentions().size()))
                        .toList();
        return new ArticleForm(
                FieldTexts.of(draft.content()),
                draft.dates(),
                quotes,
                withEmptyRows(names),
                doubts(draft, quotes),
                origins(draft),
                Map.of());
    }

    private static Said said(String text, Findings.@Nullable Speaker who) {
        boolean doubtful = who == null || who.confidence() < Quote.CERTAIN;
        String name = who == null ? "" : who.name();
        return new Said(text, name, name, true, doubtful);
    }

    private static Map<String, String> doubts(Draft draft, List<Said> quotes) {
        Map<String, String> doubts = new LinkedHashMap<>();
        if (draft.headline() == null) {
            doubts.put("headline", "check.no.headline");
        }
        if (draft.published() == null) {
            doubts.put("published", "check.no.date");
        } else if (draft.dates().size() > 1) {
            doubts.put("published", "check.dates");
        }
        origins(draft)
                .keySet()
                .forEach(
                        field ->
                                doubts.putIfAbsent(
                                        field,
                                        field.equals("body") ? "check.beginning" : "check.doubt"));
        if (quotes.stream().anyMatch(Said::doubtful)) {
            doubts.put("quotes", "check.quotes");
        }
        return doubts;
    }

    private static Map<String, Draft.Origin> origins(Draft draft) {
        Map<String, Draft.Origin> origins = new TreeMap<>();
        draft.evidence()
                .forEach(
                        (field, why) -> {
                            if (why.doubtful()) {
                                origins.put(field.name().toLowerCase(Locale.ROOT), why.origin());
                            }
                        });
        return origins;
    }

    static ArticleForm of(Article article) {
        List<Said> quotes = article.quotes().stream().map(ArticleForm::said).toList();
        Map<String, Named> names = new LinkedHashMap<>();
        article.mentions()
                .forEach(
                        mention ->
                                names.merge(
                                        mention.entity().key(),
                                        once(mention.entity()),
                                        ArticleForm::both));
        return new ArticleForm(
                FieldTexts.of(article.content()),
                List.of(),
                quotes,
                withEmptyRows(names.values()),
                Map.of(),
                Map.of(),
                Map.of());
    }

    private static Said said(Quote quote) {
        String speaker = quote.speakerName();
        String name = speaker == null ? "" : speaker;
        return new Said(quote.text(), name, name, true, speaker == null || quote.doubtful());
    }

    private static Named once(NamedEntity entity) {
        return found(entity.name(), entity.type(), 1);
    }

    private static Named found(String name, EntityType type, int count) {
        return new Named(name, type, name, type, count);
    }

    private static Named both(Named a, Named b) {
        return new Named(a.found(), a.was(), a.name(), a.type(), a.count() + b.count());
    }

    private static List<Named> withEmptyRows(Iterable<Named> names) {
        List<Named> rows = new ArrayList<>();
        names.forEach(rows::add);
        for (int i = 0; i < EMPTY_ROWS; i++) {
            rows.add(new Named("", EntityType.PERSON, "", EntityType.PERSON, 0));
        }
        return rows;
    }

    /** As a browser sent it. */
    static ArticleForm sent(MultiValueMap<String, String> sent) {
        FieldTexts texts = FieldTexts.sent(sent);
        List<Said> quotes = new ArrayList<>();
        for (int i = 0; sent.getFirst("quote" + i) != null; i++) {
            quotes.add(
                    new Said(
                            text(sent, "quote" + i),
                            text(sent, "was" + i),
                            text(sent, "speaker" + i).strip(),
                            sent.containsKey("keep" + i),
                            false));
        }
        List<Named> names = new ArrayList<>();
        for (int i = 0; sent.getFirst("name" + i) != null; i++) {
            names.add(
                    new Named(
                            text(sent, "found" + i),
                            type(text(sent, "kind" + i)),
                            text(sent, "name" + i).strip(),
                            type(text(sent, "type" + i)),
                            0));
        }
        return new ArticleForm(texts, List.of(), quotes, names, Map.of(), Map.of(), texts.errors());
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n");
    }

    private static EntityType type(String name) {
        return Stream.of(EntityType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(EntityType.OTHER);
    }

    /** The texts of its fields, by field name. */
    public Map<String, String> fields() {
        return texts.byName();
    }

    /** The same with these dates to choose from. */
    ArticleForm offering(List<Draft.DateFound> found) {
        return new ArticleForm(texts, found, quotes, names, doubts, origins, errors);
    }

    /** The date that was typed instead of choosing one; empty where one is chosen. */
    public String otherDate() {
        String date = fields().getOrDefault("published", "");
        boolean offered =
                dates.stream().anyMatch(found -> found.published().toString().equals(date));
        return offered ? "" : date;
    }

    /** What is to be saved; only for a form without errors. */
    Content content() {
        return texts.content();
    }

    /** What the editor changed in what was found. */
    Checked checked() {
        return new Checked(
                quotes.stream()
                        .map(q -> new Checked.OfQuote(q.text(), q.keep(), q.was(), q.speaker()))
                        .toList(),
                names.stream()
                        .filter(n -> !n.found().isEmpty() || !n.name().isEmpty())
                        .map(
                                n ->
                                        new Checked.OfName(
                                                n.found().isEmpty() ? null : n.found(),
                                                n.was(),
                                                n.type(),
                                                n.name()))
                        .toList());
    }
}
