package org.cuttings.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cuttings.search.query.Words.All;
import org.cuttings.search.query.Words.Any;
import org.cuttings.search.query.Words.Not;
import org.cuttings.search.query.Words.Part;
import org.cuttings.search.query.Words.Same;
import org.cuttings.search.query.Words.Term;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody typed: terms that must all hold, -not, NOT, OR and parentheses. Whatever is
 * typed has a meaning; where it is not the obvious one, {@link Words#interpretation()} tells it.
 */
public final class WordsReader {

    private static final int LONGEST = 2_000;
    private static final int MOST = 40;
    private static final int DEEPEST = 20;

    /** What can be sought in one sentence. */
    private static final Set<Words.Kind> SENTENCE = Set.of(Words.Kind.WORD, Words.Kind.PHRASE);

    private static final Set<String> NAMES = Set.of("person", "org", "place");

    private final Set<String> notes = new LinkedHashSet<>();
    private final TermReader terms;
    private int count;

    private WordsReader(String text) {
        this.terms = new TermReader(text, notes);
    }

    /**
     * The words of a query, of which the first 2,000 characters and 40 terms are read.
     *
     * @param typed null or blank for all articles
     */
    public static Words read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return new Words(List.of(), null);
        }
        String clean = Typed.clean(typed);
        if (clean.length() <= LONGEST) {
            return new WordsReader(clean).words();
        }
        WordsReader reader = new WordsReader(clean.substring(0, LONGEST));
        reader.notes.add("Only the first " + LONGEST + " characters were searched for.");
        return reader.words();
    }

    private Words words() {
        List<Part> all = new ArrayList<>(group(0));
        while (terms.skip(')')) {
            notes.add("A parenthesis without its partner was left out.");
            all.addAll(group(0));
        }
        if (all.isEmpty()) {
            notes.add("There is no word in it to search for, so all articles are listed.");
        } else if (all.stream().allMatch(Not.class::isInstance)) {
            notes.add("All articles without these words.");
        }
        return new Words(all, notes.isEmpty() ? null : String.join(" ", notes));
    }

    /** What stands up to the closing parenthesis or the end. */
    private List<Part> group(int depth) {
        List<Part> all = new ArrayList<>();
        boolean or = false;
        boolean not = false;
        while (terms.more() && !terms.at(')')) {
            if (terms.skipWord("OR") || terms.skipWord("|")) {
                or = operator("OR", all);
            } else if (terms.skipWord("NOT")) {
                not = true;
            } else if (terms.skipWord("AND") || terms.skipWord("&&")) {
                operator("AND", all);
            } else {
                boolean minus = terms.skipMinus();
                Part part = part(depth);
                if (part != null) {
                    add(all, minus || not ? new Not(part) : part, or);
                    or = false;
                    not = false;
                }
            }
        }
        if (or || not) {
            notes.add((or ? "OR" : "NOT") + " with nothing after it was left out.");
        }
        return all;
    }

    private boolean operator(String name, List<Part> before) {
        if (before.isEmpty()) {
            notes.add(name + " with nothing before it was left out.");
        }
        return !before.isEmpty();
    }

    private @Nullable Part part(int depth) {
        if (depth == 0 && terms.skipQualifier("same")) {
            return sentence(terms.at('(') ? parenthesis(depth) : quoted());
        }
        if (depth < DEEPEST && terms.at('(')) {
            List<Part> inside = parenthesis(depth);
            return inside.isEmpty() ? null : inside.size() == 1 ? inside.get(0) : new All(inside);
        }
        Term term = terms.next();
        if (term != null && ++count > MOST) {
            notes.add("Only the first " + MOST + " words were searched for.");
            return null;
        }
        return term;
    }

    private List<Part> parenthesis(int depth) {
        terms.skip('(');
        List<Part> inside = group(depth + 1);
        if (!terms.skip(')')) {
            notes.add("A parenthesis without its partner was left out.");
        }
        return inside;
    }

    /** The single words between two quotation marks. */
    private List<Part> quoted() {
        Term term = terms.next();
        return term == null
                ? List.of()
                : Arrays.stream(term.text().split("\\s+"))
                        .<Part>map(word -> new Term(Words.Kind.WORD, null, word, 0))
                        .toList();
    }

    /** Words and names must share a sentence; whatever else stands with them holds beside that. */
    private @Nullable Part sentence(List<Part> inside) {
        List<Term> together = new ArrayList<>();
        List<Part> beside = new ArrayList<>();
        for (Part part : inside) {
            if (part instanceof Term term && SENTENCE.contains(term.kind()) && isName(term)) {
                together.add(term);
            } else {
                beside.add(part);
            }
        }
        if (together.size() < 2) {
            notes.add("Two words or names are needed to seek them in one sentence.");
            return inside.isEmpty() ? null : new All(inside);
        }
        notes.add(
                "Searched for "
                        + together.stream().map(Term::text).collect(Collectors.joining(", "))
                        + " in one sentence.");
        if (beside.isEmpty()) {
            return new Same(together);
        }
        beside.add(0, new Same(together));
        return new All(beside);
    }

    private static boolean isName(Term term) {
        return term.qualifier() == null || NAMES.contains(term.qualifier());
    }

    private static void add(List<Part> all, Part part, boolean or) {
        if (!or) {
            all.add(part);
            return;
        }
        Part before = all.remove(all.size() - 1);
        List<Part> choices = new ArrayList<>();
        if (before instanceof Any any) {
            choices.addAll(any.parts());
        } else {
            choices.add(before);
        }
        choices.add(part);
        all.add(new Any(choices));
    }
}
