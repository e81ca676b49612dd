package org.cuttings.ingest.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.DraftBuilder;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An article in the words of <a href="https://schema.org/NewsArticle">schema.org</a>, as JSON-LD:
 * alone, or in a graph with the people and publishers that it refers to.
 */
final class SchemaOrg implements Shape {

    private static final int MOST_NODES = 200_000;
    private static final Pattern ARTICLE =
            Pattern.compile("article|posting|report\\b|review\\b|statement$|creativework$");

    /** Where articles stand within other things. */
    private static final List<String> WITHIN =
            List.of(
                    "@graph",
                    "@list",
                    "@set",
                    "mainEntity",
                    "mainEntityOfPage",
                    "itemListElement",
                    "item",
                    "hasPart",
                    "dataFeedElement",
                    "blogPost");

    /** An article with everything its file has a name for, by its {@code @id}. */
    record Told(JsonNode article, Map<String, JsonNode> byId) {}

    @Override
    public boolean knows(JsonNode object) {
        return isTyped(object) && !articles(object).isEmpty();
    }

    @Override
    public Draft read(JsonNode object) {
        List<Told> articles = articles(object);
        if (articles.isEmpty()) {
            throw new UnreadableFile(Reason.NO_TEXT, "There is no article of schema.org in this");
        }
        return read(articles.get(0));
    }

    /** Whether an object says what it is, as those of schema.org do. */
    static boolean isTyped(JsonNode object) {
        return object.has("@type") || object.has("@graph") || object.has("@context");
    }

    /** The articles in it, whole ones first told by their types. */
    static List<Told> articles(JsonNode root) {
        Map<String, JsonNode> byId = new HashMap<>();
        List<Told> articles = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                JsonNode id = node.path("@id");
                if (id.isString() && node.size() > 1) {
                    byId.put(id.asString(), node);
                }
                if (isArticle(node)) {
                    articles.add(new Told(node, byId));
                }
                WITHIN.forEach(name -> open.add(node.path(name)));
            }
        }
        return articles;
    }

    private static boolean isArticle(JsonNode node) {
        String type = type(node);
        Members members = new Members(node);
        return ARTICLE.matcher(type).find()
                && members.text("headline", "name", "articlebody") != null;
    }

    private static String type(JsonNode node) {
        JsonNode type = node.path("@type");
        String name = (type.isArray() ? type.path(0) : type).asString("");
        return name.toLowerCase(Locale.ROOT);
    }

    static Draft read(Told told) {
        Members article = new Members(told.article());
        String body = article.text("articlebody", "text", "reviewbody");
        if (body == null) {
            throw new UnreadableFile(
                    Reason.NO_TEXT,
                    "This "
                            + told.article().path("@type").asString("article")
                            + " has no \"articleBody\", which is where schema.org keeps the text");
        }
        DraftBuilder draft = new DraftBuilder();
        String headline = article.plain("headline", "name", "alternativeheadline");
        draft.headline(headline)
                .standfirst(article.plain("abstract", "description", "alternativeheadline"))
                .section(article.plain("articlesection"))
                .language(language(article.any("inlanguage")))
                .url(article.text("url"))
                .url(id(article.any("mainentityofpage")))
                .url(told.article().path("@id").asString(""));
        draft.source(name(article.any("publisher", "sourceorganization", "ispartof"), told.byId()));
        NamedFields.authors(draft, people(article.any("author", "creator"), told.byId()));
        for (String date : List.of("datePublished", "dateCreated", "uploadDate", "dateModified")) {
            draft.published(article.text(date.toLowerCase(Locale.ROOT)), date);
        }
        for (JsonNode image : list(article.any("image", "associatedmedia"))) {
            JsonNode whole = whole(image, told.byId());
            if (whole.isObject()) {
                draft.caption(new Members(whole).plain("caption"));
            }
        }
        Body.into(draft, body, headline, DraftBuilder.NAMED);
        return draft.build();
    }

    /** The names of people; a publisher is no writer. */
    private static List<String> people(JsonNode node, Map<String, JsonNode> byId) {
        List<String> people = new ArrayList<>();
        for (JsonNode each : list(node)) {
            JsonNode whole = whole(each, byId);
            if (!type(whole).contains("organization")) {
                people.addAll(Members.namesIn(whole));
            }
        }
        return people;
    }

    private static Iterable<JsonNode> list(JsonNode node) {
        return node.isArray() ? node : List.of(node);
    }

    /** The thing itself where only its name in this file stands. */
    private static JsonNode whole(JsonNode node, Map<String, JsonNode> byId) {
        return node.isObject() && !node.has("name")
                ? byId.getOrDefault(node.path("@id").asString(""), node)
                : node;
    }

    private static @Nullable String name(JsonNode node, Map<String, JsonNode> byId) {
        for (JsonNode each : list(node)) {
            String name = Members.text(whole(each, byId));
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable String id(JsonNode page) {
        return page.isObject() ? page.path("@id").asString("") : Members.text(page);
    }

    private static @Nullable String language(JsonNode node) {
        return node.isObject()
                ? new Members(node).text("alternatename", "name")
                : Members.text(node);
    }
}
