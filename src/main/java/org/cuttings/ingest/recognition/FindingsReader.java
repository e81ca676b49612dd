package org.cuttings.ingest.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cuttings.article.CodePoints;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.QuoteKind;
import org.cuttings.article.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.JsonNode;

/**
 * Reads the quotes and names that come with an article as JSON, in the form in which the archive
 * tells them. What does not stand in the article's body is left out.
 */
@NamedInterface("recognition")
public final class FindingsReader {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_MENTION = 1_000;
    private static final int LONGEST_CUE = 200;
    private static final int MOST_MENTIONS = 1_000;

    /** No article has so many quotes or names; a file made to harm may have millions. */
    private static final int MOST = 5_000;

    private static final int MOST_IN_ALL = 50_000;

    /** What an archive says of an article that it has not read itself. */
    private static final Set<String> UNREAD = Set.of("waiting", "failed");

    private final String body;
    private final CodePoints points;

    private FindingsReader(String body) {
        this.body = body;
        this.points = new CodePoints(body);
    }

    /**
     * The quotes and names of an article; null if it tells neither or says that they are not read
     * yet, so that they are to be read.
     *
     * @param article with lists of {@code quotes} or {@code entities}
     * @param body the article's body as it is kept
     */
    public static @Nullable Findings read(JsonNode article, String body) {
        JsonNode quotes = article.path("quotes");
        JsonNode entities = article.path("entities");
        boolean unread = UNREAD.contains(article.path("reading").path("state").asString(""));
        return !unread && (quotes.isArray() || entities.isArray())
                ? new FindingsReader(body).findings(quotes, entities)
                : null;
    }

    /**
     * The quotes and names of an article from elsewhere; null unless some of them have positions in
     * the body, without which such lists are only keywords.
     */
    public static @Nullable Findings told(JsonNode article, String body) {
        boolean positions =
                article.path("quotes").valueStream().anyMatch(FindingsReader::hasPosition)
                        || article.path("entities")
                                .valueStream()
                                .flatMap(entity -> entity.path("mentions").valueStream())
                                .anyMatch(FindingsReader::hasPosition);
        return positions ? read(article, body) : null;
    }

    private static boolean hasPosition(JsonNode node) {
        return node.path("start").isIntegralNumber() && node.path("end").isIntegralNumber();
    }

    private Findings findings(JsonNode quotes, JsonNode entities) {
        List<Findings.Name> names = new ArrayList<>();
        int mentioned = 0;
        for (JsonNode entity : entities) {
            if (names.size() == MOST || mentioned > MOST_IN_ALL) {
                break;
            }
            String name = text(entity.path("name"), LONGEST_NAME);
            if (name != null) {
                List<Span> mentions = mentions(entity.path("mentions"), name);
                if (!mentions.isEmpty()) {
                    mentioned += mentions.size();
                    names.add(new Findings.Name(type(entity.path("type")), name, mentions));
                }
            }
        }
        List<Findings.Said> said = new ArrayList<>();
        int looked = 0;
        for (JsonNode quote : quotes) {
            if (said.size() == MOST || looked++ == 2 * MOST) {
                break;
            }
            Span span = span(quote, Integer.MAX_VALUE);
            if (span != null) {
                said.add(said(quote, span));
            }
        }
        return new Findings(names, said);
    }

    private Findings.Said said(JsonNode quote, Span span) {
        JsonNode group = quote.path("group");
        return new Findings.Said(
                span,
                kind(quote.path("kind").asString("direct")),
                text(quote.path("cue"), LONGEST_CUE),
                speaker(quote.path("speaker")),
                text(quote.path("via"), LONGEST_NAME),
                group.isInt() ? group.asInt() : null);
    }

    /** Who is named without a confidence counts as certain. */
    private Findings.@Nullable Speaker speaker(JsonNode speaker) {
        String name = text(speaker.isObject() ? speaker.path("name") : speaker, LONGEST_NAME);
        if (name == null) {
            return null;
        }
        double confidence = speaker.path("confidence").asDouble(1);
        return new Findings.Speaker(
                name,
                span(speaker.path("mention"), LONGEST_MENTION),
                Math.min(1, Math.max(0, confidence)));
    }

    private List<Span> mentions(JsonNode told, String name) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode mention : told) {
            Span span = span(mention, LONGEST_MENTION);
            if (span != null) {
                spans.add(span);
            }
        }
        return told.isEmpty() ? occurrences(name) : spans;
    }

    private List<Span> occurrences(String name) {
        List<Span> spans = new ArrayList<>();
        for (int at = body.indexOf(name);
                at >= 0 && spans.size() < MOST_MENTIONS;
                at = body.indexOf(name, at + name.length())) {
            spans.add(points.span(at, at + name.length()));
        }
        return spans;
    }

    /**
     * Where something stands: at its positions if its text stands there, else where the text stands
     * nearest to them.
     */
    private @Nullable Span span(JsonNode told, int longest) {
        int start = told.path("start").asInt(-1);
        int end = told.path("end").asInt(-1);
        String text = told.path("text").asString("");
        boolean inside = start >= 0 && end > start && end <= points.length();
        if (inside) {
            Span span = new Span(start, end);
            if (text.isEmpty() || points.cut(span).equals(text)) {
                return end - start <= longest ? span : null;
            }
        }
        String words = text.strip();
        if (words.isEmpty() || words.length() > longest) {
            return null;
        }
        int near = points.index(Math.min(Math.max(start, 0), points.length()));
        int before = body.lastIndexOf(words, near);
        int after = body.indexOf(words, near);
        int at = before < 0 || after >= 0 && after - near < near - before ? after : before;
        return at < 0 ? null : points.span(at, at + words.length());
    }

    private static @Nullable String text(JsonNode node, int longest) {
        String text = node.isString() ? node.asString().strip() : "";
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), longest));
    }

    private static QuoteKind kind(String name) {
        for (QuoteKind kind : QuoteKind.values()) {
            if (kind.name().equalsIgnoreCase(name)) {
                return kind;
            }
        }
        return QuoteKind.DIRECT;
    }

    private static EntityType type(JsonNode told) {
        String type = told.asString("").toUpperCase(Locale.ROOT);
        if (type.startsWith("PER")) {
            return EntityType.PERSON;
        }
        if (type.startsWith("ORG")) {
            return EntityType.ORGANISATION;
        }
        return type.startsWith("PLACE") || type.startsWith("LOC") || type.equals("GPE")
                ? EntityType.PLACE
                : EntityType.OTHER;
    }
}
