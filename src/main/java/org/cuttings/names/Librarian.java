package org.cuttings.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cuttings.article.EntityType;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.article.StaleVersion;
import org.cuttings.names.Decision.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what editors decide about names, and takes it back again. */
@Component
public class Librarian {

    private static final int LONGEST_NAME = 500;

    private final Names names;
    private final Decisions decisions;
    private final Kin kin;
    private final Consequences consequences;
    private final JdbcClient jdbc;

    Librarian(
            Names names, Decisions decisions, Kin kin, Consequences consequences, JdbcClient jdbc) {
        this.names = names;
        this.decisions = decisions;
        this.kin = kin;
        this.consequences = consequences;
        this.jdbc = jdbc;
    }

    /**
     * What is to be changed about one entity; null leaves a thing as it is.
     *
     * @param note what tells it from others of its name; empty for nothing
     */
    public record Change(
            @Nullable String name,
            @Nullable EntityType type,
            @Nullable String note,
            @Nullable Boolean hidden) {}

    /**
     * Makes two entities one.
     *
     * @param from key of the entity that will be known under the other's name
     * @param into key of the entity that stands for both
     * @param type what the two are; may be null where they are of one kind
     * @throws UnworkableDecision if they are one already, or of two kinds and none is chosen
     */
    @Transactional
    public Decision merge(
            String from, String into, @Nullable EntityType type, @Nullable String by) {
        decisions.oneAtATime();
        NamedEntity one = names.get(from).current();
        NamedEntity other = names.get(into).current();
        if (one.id() == other.id()) {
            throw new UnworkableDecision(
                    "into",
                    into,
                    "\"" + one.name() + "\" and \"" + other.name() + "\" are one already");
        }
        if (type == null && one.type() != other.type()) {
            throw new UnworkableDecision(
                    "type",
                    null,
                    "\"%s\" is of kind %s and \"%s\" of kind %s; say which of these both are"
                            .formatted(
                                    one.name(),
                                    said(one.type()),
                                    other.name(),
                                    said(other.type())));
        }
        if (type != null && !retype(other, type, by).isEmpty()) {
            show(other.id());
        }
        Decision merge = decisions.record(Kind.MERGE, one.id(), other.id(), null, null, by);
        rearrange(one.id(), other.id());
        return merge;
    }

    /**
     * Notes that two entities are different, so that nobody is asked again.
     *
     * @throws UnworkableDecision if they are one
     */
    @Transactional
    public Decision apart(String first, String second, @Nullable String by) {
        decisions.oneAtATime();
        NamedEntity one = names.get(first).current();
        NamedEntity other = names.get(second).current();
        if (one.id() == other.id()) {
            throw new UnworkableDecision(
                    "id", second, "\"" + one.name() + "\" is one; undo the merge or split it");
        }
        return decisions.record(Kind.APART, one.id(), other.id(), null, null, by);
    }

    /**
     * Changes what an entity is called and how it is shown.
     *
     * @param version the version the change was made to, null for whatever it is
     * @return a decision for each thing that is another now
     * @throws StaleVersion if somebody else changed it in the meantime
     * @throws UnworkableDecision if the name cannot be one
     */
    @Transactional
    public List<Decision> change(
            String key, @Nullable Integer version, Change change, @Nullable String by) {
        decisions.oneAtATime();
        NamedEntity entity = names.get(key).current();
        if (version != null && version != entity.version()) {
            throw new StaleVersion("name", version, entity.version());
        }
        List<Decision> made = new ArrayList<>();
        if (change.name() != null) {
            made.addAll(rename(entity, change.name().strip(), by));
        }
        if (change.type() != null) {
            made.addAll(retype(entity, change.type(), by));
        }
        String note = entity.note() == null ? "" : entity.note();
        if (change.note() != null && !change.note().strip().equals(note)) {
            made.add(record(Kind.NOTE, entity, note, change.note().strip(), by));
        }
        if (change.hidden() != null && change.hidden() != entity.hidden()) {
            made.add(
                    record(
                            Kind.HIDE,
                            entity,
                            Boolean.toString(entity.hidden()),
                            Boolean.toString(change.hidden()),
                            by));
        }
        if (!made.isEmpty()) {
            show(entity.id());
        }
        return made;
    }

    private List<Decision> rename(NamedEntity entity, String name, @Nullable String by) {
        if (name.length() > LONGEST_NAME || Names.fold(name).isEmpty()) {
            throw new UnworkableDecision(
                    "name", name, "A name has 1 to " + LONGEST_NAME + " characters and a letter");
        }
        return name.equals(entity.name())
                ? List.of()
                : List.of(record(Kind.RENAME, entity, entity.name(), name, by));
    }

    private List<Decision> retype(NamedEntity entity, EntityType type, @Nullable String by) {
        return type == entity.type()
                ? List.of()
                : List.of(record(Kind.RETYPE, entity, entity.type().name(), type.name(), by));
    }

    private Decision record(
            Kind kind, NamedEntity entity, String was, String becomes, @Nullable String by) {
        Decision made = decisions.record(kind, entity.id(), null, was, becomes, by);
        restate(kind, entity.id());
        return made;
    }

    /**
     * Takes a decision back; the others stay as they are, whatever the order.
     *
     * @throws UnworkableDecision if it has been taken back already
     */
    @Transactional
    public Decision undo(String key, @Nullable String by) {
        decisions.oneAtATime();
        Decision decision = decisions.get(key);
        if (!decisions.takeBack(decision, by)) {
            throw new UnworkableDecision("id", key, "This decision has been taken back already");
        }
        switch (decision.kind()) {
            case MERGE -> rearrange(decision.subject().id());
            case SPLIT -> consequences.resolve(foundInSplit(decision));
            case APART -> {
                // nothing follows from it but that they may be proposed again
            }
            default -> {
                restate(decision.kind(), decision.subject().id());
                show(decision.subject().id());
            }
        }
        return decisions.get(key);
    }

    /** Takes the assignments of a split back, and tells whom they were about. */
    private Set<Long> foundInSplit(Decision split) {
        Set<Long> found =
                new HashSet<>(
                        jdbc.sql("select found_id from name_assignment where decision_id = ?")
                                .param(split.id())
                                .query(Long.class)
                                .list());
        jdbc.sql("delete from name_assignment where decision_id = ?").param(split.id()).update();
        return found;
    }

    /** Works out anew who is the same as these entities. */
    private void rearrange(long... entities) {
        Set<Long> touched = new HashSet<>();
        for (long entity : entities) {
            long root =
                    jdbc.sql("select coalesce(same_as, id) from named_entity where id = ?")
                            .param(entity)
                            .query(Long.class)
                            .single();
            touched.addAll(kin.of(root));
        }
        kin.arrange(touched);
        jdbc.sql("update named_entity set version = version + 1 where id in (:touched)")
                .param("touched", touched)
                .update();
        consequences.resolve(touched);
    }

    /** Has the entity be what the decisions of one kind make of it, as far as they hold. */
    private void restate(Kind kind, long entity) {
        List<Decision> holding = decisions.holding(kind, entity);
        String value =
                holding.isEmpty()
                        ? decisions.all(kind, entity).get(0).was()
                        : holding.get(holding.size() - 1).becomes();
        String text = value == null ? "" : value;
        switch (kind) {
            case RENAME ->
                    jdbc.sql("update named_entity set name = ?, list_key = ? where id = ?")
                            .params(text, clip(Names.fold(text)), entity)
                            .update();
            case RETYPE -> set("type", text, entity);
            case NOTE -> set("note", text.isEmpty() ? null : text, entity);
            case HIDE -> set("hidden", Boolean.valueOf(text), entity);
            default -> throw new IllegalArgumentException(kind + " states nothing");
        }
    }

    private void set(String column, @Nullable Object value, long entity) {
        jdbc.sql("update named_entity set " + column + " = :value where id = :entity")
                .param("value", value)
                .param("entity", entity)
                .update();
    }

    private void show(long entity) {
        jdbc.sql("update named_entity set version = version + 1 where id = ?")
                .param(entity)
                .update();
        consequences.show(entity);
    }

    private static String clip(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }

    private static String said(EntityType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
