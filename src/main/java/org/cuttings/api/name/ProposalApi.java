package org.cuttings.api.name;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cuttings.api.Bodies;
import org.cuttings.api.Fields;
import org.cuttings.article.EntityType;
import org.cuttings.names.proposal.Proposal;
import org.cuttings.names.proposal.Proposals;
import org.cuttings.names.proposal.Sign;
import org.cuttings.search.query.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The names that may be the same, as JSON. */
@RestController
@RequestMapping(path = "/api/v1/proposals", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Entities", description = "People, organisations and places that articles name.")
class ProposalApi {

    private static final int LONGEST = 100;

    private final Proposals proposals;
    private final Bodies bodies;

    ProposalApi(Proposals proposals, Bodies bodies) {
        this.proposals = proposals;
        this.bodies = bodies;
    }

    /** Some pairs of names, the likeliest first. */
    record ProposalsJson(List<ProposalJson> items, @Nullable String next) {}

    /**
     * Two names that may be the same.
     *
     * @param strength how much speaks for it, 0 to 1
     * @param evidence what speaks for it
     * @param putOff whether somebody wants to decide later
     */
    record ProposalJson(
            String id,
            double strength,
            SideJson first,
            SideJson second,
            List<SignJson> evidence,
            boolean putOff) {

        static ProposalJson of(Proposal proposal) {
            return new ProposalJson(
                    proposal.key(),
                    proposal.strength(),
                    SideJson.of(proposal.first()),
                    SideJson.of(proposal.second()),
                    proposal.signs().stream().map(SignJson::of).toList(),
                    proposal.putOff());
        }
    }

    /** One of the two, with the days on which it is first and last named. */
    record SideJson(
            String entityId,
            EntityType type,
            String name,
            @Nullable String note,
            long articleCount,
            long quoteCount,
            @Nullable String from,
            @Nullable String to) {

        static SideJson of(Proposal.Side side) {
            return new SideJson(
                    side.key(),
                    side.type(),
                    side.name(),
                    side.note(),
                    side.articles(),
                    side.quotes(),
                    text(side.from()),
                    text(side.to()));
        }

        private static @Nullable String text(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }
    }

    /**
     * One thing that speaks for it.
     *
     * @param kind such as spelling, initial, acronym or company
     * @param weight how much it speaks for it
     * @param values what was seen
     */
    record SignJson(String kind, double weight, List<String> values) {

        static SignJson of(Sign sign) {
            return new SignJson(
                    sign.kind().name().toLowerCase(Locale.ROOT), sign.weight(), sign.values());
        }
    }

    @GetMapping
    @Operation(operationId = "listProposals", summary = "Names that may be the same")
    ProposalsJson list(
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after) {
        int wanted = QueryParameters.size(size);
        List<Proposal> found = proposals.open(after, wanted + 1);
        List<Proposal> page = found.subList(0, Math.min(wanted, found.size()));
        return new ProposalsJson(
                page.stream().map(ProposalJson::of).toList(),
                found.size() > wanted
                        ? "/api/v1/proposals?size="
                                + wanted
                                + "&after="
                                + page.get(wanted - 1).key()
                        : null);
    }

    @PostMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "decideProposal",
            summary = "Say whether two names are the same",
            description = "Answers with the decision, or with 204 for later. Needs the editor.")
    ResponseEntity<DecisionJson> decide(
            @PathVariable String id, HttpServletRequest request, @Nullable Principal who)
            throws IOException {
        Fields fields = new Fields(bodies.json(request).node());
        String decision = fields.text(LONGEST, "decision");
        String keep = fields.text(LONGEST, "keep");
        if (decision == null || !List.of("same", "different", "later").contains(decision)) {
            fields.wrong("decision", "must be same, different or later", decision);
        }
        fields.check();
        String by = who == null ? null : who.getName();
        if ("later".equals(decision)) {
            proposals.later(id);
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok(
                DecisionJson.of(
                        "same".equals(decision)
                                ? proposals.same(id, keep, by)
                                : proposals.different(id, by)));
    }
}
