package org.cuttings.correction;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Span;

/** Finds where words stand in a text, however their white space is. */
final class Occurrences {

    private static final int MOST = 2_000;

    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private Occurrences() {}

    /**
     * @param wholeWords whether the words may not begin or end within a longer word
     * @return in the order of the text, none within another, at most 2,000
     */
    static List<Span> of(String text, CodePoints body, boolean wholeWords) {
        String words = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        if (words.isEmpty()) {
            return List.of();
        }
        BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        if (wholeWords) {
            boundaries.setText(body.text());
        }
        List<Span> found = new ArrayList<>();
        Matcher matcher = pattern(words).matcher(body.text());
        while (found.size() < MOST && matcher.find()) {
            if (!wholeWords
                    || boundaries.isBoundary(matcher.start())
                            && boundaries.isBoundary(matcher.end())) {
                found.add(body.span(matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                Stream.of(SPACE.split(words))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+")),
                Pattern.UNICODE_CHARACTER_CLASS);
    }
}
