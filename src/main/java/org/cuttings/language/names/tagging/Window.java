package org.cuttings.language.names.tagging;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.language.model.WordPiece;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;

/**
 * A stretch of a text that a model reads at once, in the numbers it reads. Whole sentences stand
 * together, so that a surname is read beside the full name.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param pieces the word pieces of its tokens, between those that open and close a text
 * @param shapes how the word of each piece is written, see {@link WordSigns#shape}
 * @param lists on which lists it is, see {@link WordSigns#lists}
 * @param firsts for each token the place of its first piece
 */
record Window(int from, int to, long[] pieces, long[] shapes, long[] lists, int[] firsts) {

    /** In word pieces. Longer windows tell little more and take longer. */
    static final int LONGEST = 160;

    /** A word of more pieces, such as a web address, is cut: it is no name. */
    private static final int LONGEST_WORD = 16;

    /** Cuts a text into windows of about equal length. */
    static List<Window> of(Text text, WordPiece wordPiece) {
        return of(text, wordPiece, LONGEST);
    }

    /**
     * @param longest most pieces of a window, at least 20
     */
    static List<Window> of(Text text, WordPiece wordPiece, int longest) {
        int[][] pieces = new int[text.size()][];
        int total = 0;
        for (int i = 0; i < text.size(); i++) {
            int[] all = wordPiece.pieces(text.token(i).form());
            pieces[i] =
                    all.length > LONGEST_WORD ? java.util.Arrays.copyOf(all, LONGEST_WORD) : all;
            total += pieces[i].length;
        }
        int most = longest - 2;
        int usual = total == 0 ? most : (total + (total - 1) / most) / ((total - 1) / most + 1);
        List<Window> windows = new ArrayList<>();
        WordSigns signs = new WordSigns(text);
        int from = 0;
        for (int to : ends(text, pieces, most, usual)) {
            windows.add(of(from, to, pieces, signs, wordPiece));
            from = to;
        }
        return windows;
    }

    private static List<Integer> ends(Text text, int[][] pieces, int most, int usual) {
        List<Integer> ends = new ArrayList<>();
        int length = 0;
        for (Sentence sentence : text.sentences()) {
            int ahead = 0;
            for (int i = sentence.from(); i < sentence.to(); i++) {
                ahead += pieces[i].length;
            }
            if (length > 0 && (length >= usual || length + ahead > most)) {
                ends.add(sentence.from());
                length = 0;
            }
            for (int i = sentence.from(); i < sentence.to(); i++) {
                if (length + pieces[i].length > most) {
                    ends.add(i);
                    length = 0;
                }
                length += pieces[i].length;
            }
        }
        if (length > 0) {
            ends.add(text.size());
        }
        return ends;
    }

    private static Window of(int from, int to, int[][] pieces, WordSigns signs, WordPiece ends) {
        int length = 2;
        for (int i = from; i < to; i++) {
            length += pieces[i].length;
        }
        Window window =
                new Window(
                        from,
                        to,
                        new long[length],
                        new long[length],
                        new long[length],
                        new int[to - from]);
        window.pieces[0] = ends.start();
        window.pieces[length - 1] = ends.end();
        int at = 1;
        for (int i = from; i < to; i++) {
            window.firsts[i - from] = at;
            int shape = signs.shape(i);
            for (int piece : pieces[i]) {
                window.pieces[at] = piece;
                window.shapes[at] = shape;
                window.lists[at] = signs.lists(i);
                at++;
            }
        }
        return window;
    }
}
