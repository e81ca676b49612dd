package org.cuttings.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells the lines of the article proper from those that stand between them. */
final class BodyLines {

    /** A line that is printed so often belongs to the page. */
    private static final int OFTEN = 3;

    /** A longer line without a full stop is the headline of another article. */
    private static final int LONGEST_SUBHEADING = 90;

    /** More lines without a full stop in a row are a table or links. */
    private static final int LONGEST_LIST = 12;

    /** A longer line is a paragraph, even if the credit of a picture follows. */
    private static final int LONGEST_CAPTION = 150;

    /** Who made a picture and for whom, such as "Ada Berg/Tarvik News". */
    private static final Pattern MAKER =
            Pattern.compile(
                    "(?:\\p{Lu}[\\p{L}\\p{N}.'’&-]*\\s?){1,4}\\s?//?\\s?(?:\\p{L}[\\p{L}\\p{N}.'’&-]*\\s?){1,4}");

    private final List<Line> lines;
    private final AboutWriter writer;
    private final boolean blankLines;
    private final List<String> captions = new ArrayList<>();
    private final List<Line> body = new ArrayList<>();

    /**
     * Looks at the lines from {@code start} on.
     *
     * @param names the article's writers
     */
    BodyLines(List<Line> lines, int start, List<String> names) {
        this.lines = lines;
        this.writer = new AboutWriter(names);
        this.blankLines = lines.stream().filter(Line::apart).count() * 2 > lines.size();
        Stretch article = Stretch.of(lines, start, writer);
        int listed = 0;
        for (int i = article.start(); i < article.end(); i++) {
            Line line = lines.get(i);
            listed = listed > i ? listed : endOfList(i, article.end());
            if (isCaption(i, article.end())) {
                captions.add(line.text());
            } else if (line.times() < OFTEN && (i < listed || belongs(i, article.end()))) {
                body.add(line);
            }
        }
    }

    /** The paragraphs, one blank line between them. */
    String text() {
        return body.stream().map(Line::text).collect(Collectors.joining("\n\n"));
    }

    List<String> captions() {
        return captions;
    }

    private boolean isCaption(int index, int end) {
        Line line = lines.get(index);
        if (line.kind() == Line.Kind.CAPTION || isMaker(index)) {
            return true;
        }
        return line.isProse()
                && line.weight() < LONGEST_CAPTION
                && index + 1 < end
                && (isMaker(index + 1) || isCredit(lines.get(index + 1)))
                && !"\"“„«»".contains(line.text().substring(0, 1));
    }

    /** A credit in brackets stands below headings as well. */
    private static boolean isCredit(Line line) {
        return line.kind() == Line.Kind.CAPTION
                && line.text().length() < 60
                && line.text().charAt(0) != '(';
    }

    private boolean isMaker(int index) {
        Line line = lines.get(index);
        return line.kind() == Line.Kind.LABEL
                && line.text().length() < 50
                && MAKER.matcher(line.text()).matches();
    }

    /** Where the list ends that the line announces with a colon; 0 if it does not. */
    private int endOfList(int index, int end) {
        Line line = lines.get(index);
        if (!line.isProse() || !line.text().endsWith(":")) {
            return 0;
        }
        int last = index + 1;
        while (last < end && lines.get(last).kind() == Line.Kind.LABEL) {
            last++;
        }
        int length = last - index - 1;
        return length > 1 && length <= LONGEST_LIST ? last : 0;
    }

    private boolean belongs(int index, int end) {
        Line line = lines.get(index);
        if (writer.matches(line.text())) {
            return false;
        }
        return line.isProse()
                || line.kind() == Line.Kind.LABEL && line.isListed()
                || isSubheading(index, end);
    }

    /** A label between paragraphs is a subheading; several in a row are links. */
    private boolean isSubheading(int index, int end) {
        Line line = lines.get(index);
        if (line.kind() != Line.Kind.LABEL || index + 1 >= end) {
            return false;
        }
        Line next = lines.get(index + 1);
        boolean linked = index > 0 && lines.get(index - 1).kind() == Line.Kind.END;
        boolean joined = blankLines && !(line.apart() && next.apart());
        return next.isProse()
                && !body.isEmpty()
                && !linked
                && !joined
                && line.text().length() > 2
                && line.weight() <= LONGEST_SUBHEADING;
    }
}
