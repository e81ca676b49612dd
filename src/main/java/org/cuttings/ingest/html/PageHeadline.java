package org.cuttings.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.ingest.recognition.Draft.Evidence;
import org.cuttings.ingest.recognition.Draft.Origin;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reconciles a page's headings, its title and its data into the headline, without the site's name.
 */
final class PageHeadline {

    private static final int SHORTEST = 8;

    /** Fewer words may be the kicker above a headline rather than the headline. */
    private static final int WHOLE = 4;

    /** Fewer words in a heading that nothing confirms may be the name of a section. */
    private static final int SENTENCE = 4;

    /** The likeness, 0 to 1, at which a page's first-level heading says what its data says. */
    private static final double AGREES = 0.4;

    /** The same for headings of other levels, of which a page has many. */
    private static final double SAME = 0.75;

    /** The likeness from which two texts differ in no more than a word. */
    private static final double IDENTICAL = 0.9;

    private final @Nullable String text;
    private final Evidence evidence;
    private final @Nullable Element heading;

    PageHeadline(Document page, PageMetadata data, @Nullable String url) {
        SiteName site = new SiteName(page, data, url);
        List<String> stated = stated(page, data, site);
        List<Heading> first = Heading.shown(page, "h1", site);
        List<Heading> later = Heading.shown(page, "h2, h3", site);
        Heading printed = likest(first, stated, AGREES);
        if (printed == null) {
            printed = part(later, SiteName.parts(page.title()));
        }
        if (printed == null) {
            printed = likest(later, stated, SAME);
        }
        if (printed == null) {
            printed = alone(first);
        }
        heading = printed == null ? null : printed.element();
        if (printed != null) {
            text = tidied(printed, stated, data);
            evidence = new Evidence(Origin.MARKUP, confidence(text, stated));
        } else if (!stated.isEmpty()) {
            text = stated.get(0);
            evidence = new Evidence(Origin.METADATA, stated.size() > 1 ? 0.5 : 0.4);
        } else {
            text = first.isEmpty() ? null : first.get(0).text();
            evidence = new Evidence(Origin.MARKUP, 0.4);
        }
    }

    /** How sure a printed headline is by how many of the page's data have the same words. */
    private static double confidence(String text, List<String> stated) {
        long same = stated.stream().filter(title -> Likeness.of(title, text) >= IDENTICAL).count();
        if (same > 0) {
            return same > 2 ? 0.95 : 0.9;
        }
        return Likeness.of(text, stated) >= AGREES ? 0.7 : 0.5;
    }

    @Nullable String text() {
        return text;
    }

    /** Where the page prints it; null if it does not. */
    @Nullable Element heading() {
        return heading;
    }

    Evidence evidence() {
        return evidence;
    }

    private static List<String> stated(Document page, PageMetadata data, SiteName site) {
        List<String> stated = new ArrayList<>();
        for (String title :
                new String[] {
                    data.article("headline"),
                    data.meta("og:title"),
                    data.meta("twitter:title"),
                    page.title()
                }) {
            String clean = title == null ? "" : site.strippedFrom(Heading.spaced(title));
            if (!clean.isEmpty() && !site.isIn(clean)) {
                stated.add(clean);
            }
        }
        return stated;
    }

    /** The heading that is the first or last part of the page's title; null if there is none. */
    private static @Nullable Heading part(List<Heading> shown, List<String> parts) {
        if (parts.size() < 2) {
            return null;
        }
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        return shown.stream()
                .filter(heading -> isSentence(heading.text()))
                .filter(
                        heading ->
                                Likeness.same(heading.text(), first)
                                        || Likeness.same(heading.text(), last))
                .findFirst()
                .orElse(null);
    }

    /** The only first-level heading that could be a headline, whatever the page's data says. */
    private static @Nullable Heading alone(List<Heading> first) {
        List<Heading> able = first.stream().filter(heading -> isSentence(heading.text())).toList();
        return able.size() == 1 ? able.get(0) : null;
    }

    private static boolean isSentence(String text) {
        return Likeness.words(text).size() >= SENTENCE;
    }

    private static @Nullable Heading likest(
            List<Heading> shown, List<String> stated, double least) {
        Heading best = null;
        double highest = 0;
        for (Heading heading : shown) {
            double likeness =
                    heading.text().length() < SHORTEST ? 0 : Likeness.of(heading.text(), stated);
            if (likeness > highest) {
                highest = likeness;
                best = heading;
            }
        }
        return highest >= least ? best : null;
    }

    /** The heading as the page's data has it, where that parts it better or lacks a label. */
    private static String tidied(Heading heading, List<String> stated, PageMetadata data) {
        String text = heading.text();
        String topic = withTopic(text, stated, data);
        if (topic != null) {
            return topic;
        }
        for (String title : stated) {
            boolean isGlued =
                    Likeness.same(title, text)
                            && Likeness.words(title).size() > Likeness.words(text).size();
            if (isGlued || hasKicker(text, title) || hasLabelAfter(heading, title)) {
                return title;
            }
        }
        return text;
    }

    /** The headline with the topic before it, where two of the page's data agree on it. */
    private static @Nullable String withTopic(String text, List<String> stated, PageMetadata data) {
        String headline = data.article("headline");
        return stated.size() > 1
                        && headline != null
                        && stated.get(0).endsWith(": " + text)
                        && Likeness.same(stated.get(0), stated.get(1))
                ? stated.get(0)
                : null;
    }

    private static boolean hasKicker(String text, String title) {
        return Likeness.words(title).size() >= WHOLE
                && Likeness.words(text).size() > Likeness.words(title).size()
                && text.endsWith(title)
                && !text.startsWith(":", text.length() - title.length() - 2);
    }

    /** Whether the site's name, a date or a counter follows the headline in its heading. */
    private static boolean hasLabelAfter(Heading heading, String title) {
        String text = heading.text();
        return text.startsWith(title)
                && text.length() > title.length()
                && (Likeness.same(heading.own(), title)
                        || text.startsWith("|", title.length() + 1));
    }
}
