package org.cuttings.names;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.EntityType;
import org.cuttings.article.Key;
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
    private static final int AT_ONCE = 20;

    private final Names names;
    private final Decisions decisions;
    private final Kin kin;
    private final Splits splits;
    private final Consequences consequences;
    private final JdbcClient jdbc;

    Librarian(
            Names names,
            Decisions decisions,
            Kin kin,
            Splits splits,
            Consequences consequences,
            JdbcClient jdbc) {
        this.names = names;
        this.decisions = decisions;
        this.kin = kin;
        this.splits = splits;
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
     * Makes several entities one; either all or none.
     *
     * @see #merge
     */
    @Transactional
    public List<Decision> gather(
            List<String> from, String into, @Nullable EntityType type, @Nullable String by) {
        return from.stream().map(one -> merge(one, into, type, by)).toList();
    }

    /**
     * Whom an entity is in some articles.
     *
     * @param articles keys of the articles
     * @param into key of the entity it is there, null for a new one
     * @param name what the new one is called, null for the same name
     * @param note what tells the new one from the other, such as "the footballer"
     */
    public record Split(
            List<String> articles,
            @Nullable String into,
            @Nullable String name,
            @Nullable String note) {}

    /**
     * Makes two entities out of one that was two of the same name.
     *
     * @return the decision, whose object is the other one
     * @throws UnworkableDecision if one of the articles does not name it, or the name cannot be one
     */
    @Transactional
    public Decision split(String key, Split split, @Nullable String by) {
        decisions.oneAtATime();
        NamedEntity entity = names.get(key).current();
        Map<Long, String> articles = new LinkedHashMap<>();
        split.articles().forEach(id -> articles.put(Key.parse(id).orElse(-1), id));
        List<Splits.Place> places =
                articles.isEmpty() ? List.of() : splits.places(entity.id(), articles.keySet());
        places.forEach(place -> articles.put(place.article(), ""));
        String stranger =
                articles.values().stream().filter(id -> !id.isEmpty()).findFirst().orElse(null);
        if (places.isEmpty() || stranger != null) {
            throw new UnworkableDecision(
                    "articles", stranger, "Choose articles that name \"" + entity.name() + "\"");
        }
        long other = other(entity, split);
        Decision made = decisions.record(Kind.SPLIT, entity.id(), other, null, null, by);
        splits.assign(places, made.id(), other);
        raiseVersion(Set.of(entity.id(), other));
        consequences.resolve(places.stream().map(Splits.Place::found).collect(toSet()));
        return made;
    }

    private long other(NamedEntity entity, Split split) {
        if (split.into() != null) {
            NamedEntity known = names.get(split.into()).current();
            if (known.id() == entity.id()) {
                throw new UnworkableDecision(
                        "into",
                        split.into(),
                        "\"" + entity.name() + "\" cannot be split from itself");
            }
            return known.id();
        }
        String name = split.name() == null ? entity.name() : checked(split.name());
        String note = split.note() == null ? "" : split.note().strip();
        return splits.make(entity, name, note.isEmpty() ? null : note);
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
            made.addAll(rename(entity, change.name(), by));
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

    private static String checked(String name) {
        String clean = name.strip();
        if (clean.length() > LONGEST_NAME || Names.fold(clean).isEmpty()) {
            throw new UnworkableDecision(
                    "name", name, "A name has 1 to " + LONGEST_NAME + " characters and a letter");
        }
        return clean;
    }

    private List<Decision> rename(NamedEntity entity, String given, @Nullable String by) {
        String name = checked(given);
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
            case SPLIT -> consequences.resolve(splits.takeBack(decision.id()));
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

    /**
     * Makes sure of a few decisions that are a while old: an article that was being read when one
     * was made may have missed it.
     *
     * @return false if none is left
     */
    @Transactional
    public boolean check(Instant before) {
        decisions.oneAtATime();
        List<Decision> some = decisions.unsettled(before, AT_ONCE);
        for (Decision decision : some) {
            Set<Long> entities = new HashSet<>(kin.around(decision.subject().id()));
            Decision.Party object = decision.object();
            if (object != null) {
                entities.addAll(kin.around(object.id()));
            }
            consequences.resolve(entities);
            decisions.settle(decision);
        }
        return !some.isEmpty();
    }

    /** Works out anew who is the same as these entities. */
    private void rearrange(long... entities) {
        Set<Long> touched = new HashSet<>();
        for (long entity : entities) {
            touched.addAll(kin.around(entity));
        }
        kin.arrange(touched);
        raiseVersion(touched);
        consequences.resolve(touched);
    }

    private void raiseVersion(Set<Long> entities) {
        jdbc.sql("update named_entity set version = version + 1 where id in (:entities)")
                .param("entities", entities)
                .update();
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
        raiseVersion(Set.of(entity));
        consequences.show(entity);
    }

    private static String clip(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }

    private static String said(EntityType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
