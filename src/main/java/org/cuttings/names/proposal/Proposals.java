package org.cuttings.names.proposal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cuttings.article.ArticleNotFound;
import org.cuttings.article.Key;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.names.Decision;
import org.cuttings.names.Librarian;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The names that may be the same, to be decided by an editor. */
@Component
@NamedInterface("proposal")
public class Proposals {

    private static final TypeReference<List<Sign>> SIGNS = new TypeReference<>() {};

    /** Pairs of today's names that nobody has decided about. */
    private static final String OPEN =
            """
            select p.id, p.strength, p.evidence, p.put_off_at, a.id as one, b.id as other
              from name_proposal p
              join named_entity f on f.id = p.first_id
              join named_entity a on a.id = coalesce(f.same_as, f.id)
              join named_entity s on s.id = p.second_id
              join named_entity b on b.id = coalesce(s.same_as, s.id)
             where a.id <> b.id and not a.hidden and not b.hidden
               and exists (select 1 from mention m where m.entity_id = a.id)
               and exists (select 1 from mention m where m.entity_id = b.id)
               and not exists (
                   select 1 from name_decision d
                     join named_entity x on x.id = d.subject
                     join named_entity y on y.id = d.object
                    where d.kind in ('APART', 'SPLIT') and d.undone_at is null
                      and ((coalesce(x.same_as, x.id) = a.id and coalesce(y.same_as, y.id) = b.id)
                        or (coalesce(x.same_as, x.id) = b.id and coalesce(y.same_as, y.id) = a.id)))
            """;

    private static final String RANK =
            "(case when p.put_off_at is null then p.strength else p.strength - 1 end)";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Names names;
    private final Librarian librarian;
    private final Portraits portraits;
    private final Clock clock = Clock.systemUTC();

    Proposals(
            JdbcClient jdbc,
            JsonMapper json,
            Names names,
            Librarian librarian,
            Portraits portraits) {
        this.jdbc = jdbc;
        this.json = json;
        this.names = names;
        this.librarian = librarian;
        this.portraits = portraits;
    }

    /** A proposal as it is stored. */
    private record Row(
            long id, double strength, String evidence, boolean putOff, long one, long other) {}

    /**
     * What is to be decided, the strongest first, and what was put off last.
     *
     * @param after key of the proposal the page before ended with, null for the first page
     */
    @Transactional(readOnly = true)
    public List<Proposal> open(@Nullable String after, int size) {
        StringBuilder sql = new StringBuilder(OPEN);
        List<Object> parameters = new ArrayList<>();
        if (after != null) {
            long id = Key.parse(after).orElse(-1);
            sql.append(
                    """
                     and exists (select 1 from name_proposal q where q.id = ? and (%s < %s
                      or (%s = %s and p.id > q.id)))
                    """
                            .formatted(RANK, rankOfLast(), RANK, rankOfLast()));
            parameters.add(id);
        }
        parameters.add(size);
        sql.append(" order by ").append(RANK).append(" desc, p.id limit ?");
        Set<Set<Long>> seen = new HashSet<>();
        return rows(sql.toString(), parameters).stream()
                .filter(row -> seen.add(Set.of(row.one(), row.other())))
                .map(this::proposal)
                .toList();
    }

    private static String rankOfLast() {
        return RANK.replace("p.", "q.");
    }

    /** How many are to be decided. */
    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from (" + OPEN + ") open_proposal")
                .query(Long.class)
                .single();
    }

    /**
     * The proposal with this key.
     *
     * @throws ArticleNotFound if there is none, or it has been decided
     */
    @Transactional(readOnly = true)
    public Proposal get(String key) {
        return rows(OPEN + " and p.id = ?", List.of(Key.parse(key).orElse(-1))).stream()
                .findFirst()
                .map(this::proposal)
                .orElseThrow(() -> new ArticleNotFound("open proposal", key));
    }

    /**
     * Makes the two one.
     *
     * @param keep key of the one that stands for both, null for the one that more articles name
     * @throws ArticleNotFound if there is no such proposal, or it has been decided
     */
    @Transactional
    public Decision same(String key, @Nullable String keep, @Nullable String by) {
        Proposal proposal = get(key);
        boolean second =
                keep == null
                        ? proposal.second().articles() > proposal.first().articles()
                        : keep.equals(proposal.second().key());
        Proposal.Side kept = second ? proposal.second() : proposal.first();
        Proposal.Side other = second ? proposal.first() : proposal.second();
        return librarian.merge(other.key(), kept.key(), kept.type(), by);
    }

    /** Notes that the two are different, so that they are not proposed again. */
    @Transactional
    public Decision different(String key, @Nullable String by) {
        Proposal proposal = get(key);
        return librarian.apart(proposal.first().key(), proposal.second().key(), by);
    }

    /** Puts the proposal behind all others. */
    @Transactional
    public void later(String key) {
        jdbc.sql("update name_proposal set put_off_at = ? where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), get(key).id())
                .update();
    }

    /** Has all names compared once more in the background, now that more articles name them. */
    @Transactional
    public void seekAgain() {
        jdbc.sql("update name_progress set reached = 0 where task = 'proposals'").update();
    }

    /** Stores what speaks for two names being the same, unless that is known. */
    void propose(long one, long other, double strength, List<Sign> signs) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        """
                        insert into name_proposal (id, first_id, second_id, strength, evidence, proposed_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        Key.next(),
                        Math.min(one, other),
                        Math.max(one, other),
                        strength,
                        json.writeValueAsString(signs),
                        now)
                .update();
    }

    private List<Row> rows(String sql, List<Object> parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query(
                        (rs, row) ->
                                new Row(
                                        rs.getLong("id"),
                                        rs.getDouble("strength"),
                                        rs.getString("evidence"),
                                        rs.getObject("put_off_at") != null,
                                        rs.getLong("one"),
                                        rs.getLong("other")))
                .list();
    }

    private Proposal proposal(Row row) {
        return new Proposal(
                row.id(),
                portraits.of(entity(row.one())),
                portraits.of(entity(row.other())),
                row.strength(),
                Objects.requireNonNull(json.readValue(row.evidence(), SIGNS)),
                row.putOff());
    }

    private NamedEntity entity(long id) {
        return names.get(Key.of(id));
    }
}
