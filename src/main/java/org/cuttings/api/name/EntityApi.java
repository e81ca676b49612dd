package org.cuttings.api.name;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.cuttings.api.Tagged;
import org.cuttings.api.Written;
import org.cuttings.article.EntityType;
import org.cuttings.article.Key;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.search.query.QueryParameters;
import org.cuttings.search.query.UnusableQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The people, organisations and places of the archive as JSON. */
@RestController
@RequestMapping(path = "/api/v1/entities", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Entities", description = "People, organisations and places that articles name.")
class EntityApi {

    /** Characters of a key. */
    private static final int KEY = 13;

    private final Names names;
    private final EntityPortrait portrait;
    private final JsonMapper json;

    EntityApi(Names names, EntityPortrait portrait, JsonMapper json) {
        this.names = names;
        this.portrait = portrait;
        this.json = json;
    }

    /** One page of names in alphabetical order. */
    record EntitiesJson(List<ListedJson> items, @Nullable String next) {}

    /**
     * A name in the list of all names.
     *
     * @param articleCount articles that name it
     * @param quoteCount quotes it is the speaker of
     */
    record ListedJson(
            String id, EntityType type, String name, long articleCount, long quoteCount) {}

    @GetMapping
    @Operation(operationId = "listEntities", summary = "List names")
    ResponseEntity<EntitiesJson> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        int wanted = QueryParameters.size(size);
        EntityType only = type(type);
        List<Names.Listed> found = names.list(q, only, after(after), wanted + 1);
        List<Names.Listed> page = found.subList(0, Math.min(wanted, found.size()));
        EntitiesJson answer =
                new EntitiesJson(
                        page.stream()
                                .map(
                                        name ->
                                                new ListedJson(
                                                        name.key(),
                                                        name.type(),
                                                        name.name(),
                                                        name.articleCount(),
                                                        name.quoteCount()))
                                .toList(),
                        found.size() > wanted ? next(q, only, wanted, page) : null);
        return Tagged.of(answer, answer, request, json);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readEntity", summary = "Read one name")
    ResponseEntity<EntityPortrait.PortraitJson> read(
            @PathVariable String id, HttpServletRequest request) {
        NamedEntity entity = names.get(id);
        if (entity.merged()) {
            // kept only until it is asked again, since a merge can be undone
            return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                    .location(URI.create("/api/v1/entities/" + entity.current().key()))
                    .build();
        }
        EntityPortrait.PortraitJson answer = portrait.of(entity);
        return EntityTag.answer(entity, answer, request, json);
    }

    private static @Nullable EntityType type(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        for (EntityType type : EntityType.values()) {
            if (type.name().equalsIgnoreCase(text.strip())) {
                return type;
            }
        }
        throw new UnusableQuery("type", text, "type must be person, organisation, place or other");
    }

    private static String next(
            @Nullable String q, @Nullable EntityType type, int size, List<Names.Listed> page) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (q != null) {
            parameters.put("q", List.of(q));
        }
        if (type != null) {
            parameters.put("type", List.of(Written.lower(type)));
        }
        parameters.put("size", List.of(Integer.toString(size)));
        Names.Listed last = page.get(page.size() - 1);
        String end = last.key() + Names.fold(last.name());
        parameters.put(
                "after",
                List.of(
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(end.getBytes(StandardCharsets.UTF_8))));
        return QueryParameters.address("/api/v1/entities", parameters);
    }

    private static Names.@Nullable After after(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String end = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            OptionalLong id = Key.parse(end.substring(0, Math.min(end.length(), KEY)));
            if (id.isPresent()) {
                return new Names.After(Names.fold(end.substring(KEY)), id.getAsLong());
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new UnusableQuery("after", cursor, "after must come from the next of an answer");
    }
}
