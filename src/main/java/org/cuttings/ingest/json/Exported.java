package org.cuttings.ingest.json;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cuttings.article.BodyText;
import org.cuttings.article.Published;
import org.cuttings.article.WebAddress;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Draft.DateFound;
import org.cuttings.ingest.recognition.Draft.Evidence;
import org.cuttings.ingest.recognition.Draft.Field;
import org.cuttings.ingest.recognition.Draft.Origin;
import org.cuttings.ingest.recognition.DraftBuilder;
import org.cuttings.ingest.recognition.FindingsReader;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An article as an archive like this one exports it. It comes back as it was, letter by letter,
 * with its names and quotes.
 */
final class Exported implements Shape {

    private static final List<String> MARKS =
            List.of("headline", "body", "language", "quotes", "entities", "version", "sha256");

    @Override
    public boolean knows(JsonNode object) {
        return MARKS.stream().allMatch(object::has);
    }

    @Override
    public Draft read(JsonNode object) {
        String text = text(object, "body");
        String body = BodyText.of(text == null ? "" : text);
        if (body.isEmpty()) {
            throw new UnreadableFile(
                    Reason.NO_TEXT, "The \"body\" must be a text that is not empty");
        }
        Published published = published(object);
        Map<Field, Evidence> evidence = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            evidence.put(field, new Evidence(Origin.METADATA, DraftBuilder.NAMED));
        }
        Origin origin = origin(text(object, "publishedFrom"));
        evidence.put(Field.PUBLISHED, new Evidence(origin, DraftBuilder.NAMED));
        String url = text(object, "url");
        String language = text(object, "language");
        return new Draft(
                text(object, "headline"),
                text(object, "standfirst"),
                text(object, "byline"),
                texts(object.path("authors")),
                text(object, "source"),
                text(object, "section"),
                url != null && WebAddress.isOne(url) ? url : null,
                language == null ? "und" : language,
                published,
                body,
                texts(object.path("captions")),
                evidence,
                published == null
                        ? List.of()
                        : List.of(new DateFound(published, origin, "published")),
                FindingsReader.read(object, body));
    }

    private static @Nullable String text(JsonNode object, String name) {
        JsonNode node = object.path(name);
        String text = node.isString() ? Members.sound(node.asString()) : "";
        return text.isBlank() ? null : text;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list) {
            if (each.isString()) {
                texts.add(Members.sound(each.asString()));
            }
        }
        return texts;
    }

    private static @Nullable Published published(JsonNode object) {
        String published = text(object, "published");
        try {
            return published == null ? null : Published.parse(published);
        } catch (IllegalArgumentException e) {
            throw new UnreadableFile(Reason.BROKEN, "\"published\" is wrong: " + e.getMessage());
        }
    }

    private static Origin origin(@Nullable String publishedFrom) {
        for (Origin origin : Origin.values()) {
            if (origin.name().equalsIgnoreCase(publishedFrom)) {
                return origin;
            }
        }
        return Origin.METADATA;
    }
}
