package org.cuttings.ingest.html;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The names a site goes by, which it adds to the titles of its pages. */
final class SiteName {

    private static final Pattern SEPARATOR =
            Pattern.compile(
                    "\\s+[|\\-–—·»:/•«]+\\s+|\\s*[|]\\s*|--+"
                            + "|(?<=\\p{IsHan})_+|_+(?=\\p{IsHan})");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern LABEL =
            Pattern.compile("([^.]+)\\.(?:(?:co|com|org|net|gov|ac|edu)\\.)?[^.]+$");
    private static final int SHORTEST = 4;
    private static final int MOST_PARTS = 4;

    /** A label after the headline, such as that of a section, has no more words. */
    private static final int LONGEST_LABEL = 4;

    private final List<String> names = new ArrayList<>();
    private final @Nullable String host;

    SiteName(Document page, PageMetadata data, @Nullable String url) {
        for (String name :
                new String[] {
                    data.meta("og:site_name"),
                    data.meta("application-name"),
                    data.article("publisher")
                }) {
            if (name != null && !compact(name).isEmpty()) {
                names.add(compact(name));
            }
        }
        for (String name : Heading.ofFrontPage(page)) {
            names.add(compact(name));
        }
        host = url == null ? null : label(url);
    }

    /** Whether a text is the name of the site and nothing else. */
    boolean isIn(String text) {
        String compact = compact(text);
        return names.contains(compact) || compact.equals(host);
    }

    /** What the separators in a title part it into. */
    static List<String> parts(String title) {
        return SEPARATOR.splitAsStream(title).map(String::strip).filter(p -> !p.isEmpty()).toList();
    }

    /** A title without the site's name, and without a short label before that. */
    String strippedFrom(String title) {
        String rest = title;
        for (int parts = 0; parts < MOST_PARTS; parts++) {
            int end = -1;
            int start = 0;
            int first = -1;
            Matcher separator = SEPARATOR.matcher(rest);
            while (separator.find()) {
                first = first < 0 ? separator.start() : first;
                end = separator.start();
                start = separator.end();
            }
            if (end <= 0) {
                return rest;
            }
            String last = rest.substring(start);
            if (names(last) || isLabel(last, rest)) {
                rest = rest.substring(0, end).strip();
            } else if (names(rest.substring(0, first))) {
                separator.region(first, rest.length());
                rest = separator.find() ? rest.substring(separator.end()).strip() : rest;
            } else {
                return rest;
            }
        }
        return rest;
    }

    private static boolean isLabel(String part, String title) {
        return part.length() < title.length() / 3
                && part.split("\\s").length <= LONGEST_LABEL
                && !part.endsWith("?")
                && !part.endsWith("!");
    }

    /** Whether a part of a title is the site's name or made of it. */
    private boolean names(String part) {
        String compact = compact(part);
        if (compact.length() < SHORTEST) {
            return isIn(part);
        }
        return names.stream().anyMatch(name -> isMadeOf(compact, name))
                || host != null && host.length() >= SHORTEST && isMadeOf(compact, host);
    }

    private static boolean isMadeOf(String part, String name) {
        return part.equals(name)
                || name.length() >= SHORTEST && part.contains(name) && part.length() < 40
                || name.startsWith(part)
                || name.endsWith(part);
    }

    /** The word in an address that names the site, such as "lantern" in www.lantern.co.uk. */
    static @Nullable String label(String url) {
        String host = URI.create(url).getHost();
        Matcher label = LABEL.matcher(host == null ? "" : host);
        return label.find() ? compact(label.group(1)) : null;
    }

    private static String compact(String text) {
        return NOT_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
