package org.cuttings.api.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each operation takes and answers, where its method does not tell by itself. */
final class OperationDetails {

    static final String EDITOR = "editor";
    static final String TOKEN = "token";

    private static final String JSON = "application/json";
    private static final String PROBLEM_JSON = "application/problem+json";

    /** What only the editor may read. */
    private static final Set<String> CLOSED =
            Set.of("downloadBackup", "listTrash", "listTokens", "listDeeds");

    /** What needs the password, as a token is not enough. */
    private static final Set<String> ADMIN =
            Set.of("downloadBackup", "purgeArticle", "listTokens", "makeToken", "revokeToken");

    /** Operations that answer otherwise than with 200. */
    private static final Map<String, String> SUCCESS =
            Map.of(
                    "createArticle", "201",
                    "makeToken", "201",
                    "correctArticle", "201",
                    "startImport", "202",
                    "retryImport", "202",
                    "startReading", "202",
                    "readAgain", "202",
                    "startReindexing", "202");

    /** The example of each answer in JSON. */
    private static final Map<String, String> EXAMPLES =
            Map.ofEntries(
                    Map.entry("searchArticles", "results"),
                    Map.entry("createArticle", "article"),
                    Map.entry("readArticle", "article"),
                    Map.entry("patchArticle", "article"),
                    Map.entry("restoreArticle", "article"),
                    Map.entry("relatedArticles", "related"),
                    Map.entry("articleStory", "story"),
                    Map.entry("articleVersions", "versions"),
                    Map.entry("searchQuotes", "quotes"),
                    Map.entry("listEntities", "entities"),
                    Map.entry("readEntity", "entity"),
                    Map.entry("patchEntity", "name"),
                    Map.entry("mergeEntity", "decisions"),
                    Map.entry("splitEntity", "decision"),
                    Map.entry("listProposals", "proposals"),
                    Map.entry("decideProposal", "decision"),
                    Map.entry("entityDecisions", "decisions"),
                    Map.entry("listDecisions", "decisions"),
                    Map.entry("undoDecision", "decision"),
                    Map.entry("articleCorrections", "corrections"),
                    Map.entry("correctArticle", "correction"),
                    Map.entry("undoCorrection", "correction"),
                    Map.entry("suggest", "suggestions"),
                    Map.entry("extract", "extraction"),
                    Map.entry("startImport", "import"),
                    Map.entry("readImport", "import"),
                    Map.entry("cancelImport", "import"),
                    Map.entry("retryImport", "import"),
                    Map.entry("importItems", "import-items"),
                    Map.entry("readReadings", "readings"),
                    Map.entry("failedReadings", "failed-readings"),
                    Map.entry("listTrash", "trash"),
                    Map.entry("listTokens", "tokens"),
                    Map.entry("listDeeds", "audit"),
                    Map.entry("makeToken", "token"),
                    Map.entry("startReading", "readings"),
                    Map.entry("readReindexing", "reindexing"),
                    Map.entry("startReindexing", "reindexing"),
                    Map.entry("readAgain", "reading"));

    /** Answers that are no JSON, or not only. */
    private static final Map<String, List<String>> MEDIA =
            Map.of(
                    "readArticle",
                    List.of(
                            "application/ld+json",
                            "text/plain",
                            "application/x-bibtex",
                            "application/x-research-info-systems",
                            "application/vnd.citationstyles.csl+json"),
                    "articleOriginal",
                    List.of("application/octet-stream"),
                    "followImport",
                    List.of("text/event-stream"),
                    "importFailures",
                    List.of("text/csv"),
                    "downloadBackup",
                    List.of("application/zip"),
                    "exportArticles",
                    List.of(
                            "application/x-ndjson",
                            "text/csv",
                            "application/x-bibtex",
                            "application/x-research-info-systems",
                            "application/atom+xml"));

    private static final Map<String, List<String>> FAILURES =
            Map.ofEntries(
                    Map.entry("readArticle", List.of("406")),
                    Map.entry("createArticle", List.of("409", "413", "415", "422")),
                    Map.entry("makeToken", List.of("422")),
                    Map.entry("patchArticle", List.of("409", "412", "413", "415", "422", "428")),
                    Map.entry("deleteArticle", List.of("412")),
                    Map.entry("restoreArticle", List.of("409")),
                    Map.entry("startImport", List.of("413", "415", "422")),
                    Map.entry("retryImport", List.of("409")),
                    Map.entry("startReading", List.of("413", "415", "422")),
                    Map.entry("patchEntity", List.of("412", "413", "415", "422", "428")),
                    Map.entry("mergeEntity", List.of("413", "415", "422")),
                    Map.entry("splitEntity", List.of("413", "415", "422")),
                    Map.entry("undoDecision", List.of("422")),
                    Map.entry("correctArticle", List.of("413", "415", "422")),
                    Map.entry("undoCorrection", List.of("422")),
                    Map.entry("decideProposal", List.of("413", "415", "422")),
                    Map.entry("extract", List.of("413", "422")));

    private static final List<String> TAGGED =
            List.of("searchArticles", "readArticle", "searchQuotes", "listEntities", "readEntity");

    private OperationDetails() {}

    static void complete(String path, String method, Operation operation) {
        String id = operation.getOperationId();
        boolean open = method.equals("GET") && !CLOSED.contains(id) || id.equals("extract");
        if (operation.getDescription() == null) {
            operation.setDescription(
                    operation.getSummary() + (open ? ". Open to all." : ". Needs the editor."));
        }
        Parameters.describe(operation);
        succeed(id, operation);
        take(id, operation);
        fail(operation, "400");
        if (path.contains("{id}")) {
            fail(operation, "404");
        }
        FAILURES.getOrDefault(id, List.of()).forEach(status -> fail(operation, status));
        if (!open) {
            operation.addSecurityItem(new SecurityRequirement().addList(EDITOR));
            if (!ADMIN.contains(id)) {
                operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
            }
            fail(operation, "401");
            fail(operation, "403");
        }
        fail(operation, "default");
    }

    private static void succeed(String id, Operation operation) {
        String status = SUCCESS.getOrDefault(id, "200");
        ApiResponse ok = operation.getResponses().remove("200");
        if (ok == null) {
            return;
        }
        operation.getResponses().addApiResponse(status, ok);
        if (!status.equals("200")) {
            ok.addHeaderObject("Location", header("Where it is found"));
        }
        String example = EXAMPLES.get(id);
        if (example != null) {
            ok.setContent(answer(id, ok.getContent(), example));
        }
        for (String type : MEDIA.getOrDefault(id, List.of())) {
            content(ok).addMediaType(type, new MediaType().schema(new Schema<>()));
        }
        if (TAGGED.contains(id)) {
            ok.addHeaderObject("ETag", header("Send it as If-None-Match to be told of changes"));
            operation
                    .getResponses()
                    .addApiResponse("304", new ApiResponse().description("You have it already"));
        }
    }

    /** The answer in JSON, with an example. */
    private static Content answer(String id, @Nullable Content content, String example) {
        MediaType known = content == null ? null : content.get(JSON);
        Schema<?> schema =
                switch (id) {
                    case "readArticle" -> Shapes.reference("ArticleJson");
                    case "extract" -> Shapes.reference(Shapes.EXTRACTION);
                    default -> known == null ? new Schema<>() : known.getSchema();
                };
        return new Content().addMediaType(JSON, Shapes.shown(schema, example));
    }

    private static Content content(ApiResponse ok) {
        Content content = ok.getContent();
        if (content == null || content.containsKey("*/*")) {
            content = new Content();
            ok.setContent(content);
        }
        return content;
    }

    private static void take(String id, Operation operation) {
        switch (id) {
            case "createArticle" ->
                    operation.setRequestBody(
                            body("article-input", Shapes.reference(Shapes.INPUT), JSON));
            case "patchArticle" ->
                    operation.setRequestBody(
                            body(
                                    "article-change",
                                    Shapes.reference(Shapes.CHANGE),
                                    "application/merge-patch+json",
                                    JSON));
            case "startReading" ->
                    operation.setRequestBody(
                            body("reading-scope", Shapes.reference(Shapes.SCOPE), JSON));
            case "patchEntity" ->
                    operation.setRequestBody(
                            body(
                                    "name-change",
                                    NameShapes.change(),
                                    "application/merge-patch+json",
                                    JSON));
            case "mergeEntity" -> operation.setRequestBody(body("merge", NameShapes.merge(), JSON));
            case "decideProposal" ->
                    operation.setRequestBody(
                            body("proposal-decision", NameShapes.proposal(), JSON));
            case "splitEntity" -> operation.setRequestBody(body("split", NameShapes.split(), JSON));
            case "correctArticle" ->
                    operation.setRequestBody(
                            body("correction-input", CorrectionShapes.input(), JSON));
            case "extract" -> operation.setRequestBody(file());
            default -> {
                // takes nothing, or its method says what
            }
        }
    }

    private static RequestBody body(String example, Schema<?> schema, String... types) {
        Content content = new Content();
        for (String type : types) {
            content.addMediaType(type, Shapes.shown(schema, example));
        }
        return new RequestBody().required(true).content(content);
    }

    private static RequestBody file() {
        Schema<?> bytes = new StringSchema().format("binary");
        Content content =
                new Content()
                        .addMediaType(
                                "multipart/form-data",
                                new MediaType()
                                        .schema(
                                                new ObjectSchema()
                                                        .addProperty("file", bytes)
                                                        .addRequiredItem("file")));
        for (String type : List.of("text/plain", "text/html", "application/octet-stream")) {
            content.addMediaType(type, new MediaType().schema(bytes));
        }
        return new RequestBody().required(true).content(content);
    }

    private static Header header(String meaning) {
        return new Header().description(meaning).schema(new StringSchema());
    }

    private static void fail(Operation operation, String status) {
        String when =
                switch (status) {
                    case "400" -> "The request is malformed; errors names the parameter";
                    case "401" -> "This needs the editor";
                    case "403" -> "You may not do this";
                    case "404" -> "There is no such thing";
                    case "406" -> "There is no such form; detail lists those there are";
                    case "409" -> "The archive has it already; existing leads there";
                    case "412" -> "It has changed since the version in If-Match";
                    case "413" -> "Too large; detail names the limit";
                    case "415" -> "This kind of body is not taken";
                    case "422" -> "Understood but unusable; errors names the field";
                    case "428" -> "Send If-Match with the ETag of the version you changed";
                    default -> "Any other failure";
                };
        MediaType problem =
                status.equals("400")
                        ? Shapes.shown(Shapes.reference(Shapes.PROBLEM), "problem")
                        : new MediaType().schema(Shapes.reference(Shapes.PROBLEM));
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(when)
                                .content(new Content().addMediaType(PROBLEM_JSON, problem)));
    }
}
