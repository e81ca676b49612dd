package org.cuttings.ingest.html;

import org.jsoup.nodes.Element;

/**
 * One stretch of a page's text that stands by itself: a paragraph, a subheading, a cell.
 *
 * @param parent the element it stands in
 * @param tag the element it is
 * @param linked how many of its characters are links
 */
record Block(String text, Element parent, String tag, int linked) {

    /** Shorter blocks say nothing about where the article is. */
    private static final int TELLING = 25;

    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    double linkShare() {
        return text.isEmpty() ? 1 : (double) linked / text.length();
    }

    boolean isProse() {
        return !isHeading() && linkShare() < 0.4 && text.length() >= TELLING;
    }

    boolean isWithin(Element element) {
        for (Element up = parent; up != null; up = up.parent()) {
            if (up == element) {
                return true;
            }
        }
        return false;
    }
}
