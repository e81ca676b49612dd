package org.cuttings.language.names.tagging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article in which people have marked the names.
 *
 * @param names in the order of the text, none overlapping another
 */
record AnnotatedArticle(String text, List<Name> names) {

    /**
     * @param start position of the first UTF-16 unit
     * @param end position after the last UTF-16 unit
     * @param type PER, LOC, ORG or MISC
     */
    record Name(int start, int end, String type) {}

    /**
     * Reads a directory that has the articles as {@code text/ID.txt} and their names in {@code
     * gold.json}: {@code {"ID": {"entities": [{"start": 0, "end": 4, "type": "PER"}]}}}, with
     * positions in code points.
     */
    static List<AnnotatedArticle> read(Path directory) throws IOException {
        JsonNode all = JsonMapper.shared().readTree(directory.resolve("gold.json"));
        List<AnnotatedArticle> articles = new ArrayList<>();
        for (String id : all.propertyNames().stream().sorted().toList()) {
            String text = Files.readString(directory.resolve("text").resolve(id + ".txt"));
            List<Name> names = new ArrayList<>();
            for (JsonNode entity : all.get(id).get("entities")) {
                names.add(
                        new Name(
                                text.offsetByCodePoints(0, entity.get("start").asInt()),
                                text.offsetByCodePoints(0, entity.get("end").asInt()),
                                entity.get("type").asString().toUpperCase(Locale.ROOT)));
            }
            names.sort(Comparator.comparingInt(Name::start));
            articles.add(new AnnotatedArticle(text, names));
        }
        return articles;
    }

    String form(Name name) {
        return text.substring(name.start(), name.end());
    }
}
