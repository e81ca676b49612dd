package org.cuttings.ingest.text;

import java.util.List;
import org.cuttings.ingest.wording.Byline;
import org.cuttings.ingest.wording.DateFinder;
import org.jspecify.annotations.Nullable;

/** Gathers the summary that stands between an article's headline and its text. */
final class Standfirst {

    private static final int LONGEST = 600;

    /** A shorter line without a full stop is a section's name or a button. */
    private static final int SHORTEST_LABEL = 36;

    /** Points of a summary are shorter than paragraphs. */
    private static final int LONGEST_POINT = 110;

    private static final int PARAGRAPH = 80;

    /** How many lines further the sign is looked for that the summary is over. */
    private static final int LOOKED_AT = 12;

    private final List<Line> lines;
    private final DateFinder dates;
    private final String headline;
    private @Nullable String text;
    private int last;

    /**
     * @param headline is no summary of itself where it is printed again
     */
    Standfirst(List<Line> lines, DateFinder dates, String headline) {
        this.lines = lines;
        this.dates = dates;
        this.headline = headline;
    }

    @Nullable String text() {
        return text;
    }

    boolean isEmpty() {
        return text == null;
    }

    /** The summary is this line. */
    void set(int index) {
        text = lines.get(index).text();
        last = index;
    }

    /** The summary goes on with this line, if it stands below what there is of it. */
    void add(int index) {
        if (text == null) {
            set(index);
        } else if (index == last + 1
                && text.length() + lines.get(index).text().length() < LONGEST) {
            text = text + "\n" + lines.get(index).text();
            last = index;
        }
    }

    boolean contains(Line line) {
        return text != null && text.contains(line.text());
    }

    /**
     * Whether the summary is or goes on with this line.
     *
     * @param statedBefore whether writer or date have been read already
     */
    boolean takes(int index, boolean statedBefore) {
        Line line = lines.get(index);
        if (line.text().length() > LONGEST || HeadlineLine.isRepeated(headline, line.text())) {
            return false;
        }
        if (text != null) {
            return index == last + 1
                    && line.isProse()
                    && line.weight() <= LONGEST_POINT
                    && lines.get(last).weight() <= LONGEST_POINT
                    && !isCaptioned(index)
                    && endsAfter(index);
        }
        if (!line.isProse()) {
            return line.kind() == Line.Kind.LABEL
                    && line.text().length() >= SHORTEST_LABEL
                    && !statedBefore;
        }
        return endsAfter(index) && !isLongerThanTheRest(index);
    }

    private boolean isCaptioned(int index) {
        return index + 1 < lines.size() && lines.get(index + 1).kind() == Line.Kind.CAPTION;
    }

    /** After a summary come byline, date, picture or buttons before the article starts. */
    private boolean endsAfter(int index) {
        int longest = lines.get(index).weight() <= LONGEST_POINT ? LONGEST_POINT : PARAGRAPH;
        for (int i = index + 1; i < Math.min(lines.size(), index + LOOKED_AT); i++) {
            Line next = lines.get(i);
            if (isSign(next)) {
                return true;
            }
            if (next.isProse() && next.weight() > longest) {
                return false;
            }
        }
        return false;
    }

    private boolean isSign(Line line) {
        String words = line.text();
        return line.kind() == Line.Kind.CAPTION
                || line.kind() == Line.Kind.BOILERPLATE
                || Byline.isBy(words)
                || Byline.stated(words) != null && words.length() < 160
                || Byline.implied(words) != null
                || words.length() < 120 && !dates.find(words).isEmpty();
    }

    private boolean isLongerThanTheRest(int index) {
        int rest =
                lines.subList(index + 1, lines.size()).stream()
                        .filter(Line::isProse)
                        .mapToInt(Line::weight)
                        .sum();
        return lines.get(index).weight() > rest;
    }
}
