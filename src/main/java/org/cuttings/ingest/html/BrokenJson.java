package org.cuttings.ingest.html;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what can be read of an article's JSON-LD that is no JSON, as when a quotation mark in a
 * text ends it too early.
 */
final class BrokenJson {

    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.){1,300})\"";
    private static final Pattern ARTICLE =
            Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"\\w*(?:Article|Posting|Report)\\w*\"");
    private static final Pattern DATE =
            Pattern.compile("\"(datePublished|dateCreated|dateModified)\"\\s*:\\s*" + TEXT);
    private static final Pattern AUTHOR =
            Pattern.compile(
                    "\"author\"\\s*:\\s*\\[?\\s*\\{\\s*\"@type\"\\s*:\\s*\"Person\"\\s*,[^{}]{0,300}?\"name\"\\s*:\\s*"
                            + TEXT);

    private BrokenJson() {}

    /** The article, with its dates and its author; empty if the text is of no article. */
    static List<JsonNode> readable(String json) {
        if (!ARTICLE.matcher(json).find()) {
            return List.of();
        }
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        Matcher date = DATE.matcher(json);
        while (date.find()) {
            if (!article.has(date.group(1))) {
                article.put(date.group(1), date.group(2));
            }
        }
        Matcher author = AUTHOR.matcher(json);
        if (author.find()) {
            article.put("author", author.group(1));
        }
        return List.of(article);
    }
}
