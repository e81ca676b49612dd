package org.cuttings.ingest.json;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cuttings.article.Findings;
import org.cuttings.article.Published;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Draft.Origin;
import org.cuttings.ingest.recognition.DraftBuilder;
import org.cuttings.ingest.recognition.FieldNames;
import org.cuttings.ingest.recognition.FindingsReader;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An article as any program may write it, told by the names that such programs give its fields. */
final class NamedFields implements Shape {

    /** Where programs put the fields that they do not put into the object itself. */
    private static final Set<String> WITHIN =
            Set.of("fields", "_source", "node", "attributes", "article", "document", "doc", "data");

    /** A number of seconds beyond this, the year 5138, counts milliseconds. */
    private static final long SECONDS = 100_000_000_000L;

    private static final long DAY = 24 * 60 * 60;

    /** What an article needs, for people whose file lacks it. */
    static final String NEEDED =
            "an article needs its text as \"body\" (or \"text\", \"content\", \"articleBody\") and"
                    + " should have \"headline\", \"published\", \"authors\" and \"source\"";

    @Override
    public boolean knows(JsonNode object) {
        Members members = members(object);
        return members.text(FieldNames.BODY) != null
                && (members.text(FieldNames.HEADLINE) != null
                        || !members.any(FieldNames.PUBLISHED).isMissingNode()
                        || members.text(FieldNames.URL) != null);
    }

    @Override
    public Draft read(JsonNode object) {
        Members members = members(object);
        String body = body(members);
        if (body == null) {
            throw noText(members);
        }
        DraftBuilder draft = new DraftBuilder();
        String headline = members.plain(FieldNames.HEADLINE);
        draft.headline(headline)
                .standfirst(members.plain(FieldNames.STANDFIRST))
                .source(members.plain(FieldNames.SOURCE))
                .section(members.plain(FieldNames.SECTION))
                .language(members.text(FieldNames.LANGUAGE));
        for (String name : FieldNames.URL) {
            draft.url(members.text(name));
        }
        authors(draft, members.names(FieldNames.AUTHORS));
        draft.byline(members.plain("byline"));
        for (String name : FieldNames.PUBLISHED) {
            published(draft, members.any(name), members.written(name));
        }
        Members.namesIn(members.any(FieldNames.CAPTIONS)).forEach(draft::caption);
        Body.into(draft, body, headline, DraftBuilder.NAMED);
        Draft read = draft.build();
        Findings told = FindingsReader.told(object, read.body());
        return told == null ? read : draft.findings(told).build();
    }

    private static Members members(JsonNode object) {
        Members members = new Members(object);
        for (var member : object.properties()) {
            if (WITHIN.contains(member.getKey()) && member.getValue().isObject()) {
                members.add(member.getValue());
            }
        }
        return members;
    }

    /** The text; a list of texts is one of paragraphs. */
    private static @Nullable String body(Members members) {
        for (String name : FieldNames.BODY) {
            JsonNode node = members.any(name);
            List<String> paragraphs =
                    node.isArray() ? node.valueStream().map(Members::text).toList() : List.of();
            String text =
                    paragraphs.size() > 1 && !paragraphs.contains(null)
                            ? String.join("\n\n", paragraphs)
                            : Members.text(node);
            if (text != null && !node.isNumber()) {
                return text;
            }
        }
        return null;
    }

    private static UnreadableFile noText(Members members) {
        JsonNode node = members.any(FieldNames.BODY);
        String wrong =
                node.isMissingNode()
                        ? "has no text"
                        : node.isString()
                                ? "has an empty text"
                                : "has a text that is "
                                        + node.getNodeType().name().toLowerCase(Locale.ROOT)
                                        + ", not a string";
        return new UnreadableFile(Reason.NO_TEXT, "This object " + wrong + "; " + NEEDED);
    }

    /** One text may name several writers, a list names one each. */
    static void authors(DraftBuilder draft, List<String> names) {
        if (names.size() == 1) {
            draft.byline(names.get(0));
        } else {
            names.forEach(draft::author);
        }
    }

    /** A date as text, or as seconds or milliseconds since 1970. */
    static void published(DraftBuilder draft, JsonNode node, String where) {
        String text = Members.text(node);
        if (text == null) {
            return;
        }
        if (!text.strip().matches("-?\\d{9,14}(?:\\.\\d+)?")) {
            draft.published(text, where);
            return;
        }
        double number = Double.parseDouble(text.strip());
        long millis = Math.round(Math.abs(number) < SECONDS ? number * 1000 : number);
        Published instant = Published.at(Instant.ofEpochMilli(millis));
        boolean midnight = millis % (DAY * 1000) == 0;
        draft.published(midnight ? Published.on(instant.day()) : instant, where, Origin.METADATA);
    }
}
