package org.cuttings.ingest.html;

import java.util.List;
import org.cuttings.ingest.wording.DateFinder;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Finds the line with a date that pages print right after an article's headline. */
final class DateLine {

    /** Lines this long are prose, and a date in them is that of an event. */
    private static final int LONGEST = 100;

    /** The date is at least this share of its line. */
    private static final double SHARE = 0.2;

    /** How many pieces of text after the headline may be above the line. */
    private static final int MOST_TEXTS = 12;

    /** How many elements around the headline may hold the line too. */
    private static final int FARTHEST = 5;

    private DateLine() {}

    /** The element that holds the date; null if there is none. */
    static @Nullable Element after(Element heading, DateFinder finder) {
        Element around = heading;
        for (int i = 0; i < FARTHEST && around.parent() != null; i++) {
            around = around.parent();
        }
        Search search = new Search(heading, finder);
        around.filter(search);
        return search.found;
    }

    private static final class Search implements NodeFilter {

        private final Element heading;
        private final DateFinder finder;
        private boolean isAfter;
        private int seen;
        private @Nullable Element found;

        Search(Element heading, DateFinder finder) {
            this.heading = heading;
            this.finder = finder;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node == heading) {
                isAfter = true;
                return FilterResult.SKIP_ENTIRELY;
            }
            if (isAfter && node instanceof TextNode text && !text.isBlank()) {
                if (++seen > MOST_TEXTS) {
                    return FilterResult.STOP;
                }
                Element line = text.parentElement();
                if (line != null && holdsDate(text)) {
                    found = line;
                }
            }
            return found == null ? FilterResult.CONTINUE : FilterResult.STOP;
        }

        private boolean holdsDate(TextNode text) {
            String line = text.text().strip();
            if (line.length() > LONGEST || PageDates.isOfUpdate(line)) {
                return false;
            }
            List<DateFinder.Found> dates = finder.find(line);
            return !dates.isEmpty()
                    && dates.get(0).end() - dates.get(0).start() >= line.length() * SHARE;
        }
    }
}
