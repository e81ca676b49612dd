package org.cuttings.api.article;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.cuttings.api.Written;
import org.cuttings.article.Key;
import org.cuttings.article.Trash;
import org.cuttings.search.query.QueryParameters;
import org.cuttings.search.query.UnusableQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The articles in the trash. */
@RestController
@RequestMapping(path = TrashApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Articles", description = "Find, read, add, correct and remove articles.")
class TrashApi {

    static final String PATH = "/api/v1/trash";

    private final Trash trash;

    TrashApi(Trash trash) {
        this.trash = trash;
    }

    /** A page of the articles in the trash. */
    record TrashJson(List<DiscardedJson> items, @Nullable String next) {}

    /** An article in the trash. */
    record DiscardedJson(String id, String headline, @Nullable String source, String deletedAt) {}

    @GetMapping
    @Operation(operationId = "listTrash", summary = "List the articles in the trash")
    TrashJson list(
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after) {
        int wanted = QueryParameters.size(size);
        if (after != null && Key.parse(after).isEmpty()) {
            throw new UnusableQuery("after", after, "after must come from the next of an answer");
        }
        List<Trash.Discarded> found = trash.list(after, wanted + 1);
        List<Trash.Discarded> page = found.subList(0, Math.min(wanted, found.size()));
        return new TrashJson(
                page.stream()
                        .map(
                                one ->
                                        new DiscardedJson(
                                                one.key(),
                                                one.headline(),
                                                one.source(),
                                                Written.time(one.deletedAt())))
                        .toList(),
                found.size() > wanted
                        ? PATH + "?size=" + wanted + "&after=" + page.get(wanted - 1).key()
                        : null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "purgeArticle", summary = "Delete an article in the trash for good")
    void purge(@PathVariable String id) {
        trash.purge(id);
    }
}
