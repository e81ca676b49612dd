package org.cuttings.search.analysis;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuttings.article.Article;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Mention;
import org.cuttings.article.Names;
import org.cuttings.article.Span;

/**
 * An article's sentences as the index takes them: behind each name stand the other words of who is
 * meant, so that "Okwari" and "Neema Okwari" are found in a sentence that says only one of them.
 */
public final class Sentences {

    /**
     * No sentence has more words; longer ones are cut. Fewer than lie between two sentences, see
     * {@link Analysis#GAP}, by as much as a reversed order may cost.
     */
    public static final int LONGEST = 80;

    private static final Pattern BREAK = Pattern.compile("\\n\\s*\\n");

    /**
     * Letters of scripts without spaces between words; each counts as a word. All come late in
     * Unicode, and what script a letter is of is not looked up for the others.
     */
    private static final Pattern WORDS =
            Pattern.compile(
                    "[\\x{E00}-\\x{10FFFF}&&[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]"
                            + "|[\\p{L}\\p{N}_']+");

    /** An initial or a short title before a full stop, such as "J." or "Mr.", ends no sentence. */
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?:^|[\\s.(“\"])\\p{Lu}\\p{L}{0,2}\\.$");

    /** No abbreviation is longer, with its full stop and what comes before it. */
    private static final int ABBREVIATION = 8;

    private final CodePoints body;
    private final List<Mention> mentions;
    private final Locale locale;
    private final List<String> found = new ArrayList<>();

    /** Index of the first mention that no sentence has yet. */
    private int next;

    private Sentences(Article article) {
        this.body = new CodePoints(article.body());
        this.mentions = article.mentions();
        this.locale = Locale.forLanguageTag(article.language());
    }

    /** The sentences of an article's body, in their order. */
    public static List<String> of(Article article) {
        Sentences sentences = new Sentences(article);
        sentences.cut();
        return sentences.found;
    }

    private void cut() {
        bounds(body.text(), locale).forEach(each -> add(each.start(), each.end()));
    }

    /** Where each sentence of a text begins and ends, in the units in which Java counts. */
    public static List<Span> bounds(String text, Locale locale) {
        List<Span> bounds = new ArrayList<>();
        var blank = BREAK.matcher(text);
        int from = 0;
        while (blank.find()) {
            paragraph(text.substring(from, blank.start()), from, locale, bounds);
            from = blank.end();
        }
        paragraph(text.substring(from), from, locale, bounds);
        return bounds;
    }

    private static void paragraph(String text, int from, Locale locale, List<Span> bounds) {
        BreakIterator ends = BreakIterator.getSentenceInstance(locale);
        ends.setText(text);
        int start = 0;
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            String sentence = text.substring(start, end);
            if (end == text.length()
                    || !isAbbreviated(sentence) && !Character.isLowerCase(text.codePointAt(end))) {
                bounds.add(new Span(from + start, from + end));
                start = end;
            }
        }
    }

    private static boolean isAbbreviated(String sentence) {
        String words = sentence.stripTrailing();
        // looked at from its end, as most are long and few are abbreviated
        return ABBREVIATED
                .matcher(words)
                .useAnchoringBounds(false)
                .region(Math.max(0, words.length() - ABBREVIATION), words.length())
                .find();
    }

    private void add(int start, int end) {
        StringBuilder text = new StringBuilder();
        int at = start;
        while (next < mentions.size() && body.index(mentions.get(next).span().start()) < end) {
            Mention mention = mentions.get(next++);
            int after = Math.min(end, body.index(mention.span().end()));
            if (after > at) {
                text.append(body.text(), at, after).append(' ').append(others(mention)).append(' ');
                at = after;
            }
        }
        addInParts(text.append(body.text(), at, end).toString());
    }

    /** The words of an entity's name that its mention does not have. */
    private static String others(Mention mention) {
        Set<String> words =
                new LinkedHashSet<>(Arrays.asList(Names.fold(mention.entity().name()).split(" ")));
        words.removeAll(Arrays.asList(Names.fold(mention.text()).split(" ")));
        return String.join(" ", words);
    }

    private void addInParts(String sentence) {
        var words = WORDS.matcher(sentence);
        int count = 0;
        int from = 0;
        while (words.find()) {
            if (++count > LONGEST) {
                found.add(sentence.substring(from, words.start()));
                from = words.start();
                count = 1;
            }
        }
        if (count > 0) {
            found.add(sentence.substring(from));
        }
    }
}
