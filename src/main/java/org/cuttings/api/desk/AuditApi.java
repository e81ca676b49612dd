package org.cuttings.api.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cuttings.api.Written;
import org.cuttings.audit.Deeds;
import org.cuttings.search.query.QueryParameters;
import org.cuttings.search.query.UnusableQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Who did what, as JSON. */
@RestController
@Tag(name = "Audit", description = "See who changed, deleted or took away what.")
class AuditApi {

    private static final String PATH = "/api/v1/audit";

    private final Deeds deeds;

    AuditApi(Deeds deeds) {
        this.deeds = deeds;
    }

    /** A page of deeds, the newest first. */
    record AuditJson(List<DeedJson> items, @Nullable String next) {}

    /**
     * One deed.
     *
     * @param by null for the archive itself and commands on its machine
     * @param what such as "article-deleted"
     * @param subject id of what it was done to, null for the whole archive
     * @param label what that was called then, such as the headline
     */
    record DeedJson(
            String id,
            String at,
            @Nullable String by,
            String what,
            @Nullable String subject,
            String label) {

        static DeedJson of(Deeds.Deed deed) {
            return new DeedJson(
                    deed.id(),
                    Written.time(deed.at()),
                    deed.by(),
                    deed.what().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    deed.subject(),
                    deed.label());
        }
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listDeeds", summary = "See who did what")
    AuditJson list(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after) {
        int wanted = QueryParameters.size(size);
        if (after != null && !Deeds.isId(after)) {
            throw new UnusableQuery("after", after, "after must come from the next of an answer");
        }
        List<Deeds.Deed> found = deeds.newest(subject, after, wanted + 1);
        List<Deeds.Deed> page = found.subList(0, Math.min(wanted, found.size()));
        return new AuditJson(
                page.stream().map(DeedJson::of).toList(),
                found.size() > wanted
                        ? UriComponentsBuilder.fromPath(PATH)
                                .queryParamIfPresent("subject", Optional.ofNullable(subject))
                                .queryParam("size", wanted)
                                .queryParam("after", page.get(wanted - 1).id())
                                .encode()
                                .toUriString()
                        : null);
    }
}
