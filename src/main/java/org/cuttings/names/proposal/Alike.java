package org.cuttings.names.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.EntityType;
import org.cuttings.language.names.GivenNames;
import org.cuttings.language.names.Likeness;
import org.cuttings.names.proposal.Sign.Kind;

/** Tells from two names alone what speaks for their being the same; nothing where nothing does. */
final class Alike {

    /** Short forms of given names whose letters do not tell; the others begin alike. */
    private static final Map<String, String> SHORT_FORMS =
            Map.ofEntries(
                    Map.entry("bill", "william"), Map.entry("will", "william"),
                    Map.entry("bob", "robert"), Map.entry("rob", "robert"),
                    Map.entry("dick", "richard"), Map.entry("rick", "richard"),
                    Map.entry("jim", "james"), Map.entry("jack", "john"),
                    Map.entry("ted", "edward"), Map.entry("tony", "anthony"),
                    Map.entry("mike", "michael"), Map.entry("kate", "katherine"),
                    Map.entry("liz", "elizabeth"), Map.entry("beth", "elizabeth"),
                    Map.entry("peggy", "margaret"), Map.entry("meg", "margaret"),
                    Map.entry("harry", "henry"), Map.entry("hank", "henry"),
                    Map.entry("chuck", "charles"), Map.entry("steve", "stephen"));

    private static final int SHORTEST_FORM = 3;

    /** Of fewer words, names of places and organisations are alike by chance too often. */
    private static final int TELLING_WORDS = 3;

    private Alike() {}

    static List<Sign> signs(NameForm a, NameForm b) {
        if (a.type() != b.type()) {
            boolean same = a.joined().equals(b.joined()) && a.isAcronym() == b.isAcronym();
            double weight = a.words().size() > 1 ? 0.6 : 0.5;
            return same
                    ? List.of(Sign.of(Kind.KIND, weight, a.type().name(), b.type().name()))
                    : List.of();
        }
        List<Sign> signs = new ArrayList<>();
        if (!a.honour().equals(b.honour())) {
            return signs; // father and son
        }
        if (a.joined().equals(b.joined())) {
            signs.add(Sign.of(Kind.TITLE, a.words().size() > 1 ? 0.85 : 0.4));
        } else if (squeezed(a).equals(squeezed(b))) {
            signs.add(Sign.of(Kind.SPACING, 0.8));
        } else if (a.type() == EntityType.PERSON) {
            people(a, b, signs);
        } else {
            things(a, b, signs);
        }
        return signs;
    }

    private static String squeezed(NameForm form) {
        return form.joined().replace(" ", "");
    }

    private static void people(NameForm a, NameForm b, List<Sign> signs) {
        NameForm shorter = a.words().size() <= b.words().size() ? a : b;
        NameForm longer = shorter == a ? b : a;
        if (isVariant(a, b)) {
            signs.add(Sign.of(Kind.SPELLING, a.words().size() > 1 ? 0.45 : 0.35));
        } else if (!shorter.last().equals(longer.last())) {
            return;
        } else if (shorter.words().size() == 1) {
            if (longer.words().size() > 1) {
                signs.add(Sign.of(Kind.SURNAME, 0.2, shorter.name(), longer.name()));
            }
        } else if (isInitial(a.first()) != isInitial(b.first())) {
            if (a.first().charAt(0) == b.first().charAt(0) && middlesAgree(a, b)) {
                signs.add(Sign.of(Kind.INITIAL, 0.4, a.words().get(0), b.words().get(0)));
            }
        } else if (a.first().equals(b.first())) {
            if (middlesAgree(a, b)) {
                double weight = onlyInitialsBetween(longer) ? 0.65 : 0.4;
                signs.add(Sign.of(Kind.MIDDLE, weight, shorter.name(), longer.name()));
            }
        } else if (isShortForm(a.first(), b.first()) && middlesAgree(a, b)) {
            signs.add(Sign.of(Kind.NICKNAME, 0.5, a.words().get(0), b.words().get(0)));
        }
    }

    /** Whether the two are spellings of one name, neither with a word that the other lacks. */
    private static boolean isVariant(NameForm a, NameForm b) {
        return a.names() == b.names() && Likeness.isVariant(a.written(), b.written());
    }

    /** "Orla B. Vandeck" is likely Orla Vandeck, "Orla Brim Vandeck" may well be another. */
    private static boolean onlyInitialsBetween(NameForm name) {
        return name.folded().subList(1, name.folded().size() - 1).stream()
                .allMatch(Alike::isInitial);
    }

    private static boolean isInitial(String word) {
        return word.length() == 1;
    }

    /** Whether what stands between given and family name is the same, or only one has it. */
    private static boolean middlesAgree(NameForm a, NameForm b) {
        List<String> one = a.folded().subList(1, a.folded().size() - 1);
        List<String> other = b.folded().subList(1, b.folded().size() - 1);
        if (one.isEmpty() || other.isEmpty()) {
            return true;
        }
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            String x = one.get(i);
            String y = other.get(i);
            boolean same =
                    x.equals(y) || (isInitial(x) || isInitial(y)) && x.charAt(0) == y.charAt(0);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShortForm(String a, String b) {
        if (!GivenNames.genderOf(capital(a)).agrees(GivenNames.genderOf(capital(b)))) {
            return false;
        }
        String shorter = a.length() <= b.length() ? a : b;
        String longer = shorter.equals(a) ? b : a;
        return longer.equals(SHORT_FORMS.get(shorter))
                || shorter.length() >= SHORTEST_FORM && longer.startsWith(shorter);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static void things(NameForm a, NameForm b, List<Sign> signs) {
        boolean organisations = a.type() == EntityType.ORGANISATION;
        if (!a.core().isEmpty() && a.core().equals(b.core())) {
            signs.add(Sign.of(Kind.COMPANY_FORM, formsTell(a, b) ? 0.75 : 0.4));
        } else if (isVariant(a, b)) {
            boolean telling = a.words().size() >= TELLING_WORDS;
            signs.add(Sign.of(Kind.SPELLING, telling ? 0.65 : organisations ? 0.35 : 0.2));
        } else if (organisations && (shortens(a, b) || shortens(b, a))) {
            int letters = (a.isAcronym() ? a : b).letters().length();
            signs.add(Sign.of(Kind.ACRONYM, letters > 2 ? 0.4 : 0.3, a.name(), b.name()));
        }
    }

    /**
     * Whether two names that differ in their legal form only are likely one: Brimwell Works Inc and
     * Brimwell Works are, Works Inc and the word Works may not be, nor Brimwell Ltd and Brimwell
     * Inc.
     */
    private static boolean formsTell(NameForm a, NameForm b) {
        Set<String> one = a.forms();
        Set<String> other = b.forms();
        if (one.isEmpty() || other.isEmpty()) {
            return one.equals(other) || a.core().indexOf(' ') > 0;
        }
        return one.stream().anyMatch(other::contains);
    }

    /**
     * Whether the initial of one of the two may as well stand for somebody else of the same family
     * name: "M. Vandeck" where there are both Mara and Mona Vandeck.
     */
    static boolean isOneOfSeveral(NameForm a, NameForm b, List<NameForm> known) {
        boolean people = a.type() == EntityType.PERSON && b.type() == EntityType.PERSON;
        if (!people
                || a.words().size() < 2
                || b.words().size() < 2
                || isInitial(a.first()) == isInitial(b.first())) {
            return false;
        }
        char initial = a.first().charAt(0);
        return known.stream()
                        .filter(form -> form.type() == EntityType.PERSON && form.words().size() > 1)
                        .filter(form -> form.last().equals(a.last()))
                        .map(NameForm::first)
                        .filter(first -> !isInitial(first) && first.charAt(0) == initial)
                        .distinct()
                        .count()
                > 1;
    }

    static boolean shortens(NameForm acronym, NameForm whole) {
        return acronym.isAcronym()
                && whole.initials().contains(acronym.letters().toLowerCase(Locale.ROOT));
    }
}
