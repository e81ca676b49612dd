package org.cuttings.names.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.article.EntityType;
import org.cuttings.names.proposal.Sign.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks for names that may be the same as others, and proposes the likely ones to editors. */
@Component
class Proposer {

    /** Below, names are merely similar. */
    private static final double LIKELY = 0.5;

    private static final int AT_ONCE = 50;
    private static final int CANDIDATES = 200;
    private static final Set<Kind> WEAK =
            Set.of(Kind.INITIAL, Kind.NICKNAME, Kind.SURNAME, Kind.ACRONYM);

    private final JdbcClient jdbc;
    private final Surroundings surroundings;
    private final Proposals proposals;

    Proposer(JdbcClient jdbc, Surroundings surroundings, Proposals proposals) {
        this.jdbc = jdbc;
        this.surroundings = surroundings;
        this.proposals = proposals;
    }

    private record Known(long id, EntityType type, String name) {

        NameForm form() {
            return NameForm.of(type, name);
        }
    }

    /**
     * Compares the next few names with all others.
     *
     * @param before names younger than this key wait, since their articles may not be complete
     * @return false if there were none
     */
    @Transactional
    public boolean next(long before) {
        long reached =
                jdbc.sql("select reached from name_progress where task = 'proposals' for update")
                        .query(Long.class)
                        .single();
        List<Known> some =
                jdbc.sql(
                                """
                                select id, type, name from named_entity
                                 where id > ? and id < ? order by id limit ?
                                """)
                        .params(reached, before, AT_ONCE)
                        .query(
                                (rs, row) ->
                                        new Known(
                                                rs.getLong(1),
                                                EntityType.valueOf(rs.getString(2)),
                                                rs.getString(3)))
                        .list();
        some.forEach(this::compare);
        if (!some.isEmpty()) {
            jdbc.sql("update name_progress set reached = ? where task = 'proposals'")
                    .param(some.get(some.size() - 1).id())
                    .update();
        }
        return !some.isEmpty();
    }

    private void compare(Known one) {
        NameForm form = one.form();
        Set<String> blocks = form.blocks();
        for (String block : blocks) {
            jdbc.sql(
                            "insert into name_block (block, entity_id) values (?, ?) on conflict do nothing")
                    .params(block, one.id())
                    .update();
        }
        List<Known> others =
                jdbc.sql(
                                """
                                select distinct e.id, e.type, e.name
                                  from name_block k join named_entity e on e.id = k.entity_id
                                 where k.block in (:blocks) and e.id <> :id and e.same_as is null
                                   and not e.hidden limit :most
                                """)
                        .param("blocks", blocks)
                        .param("id", one.id())
                        .param("most", CANDIDATES)
                        .query(
                                (rs, row) ->
                                        new Known(
                                                rs.getLong(1),
                                                EntityType.valueOf(rs.getString(2)),
                                                rs.getString(3)))
                        .list();
        List<NameForm> around = new ArrayList<>(others.stream().map(Known::form).toList());
        around.add(form);
        for (Known other : others) {
            List<Sign> signs = new ArrayList<>(Alike.signs(form, other.form()));
            if (!signs.isEmpty() && !Alike.isOneOfSeveral(form, other.form(), around)) {
                weigh(one, other, signs);
            }
        }
    }

    /** Below 1 however much speaks for it, so that the strongest still stand in their order. */
    private static double strength(double sum) {
        return 1 - (1 - LIKELY) * Math.exp((LIKELY - sum) / LIKELY);
    }

    private void weigh(Known one, Known other, List<Sign> signs) {
        Kind kind = signs.get(0).kind();
        if (kind == Kind.ACRONYM) {
            Sign brackets = surroundings.brackets(one.id(), one.form(), other.id(), other.form());
            if (brackets != null) {
                signs.add(brackets);
            }
        } else if (kind == Kind.KIND) {
            boolean row = one.form().words().size() > 1;
            if (!row && !surroundings.together(one.id(), other.id())) {
                return; // Ordan the place and Ordan the man, each in articles of his own
            }
        } else if (kind != Kind.TITLE && surroundings.together(one.id(), other.id())) {
            return; // an article tells them apart
        }
        @Nullable Sign company = surroundings.company(one.id(), other.id());
        if (company == null && signs.size() == 1 && WEAK.contains(kind)) {
            return;
        }
        if (company != null) {
            signs.add(company);
        }
        @Nullable Sign period = surroundings.period(one.id(), other.id());
        if (period != null) {
            signs.add(period);
        }
        double sum = signs.stream().mapToDouble(Sign::weight).sum();
        if (sum >= LIKELY) {
            proposals.propose(one.id(), other.id(), strength(sum), signs);
        }
    }
}
