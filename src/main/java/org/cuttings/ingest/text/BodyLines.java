package org.cuttings.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds the lines of the article proper: the stretch with the most prose and the least else.
 *
 * <p>Every line of prose counts for it and every label, button or link against it, so that the
 * stretch with the highest sum ends before the lists of other articles that follow.
 */
final class BodyLines {

    /** How far the sum may fall before the article is over. */
    private static final double DEEPEST = 14;

    /** A line that is printed so often belongs to the page. */
    private static final int OFTEN = 3;

    private final List<Line> lines;
    private final List<String> captions = new ArrayList<>();
    private final List<Line> body = new ArrayList<>();

    /** Looks at the lines from {@code start} on. */
    BodyLines(List<Line> lines, int start) {
        this.lines = lines;
        int end = end(start);
        for (int i = start; i < end; i++) {
            Line line = lines.get(i);
            if (line.kind() == Line.Kind.CAPTION) {
                captions.add(line.text());
            } else if (line.times() < OFTEN && belongs(i, end)) {
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

    private int end(int start) {
        boolean over = false;
        double sum = 0;
        double highest = 0;
        int end = start;
        double prose = 0;
        for (int i = start; i < lines.size(); i++) {
            Line line = lines.get(i);
            sum += worth(line);
            prose += line.isProse() ? line.weight() : 0;
            if (line.kind() == Line.Kind.END && prose > 200) {
                sum -= 3;
                over = true;
            }
            if (sum > highest) {
                highest = sum;
                end = i + 1;
                over = false;
            }
            if (highest - sum > DEEPEST) {
                if (over) {
                    break;
                }
                // A table within the article costs no more than this.
                sum = highest - DEEPEST;
            }
        }
        return end;
    }

    private static double worth(Line line) {
        return switch (line.kind()) {
            case PROSE -> Math.min(line.weight(), 400) / 150.0 + (line.endsSentence() ? 0.1 : -0.2);
            case LABEL -> line.weight() > 80 ? -0.2 : -0.5;
            case CAPTION -> -0.3;
            case BOILERPLATE -> -0.3;
            case END -> -1;
        };
    }

    private boolean belongs(int index, int end) {
        Line line = lines.get(index);
        if (line.isProse()) {
            return true;
        }
        // A label between paragraphs is a subheading; several in a row are links.
        return line.kind() == Line.Kind.LABEL
                && line.text().length() > 2
                && index + 1 < end
                && lines.get(index + 1).isProse();
    }
}
