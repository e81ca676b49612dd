package org.cuttings.api.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cuttings.search.query.Query;

/** What the parameters of requests mean; the same name means the same in every operation. */
final class Parameters {

    private static final List<String> OF_A_SEARCH =
            List.of(
                    "q", "within", "from", "to", "person", "org", "place", "speaker", "source",
                    "lang", "has", "mode", "sort", "recency");

    /** Parameters that a method reads from the whole request. */
    private static final Map<String, List<String>> READ_FROM_REQUEST =
            Map.of(
                    "searchArticles", with(OF_A_SEARCH, "size", "after", "facets", "snippets"),
                    "exportArticles", OF_A_SEARCH,
                    "searchQuotes",
                            List.of(
                                    "q", "speaker", "about", "from", "to", "kind", "source", "sort",
                                    "size", "after"));

    private static final Map<String, String> MEANING =
            Map.ofEntries(
                    Map.entry("id", "the id, as answers give it"),
                    Map.entry(
                            "q", "words; in a search also \"phrases\", -not, OR, prefix*, fuzzy~"),
                    Map.entry(
                            "within",
                            "sentence: one sentence must have all the words and names; the same as"
                                    + " q=same:(words)"),
                    Map.entry("from", "first day of publication: 2018, 2018-05 or 2018-05-23"),
                    Map.entry("to", "last day of publication, inclusive"),
                    Map.entry("person", "name or id of a person; any of those given"),
                    Map.entry("org", "name or id of an organisation; any of those given"),
                    Map.entry("place", "name or id of a place; any of those given"),
                    Map.entry("speaker", "name or id of somebody quoted; any of those given"),
                    Map.entry("source", "newspaper, agency or site; any of those given"),
                    Map.entry("lang", "language, such as en; any of those given"),
                    Map.entry("has", "what the articles must have"),
                    Map.entry(
                            "mode",
                            "by what articles are found: all the words, what they mean, or both"),
                    Map.entry(
                            "recency",
                            "whether new articles come before old ones that match as well"),
                    Map.entry("sort", "relevance where words are given, else newest"),
                    Map.entry("size", "how many at most"),
                    Map.entry("after", "cursor from the next of an answer"),
                    Map.entry(
                            "facets",
                            "comma list of person, org, place, speaker, source, lang, has, year,"
                                    + " month, day"),
                    Map.entry(
                            "snippets",
                            "on (default) or off: whether items show where they have the words; a"
                                    + " list without comes sooner"),
                    Map.entry(
                            "about",
                            "words, or the name or id of somebody or something, in the quote or its paragraph; any"
                                    + " of those given"),
                    Map.entry("kind", "how the words are given; any of those given"),
                    Map.entry("type", "what is named"),
                    Map.entry("state", "which files or articles"),
                    Map.entry("onDuplicate", "what to do with an article that is there already"),
                    Map.entry("name", "what a token is for, 1 to 100 characters"),
                    Map.entry("scope", "what a token allows: read or write"),
                    Map.entry("subject", "id of an article, an import or a token"),
                    Map.entry("as", "body to take a plain text wholly as body"),
                    Map.entry("format", "the form of the answer"),
                    Map.entry("Idempotency-Key", "the same key again gives the same import"),
                    Map.entry("If-Match", "the ETag of the version that was changed"));

    private Parameters() {}

    static void describe(Operation operation) {
        String id = operation.getOperationId();
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            // Which form a client accepts is told by the answers.
            operation.getParameters().stream()
                    .filter(known -> !known.getName().equals("Accept"))
                    .forEach(parameters::add);
        }
        for (String name : READ_FROM_REQUEST.getOrDefault(id, List.of())) {
            parameters.add(new Parameter().name(name).in("query").required(false));
        }
        for (Parameter parameter : parameters) {
            parameter
                    .description(MEANING.get(parameter.getName()))
                    .schema(schema(id, parameter.getName()));
        }
        operation.setParameters(parameters.isEmpty() ? null : parameters);
    }

    private static Schema<?> schema(String operation, String name) {
        return switch (name) {
            case "size" ->
                    new IntegerSchema()
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(Query.SIZE_MAX));
            case "person", "org", "place", "speaker", "source", "lang" ->
                    new ArraySchema().items(new StringSchema());
            case "has" -> new ArraySchema().items(oneOf("quotes", "reported"));
            case "mode" -> oneOf("words", "meaning", "both");
            case "recency", "snippets" -> oneOf("on", "off");
            case "within" -> oneOf("sentence");
            case "sort" -> oneOf("relevance", "newest", "oldest");
            case "about" -> new ArraySchema().items(new StringSchema());
            case "kind" -> new ArraySchema().items(oneOf("direct", "indirect", "mixed"));
            case "type" -> oneOf("person", "organisation", "place", "other");
            case "onDuplicate" -> oneOf("skip", "version", "copy");
            case "as" -> oneOf("body");
            case "scope" -> oneOf("read", "write");
            case "state" ->
                    oneOf("pending", "to_check", "imported", "duplicate", "failed", "discarded");
            case "format" ->
                    operation.equals("exportArticles")
                            ? oneOf("ndjson", "csv", "ris", "bibtex", "atom")
                            : oneOf("json", "ld", "text", "bibtex", "ris", "csl");
            case "Idempotency-Key" -> new StringSchema().minLength(1).maxLength(200);
            default -> new StringSchema();
        };
    }

    private static StringSchema oneOf(String... values) {
        StringSchema schema = new StringSchema();
        schema.setEnum(List.of(values));
        return schema;
    }

    private static List<String> with(List<String> names, String... more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(more));
        return all;
    }
}
