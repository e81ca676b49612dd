package org.cuttings.correction;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cuttings.article.EntityType;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.correction.Change.Entity;
import org.cuttings.correction.Sight.Mentioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells which entity somebody means who writes a name. */
@Component
class KnownNames {

    private final Names names;

    KnownNames(Names names) {
        this.names = names;
    }

    /**
     * The entity of this name and kind: the one that the article names so, else the one that the
     * archive does, else a new one.
     */
    Entity entity(Sight sight, String name, EntityType type) {
        return Stream.concat(
                        shown(sight, name)
                                .filter(mention -> mention.type() == type)
                                .map(Mentioned::entity),
                        inArchive(name)
                                .filter(known -> known.type() == type)
                                .map(KnownNames::found))
                .findFirst()
                .orElseGet(() -> shown(new Entity(type, name)));
    }

    /** An entity that is new or was never taken out of lists and links. */
    private Entity shown(Entity wanted) {
        String key = Names.fold(wanted.name());
        boolean hidden =
                names.named(wanted.name()).stream()
                        .filter(known -> known.hidden() && known.foundType() == wanted.type())
                        .anyMatch(known -> key.equals(known.nameKey()));
        if (hidden) {
            throw new UnworkableCorrection(
                    "name",
                    wanted.name(),
                    "An editor has hidden this name; show it again first, on its own page");
        }
        return wanted;
    }

    /**
     * The speaker of this name; null where the name is only words, such as "a spokesman".
     *
     * @param type what the speaker is, null where that is not said
     */
    @Nullable Entity speaker(Sight sight, String name, @Nullable EntityType type) {
        if (type != null) {
            return entity(sight, name, type);
        }
        List<Entity> here = shown(sight, name).map(Mentioned::entity).distinct().toList();
        if (here.isEmpty()) {
            here = spelled(sight, name);
        }
        if (here.isEmpty()) {
            here = inArchive(name).map(KnownNames::found).toList();
        }
        return here.size() == 1 ? here.get(0) : null;
    }

    private static Stream<Mentioned> shown(Sight sight, String name) {
        String key = Names.fold(name);
        return sight.mentions().stream().filter(one -> Names.fold(one.name()).equals(key));
    }

    private static List<Entity> spelled(Sight sight, String name) {
        String key = Names.fold(name);
        return sight.mentions().stream()
                .filter(one -> Names.fold(sight.body().cut(one.span())).equals(key))
                .map(Mentioned::entity)
                .distinct()
                .toList();
    }

    /** Entities that are called so now and that the machine can find. */
    private Stream<NamedEntity> inArchive(String name) {
        String key = Names.fold(name);
        return names.named(name).stream()
                .filter(one -> !one.hidden() && one.listKey().equals(key))
                .filter(one -> one.nameKey() != null);
    }

    private static Entity found(NamedEntity known) {
        return new Entity(known.foundType(), Objects.requireNonNull(known.nameKey()));
    }
}
