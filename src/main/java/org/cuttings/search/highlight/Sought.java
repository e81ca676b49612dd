package org.cuttings.search.highlight;

import java.util.List;
import java.util.Locale;
import org.cuttings.article.Article;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.Words;
import org.cuttings.search.query.WordsReader;
import org.springframework.modulith.NamedInterface;

/** What a query seeks, so that an article can show where it has it. */
@NamedInterface("highlight")
public final class Sought {

    private final Words words;

    /** What these words seek. */
    public Sought(Words words) {
        this.words = words;
    }

    /** The words of a query as they were typed. */
    public static Sought by(Query query) {
        return new Sought(WordsReader.read(query.q()));
    }

    /** The words and phrases themselves, in small letters, without what has a qualifier. */
    public List<String> words() {
        return words.shown().stream()
                .filter(term -> term.qualifier() == null)
                .map(term -> term.text().toLowerCase(Locale.ROOT))
                .toList();
    }

    /**
     * Where an article has it. Words are looked for in what there is to read; only those that stand
     * nowhere in it also in source, section, byline and the full names of those named.
     */
    public Marks in(Article article) {
        return words.shown().isEmpty() ? Marks.NONE : in(Printed.of(article));
    }

    Marks in(Printed article) {
        return new Marker(article).mark(words);
    }
}
