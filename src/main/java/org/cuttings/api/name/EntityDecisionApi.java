package org.cuttings.api.name;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cuttings.api.Bodies;
import org.cuttings.api.Fields;
import org.cuttings.article.EntityType;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.names.Decision;
import org.cuttings.names.Decisions;
import org.cuttings.names.Librarian;
import org.cuttings.search.query.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Lets editors say who is who, and tells what they said. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Entities", description = "People, organisations and places that articles name.")
class EntityDecisionApi {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_LIST = 1_000_000;

    private final Names names;
    private final Librarian librarian;
    private final Decisions decisions;
    private final Bodies bodies;

    EntityDecisionApi(Names names, Librarian librarian, Decisions decisions, Bodies bodies) {
        this.names = names;
        this.librarian = librarian;
        this.decisions = decisions;
        this.bodies = bodies;
    }

    /**
     * What an entity is called and how it is shown.
     *
     * @param note what tells it from others of its name, such as "the footballer"
     * @param hidden whether it is left out of lists, counts and links
     */
    record ChangedNameJson(
            String id, EntityType type, String name, @Nullable String note, boolean hidden) {

        static ChangedNameJson of(NamedEntity entity) {
            return new ChangedNameJson(
                    entity.key(), entity.type(), entity.name(), entity.note(), entity.hidden());
        }
    }

    @PatchMapping(
            path = "/entities/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Operation(operationId = "patchEntity", summary = "Rename, hide or describe a name")
    ResponseEntity<ChangedNameJson> patch(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletRequest request,
            @Nullable Principal who)
            throws IOException {
        NamedEntity entity = names.get(id).current();
        int version = EntityTag.expected(ifMatch, entity);
        librarian.change(entity.key(), version, change(bodies.json(request).node()), name(who));
        NamedEntity changed = names.get(entity.key());
        return ResponseEntity.ok().eTag(EntityTag.of(changed)).body(ChangedNameJson.of(changed));
    }

    @PostMapping(path = "/entities/{id}/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "mergeEntity", summary = "Make several names one")
    DecisionJson.DecisionsJson merge(
            @PathVariable String id, HttpServletRequest request, @Nullable Principal who)
            throws IOException {
        JsonNode body = bodies.json(request).node();
        Fields fields = new Fields(body);
        String into = fields.text(LONGEST_NAME, "into");
        List<String> from = fields.texts(LONGEST_LIST, "from");
        EntityType type = type(fields);
        if ((into == null) == from.isEmpty()) {
            fields.wrong("into", "give either into, the id of one, or from, the ids of some", into);
        }
        fields.check();
        List<Decision> made =
                into == null
                        ? librarian.gather(from, id, type, name(who))
                        : librarian.gather(List.of(id), into, type, name(who));
        return new DecisionJson.DecisionsJson(made.stream().map(DecisionJson::of).toList(), null);
    }

    @PostMapping(path = "/entities/{id}/split", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "splitEntity",
            summary = "Say that a name is somebody else in some articles")
    DecisionJson split(@PathVariable String id, HttpServletRequest request, @Nullable Principal who)
            throws IOException {
        Fields fields = new Fields(bodies.json(request).node());
        Librarian.Split split =
                new Librarian.Split(
                        fields.texts(LONGEST_LIST, "articles"),
                        fields.text(LONGEST_NAME, "into"),
                        fields.text(LONGEST_NAME, "name"),
                        fields.text(LONGEST_NOTE, "note"));
        if (split.articles().isEmpty()) {
            fields.wrong("articles", "must be the ids of some articles", null);
        }
        fields.check();
        return DecisionJson.of(librarian.split(id, split, name(who)));
    }

    @GetMapping("/entities/{id}/decisions")
    @Operation(operationId = "entityDecisions", summary = "What was decided about a name")
    DecisionJson.DecisionsJson about(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after) {
        NamedEntity entity = names.get(id).current();
        int wanted = QueryParameters.size(size);
        return page(
                decisions.about(entity.id(), after, wanted + 1),
                wanted,
                "/api/v1/entities/" + entity.key() + "/decisions");
    }

    @GetMapping("/decisions")
    @Operation(operationId = "listDecisions", summary = "What was decided about names")
    DecisionJson.DecisionsJson all(
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after) {
        int wanted = QueryParameters.size(size);
        return page(decisions.newest(after, wanted + 1), wanted, "/api/v1/decisions");
    }

    @PostMapping("/decisions/{id}/undo")
    @Operation(operationId = "undoDecision", summary = "Take a decision back")
    DecisionJson undo(@PathVariable String id, @Nullable Principal who) {
        return DecisionJson.of(librarian.undo(id, name(who)));
    }

    private static DecisionJson.DecisionsJson page(List<Decision> found, int size, String path) {
        List<Decision> page = found.subList(0, Math.min(size, found.size()));
        String next =
                found.size() > size
                        ? path + "?size=" + size + "&after=" + page.get(size - 1).key()
                        : null;
        return new DecisionJson.DecisionsJson(page.stream().map(DecisionJson::of).toList(), next);
    }

    private static Librarian.Change change(JsonNode body) {
        Fields fields = new Fields(body);
        List<String> unknown = new ArrayList<>(body.propertyNames());
        unknown.removeAll(List.of("name", "type", "note", "hidden"));
        unknown.forEach(
                name ->
                        fields.wrong(
                                name, "only name, type, note and hidden can be changed", null));
        String name = fields.text(LONGEST_NAME, "name");
        if (name == null && body.has("name")) {
            fields.wrong("name", "must be a text", body.path("name").toString());
        }
        JsonNode hidden = fields.any("hidden");
        if (!hidden.isMissingNode() && !hidden.isBoolean()) {
            fields.wrong("hidden", "must be true or false", hidden.toString());
        }
        String note = fields.text(LONGEST_NOTE, "note");
        EntityType type = type(fields);
        fields.check();
        return new Librarian.Change(
                name,
                type,
                note == null && body.has("note") ? "" : note,
                hidden.isBoolean() ? hidden.asBoolean() : null);
    }

    private static @Nullable EntityType type(Fields fields) {
        String text = fields.text(LONGEST_NAME, "type");
        if (text == null) {
            return null;
        }
        try {
            return EntityType.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            fields.wrong("type", "must be person, organisation, place or other", text);
            return null;
        }
    }

    private static @Nullable String name(@Nullable Principal who) {
        return who == null ? null : who.getName();
    }
}
