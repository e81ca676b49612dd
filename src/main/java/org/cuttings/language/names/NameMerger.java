package org.cuttings.language.names;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cuttings.article.EntityType;
import org.cuttings.language.text.Text;

/** Tells which mentions in one text name the same person, organisation or place. */
final class NameMerger {

    private final Text text;
    private final List<Tagged> tagged;
    private final PersonNames people = new PersonNames();
    private final ThingNames things;

    NameMerger(Text text, List<Tagged> tagged) {
        this.text = text;
        this.tagged = tagged;
        this.things = new ThingNames(text, tagged);
    }

    /** Full names first: a single name may stand before the full one, as in a standfirst. */
    Roster merge() {
        for (Tagged mention : tagged) {
            if (isFullName(mention)) {
                people.addFull(form(mention), mention, title(mention));
            }
        }
        people.join();
        for (Tagged mention : tagged) {
            if (!isFullName(mention)) {
                single(mention);
            }
        }
        return new Roster(
                Stream.concat(people.groups().stream(), things.groups().stream())
                        .filter(group -> !group.isEmpty())
                        .map(NameGroup::bearer)
                        .sorted(Comparator.comparingInt(b -> b.mentions().get(0).from()))
                        .toList());
    }

    private static boolean isFullName(Tagged mention) {
        return mention.type() == EntityType.PERSON && mention.to() - mention.from() > 1;
    }

    private void single(Tagged mention) {
        String form = form(mention);
        Gender title = title(mention);
        if (mention.type() == EntityType.PERSON) {
            people.findOrAdd(form, mention.from(), title).add(mention, title);
            return;
        }
        NameGroup person =
                couldBeSurname(mention, form) ? people.find(form, mention.from(), title) : null;
        if (person == null) {
            things.add(mention);
        } else {
            person.add(mention, title);
        }
    }

    /** A single name that no list knows may be a person's here, whatever it was taken for. */
    private boolean couldBeSurname(Tagged mention, String form) {
        return mention.to() - mention.from() == 1
                && people.hasSurname(form)
                && Gazetteer.KNOWN.find(form) == null;
    }

    private Gender title(Tagged mention) {
        return Titles.genderBefore(text, mention.from());
    }

    private String form(Tagged mention) {
        return text.between(mention.from(), mention.to()).replaceAll("\\s+", " ");
    }
}
