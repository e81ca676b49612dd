package org.cuttings.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cuttings.ingest.Draft.Evidence;
import org.cuttings.ingest.Draft.Origin;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reconciles a page's h1, its title and its data into the headline, without the site's name. */
final class PageHeadline {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—·»:/•«]\\s+|\\s*\\|\\s*");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final @Nullable String text;
    private final double confidence;

    PageHeadline(Document page, PageMetadata data) {
        String title = page.title().strip();
        List<String> stated = new ArrayList<>();
        add(stated, data.article("headline"));
        add(stated, data.meta("og:title"));
        add(stated, data.meta("twitter:title"));
        add(stated, title);
        List<String> shown = new ArrayList<>();
        for (Element h1 : page.select("h1")) {
            add(shown, h1.text());
        }
        String best = null;
        double agreement = 0;
        for (String candidate : shown) {
            double agrees =
                    stated.stream().mapToDouble(s -> likeness(candidate, s)).max().orElse(0);
            if (candidate.length() >= 8 && agrees > agreement) {
                agreement = agrees;
                best = candidate;
            }
        }
        if (best != null && agreement >= 0.5) {
            text = best;
            confidence = 0.6 + agreement * 0.35;
        } else if (!stated.isEmpty()) {
            text = withoutSite(stated.get(0), siteNames(page, data));
            confidence = shown.isEmpty() ? 0.7 : 0.55;
        } else {
            text = shown.isEmpty() ? null : shown.get(0);
            confidence = 0.5;
        }
    }

    @Nullable String text() {
        return text;
    }

    Evidence evidence() {
        return new Evidence(Origin.MARKUP, Math.min(confidence, 1));
    }

    private static List<String> siteNames(Document page, PageMetadata data) {
        List<String> names = new ArrayList<>();
        add(names, data.meta("og:site_name"));
        add(names, data.meta("application-name"));
        add(names, data.article("publisher"));
        return names;
    }

    /** The title up to the separator after which only the site's name or a short label follows. */
    private static String withoutSite(String title, List<String> sites) {
        String[] parts = SEPARATOR.split(title);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        boolean isSite =
                sites.stream().anyMatch(site -> likeness(site, last) > 0.6)
                        || last.length() < title.length() / 3 && last.split("\\s").length <= 4;
        if (isSite) {
            int end = title.lastIndexOf(last);
            String head = title.substring(0, end).replaceFirst("[\\s|\\-–—·»:/•«]+$", "");
            return sites.isEmpty() || head.equals(title) ? head : withoutSite(head, sites);
        }
        return sites.stream().anyMatch(site -> likeness(site, parts[0]) > 0.6)
                ? title.substring(parts[0].length()).replaceFirst("^[\\s|\\-–—·»:/•«]+", "")
                : title;
    }

    /** The share of words two texts have in common, 0 to 1. */
    private static double likeness(String one, String other) {
        String[] a = NOT_LETTERS.split(one.toLowerCase(Locale.ROOT).strip());
        List<String> b = List.of(NOT_LETTERS.split(other.toLowerCase(Locale.ROOT).strip()));
        int common = 0;
        for (String word : a) {
            if (b.contains(word)) {
                common++;
            }
        }
        return (double) common / Math.max(1, a.length);
    }

    private static void add(List<String> list, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            list.add(text.strip().replaceAll("\\s+", " "));
        }
    }
}
