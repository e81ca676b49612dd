package org.cuttings.language.quotes;

import java.util.Set;
import org.cuttings.language.quotes.attribution.Attribution;
import org.cuttings.language.quotes.attribution.Cues;
import org.cuttings.language.quotes.attribution.Quoted;
import org.cuttings.language.quotes.attribution.Scene;
import org.cuttings.language.text.Text;

/** Tells speech in quotation marks from titles, terms and scare quotes. */
final class SpeechSieve {

    private static final int FEWEST_WORDS = 4;
    private static final Set<String> NAMING =
            Set.of(
                    "called",
                    "named",
                    "titled",
                    "entitled",
                    "dubbed",
                    "as",
                    "nicknamed",
                    "term",
                    "word",
                    "phrase",
                    "words",
                    "song",
                    "book",
                    "film",
                    "movie",
                    "show",
                    "album",
                    "so-called",
                    "series",
                    "slogan");

    private final Text text;
    private final Scene scene;

    SpeechSieve(Scene scene) {
        this.text = scene.text();
        this.scene = scene;
    }

    int words(Quoted quote) {
        int words = 0;
        for (int i = text.tokenAt(quote.start());
                i < text.size() && text.token(i).start() < quote.end();
                i++) {
            words += text.token(i).isWord() ? 1 : 0;
        }
        return words;
    }

    /** Whether the quote is part of the writer's own sentence. */
    boolean isPartial(Quoted quote) {
        int opening = text.tokenAt(quote.outerStart());
        if (quote.continues() || opening == 0) {
            return false;
        }
        boolean sentenceStart = text.sentenceOf(opening - 1) != text.sentenceOf(opening);
        char last = text.raw().charAt(quote.end() - 1);
        if (sentenceStart) {
            return !quote.isClosed()
                    ? false
                    : words(quote) < FEWEST_WORDS && ",.!?\u2014\u2026".indexOf(last) < 0;
        }
        boolean introduced =
                ",:(\u2014-".indexOf(text.raw().charAt(text.token(opening - 1).start())) >= 0
                        || scene.isQuoted(opening - 1);
        boolean upper = Character.isUpperCase(text.raw().charAt(quote.start()));
        return !(introduced
                || upper && scene.isCue(opening - 1, Cues.Strength.REPORTS)
                || upper && ",.!?".indexOf(last) >= 0 && words(quote) >= FEWEST_WORDS);
    }

    /** Whether the words are speech, seeing who would say them. */
    boolean isSpeech(Quoted quote, Attribution attribution) {
        int words = words(quote);
        char last = text.raw().charAt(quote.end() - 1);
        boolean ended = ",.!?\u2014\u2026".indexOf(last) >= 0;
        boolean cue = attribution.cue() >= 0 && attribution.subject() != null;
        if (isTitleCase(quote) && !(ended && cue && last != '.')) {
            return false;
        }
        if (words >= FEWEST_WORDS) {
            return true;
        }
        int opening = text.tokenAt(quote.outerStart());
        boolean naming = opening > 0 && NAMING.contains(text.token(opening - 1).lower());
        return cue && !naming && (ended || attribution.confidence() >= 0.8 && words >= 2);
    }

    private boolean isTitleCase(Quoted quote) {
        int words = 0;
        for (int i = text.tokenAt(quote.start());
                i < text.size() && text.token(i).start() < quote.end();
                i++) {
            String form = text.token(i).form();
            if (!text.token(i).isWord()) {
                continue;
            }
            words++;
            if (form.length() > 4 && Character.isLowerCase(form.charAt(0))) {
                return false;
            }
            if (words == 2 && Character.isLowerCase(form.charAt(0)) && form.length() > 3) {
                return false;
            }
        }
        int lower = 0;
        for (int i = text.tokenAt(quote.start());
                i < text.size() && text.token(i).start() < quote.end();
                i++) {
            lower +=
                    text.token(i).isWord() && Character.isLowerCase(text.token(i).form().charAt(0))
                            ? 1
                            : 0;
        }
        return words >= 2
                && lower * 2 <= words
                && Character.isUpperCase(text.raw().codePointAt(quote.start()));
    }
}
