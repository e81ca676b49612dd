package org.cuttings.language.text;

import java.util.ArrayList;
import java.util.List;

/** A text cut into paragraphs, sentences and words. Positions count UTF-16 units. */
public final class Text {

    private final String raw;
    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final int[] sentenceOfToken;

    private Text(String raw, List<Token> tokens, List<Sentence> sentences) {
        this.raw = raw;
        this.tokens = tokens;
        this.sentences = sentences;
        this.sentenceOfToken = new int[tokens.size()];
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            java.util.Arrays.fill(sentenceOfToken, sentence.from(), sentence.to(), s);
        }
    }

    public static Text of(String raw) {
        List<Token> tokens = Tokeniser.cut(raw);
        return new Text(raw, tokens, SentenceSplitter.split(raw, tokens));
    }

    public String raw() {
        return raw;
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    public int sentenceOf(int token) {
        return sentenceOfToken[token];
    }

    public Sentence sentence(int i) {
        return sentences.get(i);
    }

    public int paragraphOf(int token) {
        return sentences.get(sentenceOfToken[token]).paragraph();
    }

    /** The text from token {@code from} to before token {@code to}; at least one token. */
    public String between(int from, int to) {
        return raw.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** Index of the first token that ends after {@code position}. */
    public int tokenAt(int position) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The paragraphs in order, each from its first token to after its last. */
    public List<int[]> paragraphs() {
        List<int[]> paragraphs = new ArrayList<>();
        int last = -1;
        for (Sentence sentence : sentences) {
            if (sentence.paragraph() != last) {
                paragraphs.add(new int[] {sentence.from(), sentence.to()});
                last = sentence.paragraph();
            } else {
                paragraphs.get(paragraphs.size() - 1)[1] = sentence.to();
            }
        }
        return paragraphs;
    }
}
