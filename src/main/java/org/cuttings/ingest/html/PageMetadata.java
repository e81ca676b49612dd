package org.cuttings.ingest.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says about itself to programs: its meta elements and the <a
 * href="https://schema.org/NewsArticle">schema.org</a> article in its JSON-LD.
 */
final class PageMetadata {

    private static final int MOST_NODES = 5_000;
    private static final int LARGEST_SCRIPT = 2_000_000;
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(100)
                                                    .build())
                                    .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build();

    private final Map<String, List<String>> metas = new HashMap<>();
    private final List<JsonNode> articles = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();

    PageMetadata(Document page) {
        for (Element meta : page.select("meta[content]")) {
            String content = text(meta.attr("content"));
            for (String key : List.of("name", "property", "itemprop", "http-equiv")) {
                String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    metas.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
                }
            }
        }
        for (Element script : page.select("script[type*=ld+json]")) {
            read(script.data());
        }
    }

    /** The first of these meta elements that the page has. */
    @Nullable String meta(String... names) {
        for (String name : names) {
            List<String> values = metas.get(name);
            if (values != null) {
                return values.get(0);
            }
        }
        return null;
    }

    /** Whether the page says that it is an article, rather than a site or a list of articles. */
    boolean isArticle() {
        return !articles.isEmpty() || "article".equalsIgnoreCase(meta("og:type"));
    }

    List<String> metaAll(String name) {
        return metas.getOrDefault(name, List.of());
    }

    /** A text of the article's JSON-LD. */
    @Nullable String article(String field) {
        for (JsonNode article : articles) {
            String found = firstText(article.path(field), "name");
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The names in a field of the article's JSON-LD that holds people or organisations. */
    List<String> names(String field) {
        for (JsonNode article : articles) {
            Set<String> names = new LinkedHashSet<>();
            collect(article.path(field), names);
            if (!names.isEmpty()) {
                return List.copyOf(names);
            }
        }
        return List.of();
    }

    private void collect(JsonNode node, Set<String> names) {
        if (node.isString()) {
            names.add(text(node.asString()));
        } else if (node.isArray()) {
            node.forEach(each -> collect(each, names));
        } else if (node.isObject()) {
            JsonNode whole = resolved(node);
            if (!type(whole).contains("organization")) {
                collect(whole.path("name"), names);
            }
        }
        names.remove("");
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode id = node.path("@id");
        return node.path("name").isMissingNode() && id.isString()
                ? byId.getOrDefault(id.asString(), node)
                : node;
    }

    private @Nullable String firstText(JsonNode node, String inner) {
        if (node.isString() || node.isNumber()) {
            String value = text(node.asString());
            return value.isEmpty() ? null : value;
        }
        if (node.isArray()) {
            for (JsonNode each : node) {
                String found = firstText(each, inner);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        return node.isObject() ? firstText(resolved(node).path(inner), inner) : null;
    }

    private void read(String script) {
        if (script.length() > LARGEST_SCRIPT) {
            return;
        }
        String json =
                script.strip()
                        .replaceAll(
                                "^(?://\\s*)?<!(?:--|\\[CDATA\\[)|(?://\\s*)?(?:-->|\\]\\]>)$", "");
        try {
            walk(JSON.readTree(json));
        } catch (JacksonException e) {
            articles.addAll(BrokenJson.readable(json));
        }
    }

    private void walk(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                if (node.path("@id").isString() && !node.path("name").isMissingNode()) {
                    byId.put(node.path("@id").asString(), node);
                }
                String type = type(node);
                if (type.contains("article")
                        || type.contains("posting")
                        || type.contains("report")) {
                    articles.add(node);
                }
                for (String inner : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
                    open.add(node.path(inner));
                }
                node.path("author").forEach(open::add);
                open.add(node.path("author"));
            }
        }
    }

    private static String type(JsonNode node) {
        return node.path("@type").toString().toLowerCase(Locale.ROOT);
    }

    /** The value without markup, since some pages put entities and tags into their data. */
    private static String text(String value) {
        String plain =
                value.indexOf('&') >= 0 || value.indexOf('<') >= 0
                        ? Jsoup.parse(value).wholeText()
                        : value;
        return plain.strip();
    }
}
