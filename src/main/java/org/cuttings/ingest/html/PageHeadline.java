package org.cuttings.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuttings.ingest.Draft.Evidence;
import org.cuttings.ingest.Draft.Origin;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reconciles a page's headings, its title and its data into the headline, without the site's name.
 */
final class PageHeadline {

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int MOST_HEADINGS = 40;
    private static final int SHORTEST = 8;

    /** Fewer words may be the kicker above a headline rather than the headline. */
    private static final int WHOLE = 4;

    /** The likeness, 0 to 1, at which a page's first-level heading says what its data says. */
    private static final double AGREES = 0.4;

    /** The same for headings of other levels, of which a page has many. */
    private static final double SAME = 0.75;

    private final @Nullable String text;
    private final Evidence evidence;

    PageHeadline(Document page, PageMetadata data, @Nullable String url) {
        SiteName site = new SiteName(data, url);
        List<String> stated = stated(page, data, site);
        List<String> first = shown(page, "h1", site);
        String heading = likest(first, stated, AGREES);
        if (heading == null) {
            heading = likest(shown(page, "h2, h3", site), stated, SAME);
        }
        if (heading != null) {
            text = tidied(heading, stated);
            evidence = new Evidence(Origin.MARKUP, 0.6 + likeness(heading, stated) * 0.35);
        } else if (!stated.isEmpty()) {
            text = stated.get(0);
            evidence = new Evidence(Origin.METADATA, first.isEmpty() ? 0.7 : 0.55);
        } else {
            text = first.isEmpty() ? null : first.get(0);
            evidence = new Evidence(Origin.MARKUP, 0.5);
        }
    }

    @Nullable String text() {
        return text;
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
            String clean = title == null ? "" : site.strippedFrom(spaced(title));
            if (!clean.isEmpty() && !site.isIn(clean)) {
                stated.add(clean);
            }
        }
        return stated;
    }

    private static List<String> shown(Document page, String headings, SiteName site) {
        List<String> shown = new ArrayList<>();
        for (Element heading : page.select(headings)) {
            String text = spaced(heading.text());
            if (shown.size() < MOST_HEADINGS && !text.isEmpty() && !site.isIn(text)) {
                shown.add(text);
            }
        }
        return shown;
    }

    private static @Nullable String likest(List<String> shown, List<String> stated, double least) {
        String best = null;
        double highest = 0;
        for (String heading : shown) {
            double likeness = heading.length() < SHORTEST ? 0 : likeness(heading, stated);
            if (likeness > highest) {
                highest = likeness;
                best = heading;
            }
        }
        return highest >= least ? best : null;
    }

    /**
     * The heading as the page's data has it, where that only lacks its kicker or parts it better.
     */
    private static String tidied(String heading, List<String> stated) {
        for (String title : stated) {
            boolean parted = compact(title).equals(compact(heading)) && !title.equals(heading);
            boolean isGlued = parted && words(title).size() > words(heading).size();
            boolean hasKicker =
                    words(title).size() >= WHOLE
                            && words(heading).size() > words(title).size()
                            && heading.endsWith(title)
                            && !heading.startsWith(":", heading.length() - title.length() - 2);
            if (isGlued || hasKicker) {
                return title;
            }
        }
        return heading;
    }

    private static double likeness(String one, List<String> others) {
        return others.stream().mapToDouble(other -> likeness(one, other)).max().orElse(0);
    }

    /** The share of words two texts have in common, 0 to 1. */
    private static double likeness(String one, String other) {
        List<String> a = words(one);
        List<String> b = words(other);
        Set<String> known = Set.copyOf(b);
        long common = a.stream().filter(known::contains).count();
        return 2.0 * common / Math.max(1, a.size() + b.size());
    }

    private static List<String> words(String text) {
        return NOT_LETTERS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String compact(String text) {
        return String.join("", words(text));
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
