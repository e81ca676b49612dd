package org.cuttings.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cuttings.article.Findings;
import org.cuttings.article.Names;
import org.cuttings.article.Span;
import org.cuttings.correction.Change.Entity;

/** The names of one article while they are being corrected. */
final class NamesInHand {

    private final List<Findings.Name> names;

    NamesInHand(List<Findings.Name> found) {
        this.names = new ArrayList<>(found);
    }

    /** In the order in which the text names them first; whoever only speaks comes last. */
    List<Findings.Name> all() {
        return names.stream()
                .sorted(
                        Comparator.comparingInt(
                                name ->
                                        name.mentions().isEmpty()
                                                ? Integer.MAX_VALUE
                                                : name.mentions().get(0).start()))
                .toList();
    }

    /**
     * Takes the mentions at these places away.
     *
     * @param longer whether also those that reach beyond the places
     * @return names that are mentioned nowhere else
     */
    List<String> take(List<Span> at, boolean longer) {
        List<String> gone = new ArrayList<>();
        List<Findings.Name> left = new ArrayList<>();
        for (Findings.Name name : names) {
            List<Span> mentions =
                    name.mentions().stream()
                            .filter(mention -> at.stream().noneMatch(p -> hit(mention, p, longer)))
                            .toList();
            if (mentions.isEmpty() && !name.mentions().isEmpty()) {
                gone.add(name.name());
            } else {
                left.add(new Findings.Name(name.type(), name.name(), mentions));
            }
        }
        names.clear();
        names.addAll(left);
        return gone;
    }

    private static boolean hit(Span mention, Span place, boolean longer) {
        return longer
                ? mention.overlaps(place)
                : place.start() <= mention.start() && mention.end() <= place.end();
    }

    /** The name of an entity, which is noted as a speaker's if nothing mentions it. */
    Findings.Name of(Entity entity) {
        return add(entity, List.of());
    }

    /** Notes that an entity is mentioned at these places. */
    Findings.Name add(Entity entity, List<Span> at) {
        for (int i = 0; i < names.size(); i++) {
            Findings.Name known = names.get(i);
            if (is(known, entity)) {
                List<Span> mentions = new ArrayList<>(known.mentions());
                mentions.addAll(at);
                mentions.sort(Comparator.comparingInt(Span::start));
                names.set(i, new Findings.Name(known.type(), known.name(), mentions));
                return names.get(i);
            }
        }
        List<Span> mentions = at.stream().sorted(Comparator.comparingInt(Span::start)).toList();
        Findings.Name added = new Findings.Name(entity.type(), entity.name(), mentions);
        names.add(added);
        return added;
    }

    private static boolean is(Findings.Name name, Entity entity) {
        return name.type() == entity.type()
                && Names.fold(name.name()).equals(Names.fold(entity.name()));
    }
}
