package org.cuttings.language.names.tagging;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cuttings.article.EntityType;
import org.cuttings.language.names.Gazetteer;
import org.cuttings.language.names.GivenNames;
import org.cuttings.language.names.Titles;
import org.cuttings.language.text.Lexicon;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;
import org.cuttings.language.text.Token;

/**
 * What a word tells by the way it is written and by the lists it is on, in numbers. A model is
 * trained on these very numbers: changing their meaning asks for training it anew.
 */
final class WordSigns {

    /** Numbers that {@link #shape} gives are below this one. 0 is for what is no word at all. */
    static final int SHAPES = 64;

    /** Numbers that {@link #lists} gives are below this one. */
    static final int LISTS = 64;

    private static final int SHAPES_OF_WORDS = 16;
    private static final int LONGEST_NAME = 6;

    private final Text text;
    private final int[] shapes;
    private final int[] lists;

    /** The lists, in lower case: capitals are told by the shape. */
    private static final class Known {
        static final Set<String> GIVEN = lower(GivenNames.all());
        static final Set<String> PLACES = lower(Gazetteer.KNOWN.names(EntityType.PLACE));
        static final Set<String> ORGANISATIONS =
                lower(Gazetteer.KNOWN.names(EntityType.ORGANISATION));
        static final Set<String> DEMONYMS = lower(Lexicon.rows("demonyms.txt"));
        static final Set<String> ORDINARY = Set.copyOf(Lexicon.rows("words-en.txt"));
        static final Set<String> STARTS = starts();

        private static Set<String> lower(Iterable<String> names) {
            Set<String> lower = new HashSet<>();
            names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
            return lower;
        }

        private static Set<String> starts() {
            Set<String> starts = new HashSet<>();
            for (Set<String> names : List.of(PLACES, ORGANISATIONS, DEMONYMS)) {
                starts.addAll(
                        names.stream()
                                .map(name -> name.split(" ", 2)[0])
                                .collect(Collectors.toSet()));
            }
            return starts;
        }
    }

    WordSigns(Text text) {
        this.text = text;
        this.shapes = new int[text.size()];
        this.lists = new int[text.size()];
        text.sentences().forEach(this::shape);
        text.sentences().forEach(this::list);
    }

    /** How the word is written, and how the words around it are. */
    int shape(int token) {
        return shapes[token];
    }

    /** Which lists the word is on, one bit for each. */
    int lists(int token) {
        return lists[token];
    }

    private void shape(Sentence sentence) {
        int style = style(sentence) * SHAPES_OF_WORDS;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            shapes[i] = style + shape(text.token(i), i == sentence.from());
        }
    }

    private static int shape(Token token, boolean starts) {
        String form = token.form();
        if (!token.isWord()) {
            return 9;
        }
        boolean letter = token.hasLetter();
        boolean digit = form.codePoints().anyMatch(Character::isDigit);
        boolean upper = form.codePoints().anyMatch(Character::isUpperCase);
        boolean lower = form.codePoints().anyMatch(Character::isLowerCase);
        int first = form.codePointAt(0);
        if (digit) {
            return letter ? 8 : 7;
        }
        if (!upper) {
            return lower ? 1 : 10;
        }
        if (!lower) {
            return form.codePoints().filter(Character::isLetter).count() == 1
                    ? 11
                    : form.contains(".") ? 5 : 4;
        }
        boolean plain =
                Character.isUpperCase(first)
                        && form.codePoints().filter(Character::isUpperCase).count() == 1;
        return !plain ? 6 : starts ? 3 : 2;
    }

    /**
     * 0 ordinary, 1 without capitals but for short words, 2 in capitals, 3 with capitals as in a
     * headline. What is brief is ordinary.
     */
    private int style(Sentence sentence) {
        int words = 0;
        int capitalised = 0;
        int upper = 0;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Token token = text.token(i);
            if (token.isWord() && Character.isLetter(token.form().codePointAt(0))) {
                boolean longer = token.length() > 3;
                words += longer ? 1 : 0;
                capitalised += longer && token.isCapitalised() ? 1 : 0;
                upper += longer && token.isUpperCase() ? 1 : 0;
            }
        }
        if (words < 3) {
            return 0;
        }
        if (capitalised == 0) {
            return 1;
        }
        if (upper * 10 >= words * 8) {
            return 2;
        }
        return capitalised * 10 >= words * 8 ? 3 : 0;
    }

    private void list(Sentence sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            String word = text.token(i).lower();
            lists[i] |= Known.GIVEN.contains(word) ? 1 : 0;
            lists[i] |= Known.ORDINARY.contains(word) ? 16 : 0;
            lists[i] |= Titles.isTitle(word) ? 32 : 0;
            if (Known.STARTS.contains(word)) {
                names(i, sentence.to());
            }
        }
    }

    private void names(int from, int limit) {
        StringBuilder name = new StringBuilder();
        for (int to = from + 1; to <= Math.min(limit, from + LONGEST_NAME); to++) {
            name.append(to > from + 1 ? " " : "").append(text.token(to - 1).lower());
            String known = name.toString();
            int bits =
                    (Known.PLACES.contains(known) ? 2 : 0)
                            | (Known.ORGANISATIONS.contains(known) ? 4 : 0)
                            | (Known.DEMONYMS.contains(known) ? 8 : 0);
            for (int i = from; bits > 0 && i < to; i++) {
                lists[i] |= bits;
            }
        }
    }
}
