package org.cuttings.ingest.text;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cuttings.ingest.recognition.Draft.DateFound;
import org.cuttings.ingest.recognition.Draft.Evidence;
import org.cuttings.ingest.recognition.Draft.Field;
import org.cuttings.ingest.recognition.Draft.Origin;
import org.cuttings.ingest.recognition.DraftBuilder;
import org.cuttings.ingest.wording.DateFinder;
import org.jspecify.annotations.Nullable;

/**
 * A text that is known to hold one article, such as a letter's or a document's: its first lines are
 * read as a newspaper prints them, and the rest is body.
 */
public final class Manuscript {

    /** The headline is printed within so many lines, if at all. */
    private static final int NEAR = 12;

    private final List<Line> lines;
    private final @Nullable String headline;
    private final boolean surrounded;
    private final Header header;
    private final List<DateFound> dates;
    private final List<String> captions = new ArrayList<>();
    private final String body;

    /**
     * Reads a text that is the article and nothing else.
     *
     * @param headline where it is known from elsewhere; null if it is to be found in the text
     * @param text lines or paragraphs, as they are printed
     */
    public static Manuscript whole(@Nullable String headline, String text) {
        return new Manuscript(headline, text, false);
    }

    /** Reads a text in which the article is surrounded by what else is on a web page. */
    public static Manuscript surrounded(@Nullable String headline, String text) {
        return new Manuscript(headline, text, true);
    }

    private Manuscript(@Nullable String headline, String text, boolean surrounded) {
        this.surrounded = surrounded;
        this.lines = Lines.of(text);
        DateFinder finder = new DateFinder("und", LocalDate.now(ZoneOffset.UTC));
        int found = headline == null ? new HeadlineLine(lines, finder).index() : printed(headline);
        Header read = new Header(lines, found + 1, finder);
        String rest = rest(read.end(), read);
        if (rest.isEmpty() && headline == null) {
            // What looked like the headline is all there is.
            found = -1;
            read = new Header(List.of(), 0, finder);
            rest = rest(0, read);
        }
        this.header = read;
        this.body = rest;
        this.headline = headline != null ? headline : found < 0 ? null : lines.get(found).text();
        this.dates = new DateLines(lines, found, header.end(), finder).found();
        captions.addAll(0, header.captions());
    }

    /** The text under everything that stands above it; empty if there is none. */
    public String body() {
        return body;
    }

    /** Whether a line of its own says who wrote it. */
    public boolean statesByline() {
        return header.byline() != null && header.bylineStated();
    }

    /** Whether anything is taken for a line that names the writers. */
    public boolean hasByline() {
        return header.byline() != null;
    }

    /** The dates it prints above its text, the likeliest first. */
    public List<DateFound> dates() {
        return dates.stream().filter(date -> !date.where().equals(DateLines.WITHIN)).toList();
    }

    /** Adds everything but the dates to what is known of the article already. */
    public DraftBuilder addTo(DraftBuilder draft) {
        draft.headline(headline)
                .standfirst(header.standfirst())
                .byline(header.byline())
                .body(body)
                .because(Field.HEADLINE, Origin.TEXT, 0.8)
                .because(Field.BODY, Origin.TEXT, surrounded ? 0.7 : 0.9);
        header.names().forEach(draft::author);
        captions.forEach(draft::caption);
        if (header.standfirst() != null) {
            draft.because(Field.STANDFIRST, Origin.TEXT, 0.7);
        }
        if (header.byline() != null) {
            draft.because(
                    Field.BYLINE,
                    Origin.TEXT,
                    header.bylineStated() ? 0.9 : Evidence.DOUBTFUL - 0.05);
        }
        return draft;
    }

    private int printed(String title) {
        for (int i = 0; i < Math.min(lines.size(), NEAR); i++) {
            if (lines.get(i).text().equalsIgnoreCase(title)) {
                return i;
            }
        }
        return -1;
    }

    private String rest(int start, Header above) {
        captions.clear();
        if (surrounded) {
            BodyLines article = new BodyLines(lines, start, above.names());
            captions.addAll(article.captions());
            return article.text();
        }
        List<Line> kept = new ArrayList<>();
        for (Line line : lines.subList(start, lines.size())) {
            if (line.kind() == Line.Kind.CAPTION) {
                captions.add(line.text());
            } else {
                kept.add(line);
            }
        }
        return kept.stream().map(Line::text).collect(Collectors.joining("\n\n"));
    }
}
