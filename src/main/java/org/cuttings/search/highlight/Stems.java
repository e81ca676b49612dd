package org.cuttings.search.highlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The words that an analyser makes out of short pieces of text. Few pieces make up most of a text,
 * so those that came last are remembered: one for each of some places, which the next one takes.
 */
final class Stems {

    private static final String FIELD = "text";

    /**
     * Places for pieces of each analyser, of which there is one for each language; each costs about
     * 200 bytes once it is taken, 6 MB in all for a language that is much read. A power of two.
     */
    private static final int PLACES = 1 << 15;

    /** In UTF-16 units; longer ones are not met again. */
    private static final int LONGEST = 32;

    private static final Map<Analyzer, Stems> ALL = new ConcurrentHashMap<>();

    private final Analyzer analyser;
    private final AtomicReferenceArray<@Nullable Piece> recent = new AtomicReferenceArray<>(PLACES);

    private Stems(Analyzer analyser) {
        this.analyser = analyser;
    }

    /**
     * What an analyser makes.
     *
     * @param analyser one that is there as long as the program runs; gives one word for each place
     *     where words in a row are sought
     */
    static Stems by(Analyzer analyser) {
        return ALL.computeIfAbsent(analyser, Stems::new);
    }

    /**
     * A word as it is sought.
     *
     * @param alone whether it stands right behind the one before, and not in the same place or with
     *     a place without any between them
     * @param start where it begins, in UTF-16 units of its piece
     * @param end where it ends, exclusive
     */
    record Word(String form, boolean alone, int start, int end) {

        /** Whether it is a word of a row. */
        boolean is(String word) {
            return alone && form.equals(word);
        }
    }

    private record Piece(String text, List<Word> words) {}

    /** The words of a piece of text. */
    List<Word> of(String text) {
        if (text.length() > LONGEST) {
            return analysed(text);
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        Piece known = recent.get(place);
        if (known == null || !known.text().equals(text)) {
            known = new Piece(text, analysed(text));
            recent.set(place, known);
        }
        return known.words();
    }

    /** The beginning of a word as it stands in the words. */
    String beginning(String text) {
        return analyser.normalize(FIELD, text).utf8ToString();
    }

    /** The words of a query; null where two stand in one place or a place has none. */
    @Nullable List<String> row(String words) {
        List<Word> row = analysed(words);
        return row.stream().allMatch(Word::alone) ? row.stream().map(Word::form).toList() : null;
    }

    private List<Word> analysed(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyser.tokenStream(FIELD, text)) {
            CharTermAttribute form = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute at = tokens.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(
                        new Word(
                                form.toString(),
                                step.getPositionIncrement() == 1,
                                at.startOffset(),
                                at.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            // nothing is read but memory
            throw new UncheckedIOException(e);
        }
        return List.copyOf(words);
    }
}
