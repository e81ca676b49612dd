package org.cuttings.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the API for programs, as OpenAPI 3.1 at /v3/api-docs. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";
    private static final String EDITOR = "editor";
    private static final List<String> SEARCHES = List.of("searchArticles", "exportArticles");

    private static final Map<String, String> SEARCH = new LinkedHashMap<>();

    static {
        SEARCH.put("q", "words, \"phrases\", -not, OR, prefix*, fuzzy~ and qualifiers");
        SEARCH.put("from", "first day of publication: 2018, 2018-05 or 2018-05-23");
        SEARCH.put("to", "last day of publication, inclusive");
        SEARCH.put("person", "name or id of a person; may be repeated, any of them matches");
        SEARCH.put("org", "name or id of an organisation; may be repeated");
        SEARCH.put("place", "name or id of a place; may be repeated");
        SEARCH.put("speaker", "name or id of somebody quoted; may be repeated");
        SEARCH.put("source", "newspaper, agency or site; may be repeated");
        SEARCH.put("lang", "language, such as en; may be repeated");
        SEARCH.put("has", "quotes, for articles with at least one quote");
        SEARCH.put("sort", "relevance, newest or oldest");
        SEARCH.put("size", "results on a page, 1 to 100");
        SEARCH.put("after", "cursor from the next of an answer");
        SEARCH.put(
                "facets", "comma list of person, org, place, speaker, source, lang, year, month");
    }

    @Bean
    OpenAPI archive() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Cuttings")
                                .version("1")
                                .description(
                                        "A searchable archive of news articles. Positions count"
                                                + " Unicode code points of the body from 0, the"
                                                + " end is exclusive.")
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        EDITOR,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("basic")));
    }

    @Bean
    OpenApiCustomizer failures() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths()
                    .forEach(
                            (path, item) ->
                                    item.readOperationsMap()
                                            .forEach(
                                                    (method, operation) ->
                                                            describe(
                                                                    path,
                                                                    method.name(),
                                                                    operation)));
        };
    }

    private static void describe(String path, String method, Operation operation) {
        boolean reads = method.equals("GET") || path.endsWith("/extractions");
        if (operation.getDescription() == null) {
            operation.setDescription(
                    operation.getSummary() + (reads ? ". Open to all." : ". Needs the editor."));
        }
        if (SEARCHES.contains(operation.getOperationId())) {
            SEARCH.forEach((name, meaning) -> operation.addParametersItem(query(name, meaning)));
        }
        fail(operation, "400", "The request is malformed; errors names the field");
        if (path.contains("{id}")) {
            fail(operation, "404", "There is no such thing");
        }
        if (!reads) {
            operation.addSecurityItem(new SecurityRequirement().addList(EDITOR));
            fail(operation, "401", "This needs the editor");
            fail(operation, "409", "The archive has it already; existing leads there");
            fail(operation, "422", "Understood but unusable; errors names the field");
        }
    }

    private static Parameter query(String name, String meaning) {
        return new Parameter()
                .name(name)
                .in("query")
                .required(false)
                .description(meaning)
                .schema(new StringSchema());
    }

    private static void fail(Operation operation, String status, String when) {
        if (!operation.getResponses().containsKey(status)) {
            operation
                    .getResponses()
                    .addApiResponse(
                            status,
                            new ApiResponse()
                                    .description(when)
                                    .content(
                                            new Content()
                                                    .addMediaType(
                                                            "application/problem+json",
                                                            new MediaType().schema(reference()))));
        }
    }

    private static Schema<?> reference() {
        return new Schema<>().$ref("#/components/schemas/" + PROBLEM);
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("What was wrong and what would be right (RFC 9457).")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<>().type("integer"))
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema());
    }
}
