package org.cuttings.ingest.text;

import java.util.List;

/**
 * The stretch of lines with the most prose and the least else, which is the article.
 *
 * <p>Every line of prose counts for it and every label, button or link against it, so that the
 * stretch with the highest sum ends before the lists of other articles that follow.
 *
 * @param start the first line
 * @param end the line after the last
 * @param worth how much there is for it
 */
record Stretch(int start, int end, double worth) {

    /** How far the sum may fall before the article is over. */
    private static final double DEEPEST = 14;

    /** How far the sum may fall before the first paragraph without more than labels left out. */
    private static final double FRONT = 4;

    /** What comes first on a page is the article, unless what comes later is so much more. */
    private static final double FAR_MORE = 3;

    /** With less prose before it, a heading does not end the article. */
    private static final int BEGUN = 200;

    private static final int LONGEST_TEASER = 260;

    /** A shorter line may be the headline of another article. */
    private static final int PARAGRAPH = 80;

    /** The article's lines from {@code start} on; none if there is no prose. */
    static Stretch of(List<Line> lines, int start, AboutWriter writer) {
        Stretch best = new Stretch(start, start, 0);
        int from = start;
        while (from < lines.size()) {
            Scan scan = new Scan(lines, from, writer);
            Stretch found = scan.found();
            if (found.worth > best.worth * (best.worth == 0 ? 1 : FAR_MORE)) {
                best = found;
            }
            from = scan.next;
        }
        return best;
    }

    /** Goes through the lines until an article is over. */
    private static final class Scan {

        private final List<Line> lines;
        private final int start;
        private int begin;
        private int end;
        private int next;
        private double highest;

        Scan(List<Line> lines, int start, AboutWriter writer) {
            this.lines = lines;
            this.start = start;
            this.begin = start;
            this.end = start;
            boolean over = false;
            double sum = 0;
            double prose = 0;
            for (next = start; next < lines.size(); next++) {
                Line line = lines.get(next);
                sum += over && isTeaser(next) ? 0 : worth(line);
                prose += line.isProse() ? line.weight() : 0;
                if (prose > BEGUN
                        && (line.kind() == Line.Kind.END || writer.matches(line.text()))) {
                    sum -= 3;
                    over = true;
                }
                if (sum > highest) {
                    highest = sum;
                    end = next + 1;
                    over = false;
                }
                if (sum < -FRONT && highest == 0) {
                    begin = next + 1;
                    sum = 0;
                }
                if (highest - sum > DEEPEST) {
                    if (over) {
                        break;
                    }
                    // A table within the article costs no more than this.
                    sum = highest - DEEPEST;
                }
            }
            next++;
        }

        Stretch found() {
            return new Stretch(begin, end, highest);
        }

        /** Whether a line is the summary of another article: it has a headline of its own. */
        private boolean isTeaser(int index) {
            return lines.get(index).isProse()
                    && lines.get(index).weight() < LONGEST_TEASER
                    && index > start
                    && lines.get(index - 1).kind() == Line.Kind.LABEL
                    && !(index + 1 < lines.size() && isParagraph(index + 1));
        }

        private boolean isParagraph(int index) {
            Line line = lines.get(index);
            return line.isProse() && line.weight() > PARAGRAPH;
        }
    }

    private static double worth(Line line) {
        return switch (line.kind()) {
            case PROSE -> Math.min(line.weight(), 400) / 150.0 + (line.endsSentence() ? 0.1 : -0.2);
            case LABEL -> line.isListed() ? 0 : line.weight() > 80 ? -0.2 : -0.5;
            case CAPTION -> -0.3;
            case BOILERPLATE -> -0.1;
            case END -> -1;
        };
    }
}
