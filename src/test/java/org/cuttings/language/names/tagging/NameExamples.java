package org.cuttings.language.names.tagging;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cuttings.language.model.WordPiece;
import org.cuttings.language.names.tagging.AnnotatedArticle.Name;
import org.cuttings.language.text.Text;
import org.cuttings.language.text.Token;

/**
 * Writes annotated articles in the numbers from which a model is trained, so that training and
 * reading see a text through the same eyes.
 */
public final class NameExamples {

    /** The model's answers, in the order of their numbers. */
    static final List<String> TAGS = NameTags.USUAL;

    private static final int NO_TAG = -1;

    private NameExamples() {}

    /**
     * Takes the vocabulary, the directory of annotated articles, the file to write and how often to
     * retell each article; 0 writes each as it is.
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            throw new IllegalArgumentException(
                    "Give the vocabulary, the directory of articles, the file to write, and the"
                            + " number of retellings");
        }
        WordPiece wordPiece;
        try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
            wordPiece = WordPiece.read(in);
        }
        List<AnnotatedArticle> articles = AnnotatedArticle.read(Path.of(args[1]));
        int retellings = Integer.parseInt(args[3]);
        Random random = new Random(articles.size());
        Variations variations = new Variations(articles, random);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
            if (retellings == 0) {
                for (AnnotatedArticle article : articles) {
                    write(article, Window.LONGEST, wordPiece, out);
                }
            }
            List<AnnotatedArticle> order = new ArrayList<>(articles);
            for (int i = 0; i < retellings; i++) {
                Collections.shuffle(order, random);
                for (AnnotatedArticle article : order) {
                    boolean brief = random.nextInt(8) == 0;
                    int longest = brief ? 24 + random.nextInt(60) : Window.LONGEST;
                    write(variations.vary(article), longest, wordPiece, out);
                }
            }
        }
    }

    private static void write(
            AnnotatedArticle article, int longest, WordPiece wordPiece, BufferedWriter out)
            throws IOException {
        Text text = Text.of(article.text());
        int[] tags = tags(text, article.names());
        for (Window window : Window.of(text, wordPiece, longest)) {
            long[] labels = new long[window.pieces().length];
            java.util.Arrays.fill(labels, NO_TAG);
            for (int i = window.from(); i < window.to(); i++) {
                labels[window.firsts()[i - window.from()]] = tags[i];
            }
            out.write(row(window.pieces()) + "|" + row(window.shapes()));
            out.write("|" + row(window.lists()) + "|" + row(labels) + "\n");
        }
    }

    /** The number of each token's tag. */
    static int[] tags(Text text, List<Name> names) {
        int[] tags = new int[text.size()];
        for (Name name : names) {
            boolean begun = false;
            for (int i = text.tokenAt(name.start()); i < text.size(); i++) {
                Token token = text.token(i);
                if (token.start() >= name.end()) {
                    break;
                }
                tags[i] = TAGS.indexOf((begun ? "I-" : "B-") + name.type());
                begun = true;
            }
        }
        return tags;
    }

    private static String row(long[] numbers) {
        StringBuilder row = new StringBuilder();
        for (long number : numbers) {
            row.append(row.isEmpty() ? "" : " ").append(number);
        }
        return row.toString();
    }
}
