package org.cuttings.ingest.html;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cuttings.ingest.recognition.Draft.Evidence;
import org.cuttings.ingest.recognition.Draft.Origin;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the summary that a page prints under the headline of its article. */
final class PageStandfirst {

    private static final String MARKED =
            "[class*=standfirst], [class*=subtitle], [class*=subhead], [class*=sub-title],"
                    + " [class*=deck], [class*=dek], [class*=lead-text], [class*=summary],"
                    + " [class*=chapo], [class*=excerpt], [class*=abstract], [class*=intro],"
                    + " [itemprop=description], [itemprop=alternativeHeadline]";
    private static final Pattern SENTENCE = Pattern.compile("[.?!…。？！][\\p{Pf}\"”“)]*$");
    private static final int SHORTEST = 30;
    private static final int LONGEST = 600;

    /** The likeness, 0 to 1, at which a marked text says what the page's description says. */
    private static final double SAME = 0.8;

    /** How many elements around the headline hold its standfirst too. */
    private static final int NEAR = 4;

    private @Nullable String text;
    private Evidence evidence = new Evidence(Origin.MARKUP, 0);

    /**
     * @param heading where the page prints its headline, null if it does not
     */
    PageStandfirst(Document page, PageMetadata data, @Nullable Element heading) {
        List<String> described = described(data);
        List<Element> marked =
                page.select(MARKED).stream().filter(PageStandfirst::isSummary).toList();
        Element around = heading == null ? null : around(heading);
        String near =
                around == null
                        ? null
                        : first(marked, element -> element.parents().contains(around));
        String description = described.isEmpty() ? null : described.get(0);
        take(
                first(marked, element -> Likeness.of(element.text(), described) >= SAME),
                Origin.MARKUP,
                0.9);
        if (near != null && SENTENCE.matcher(near).find()) {
            take(near, Origin.MARKUP, 0.8);
        }
        if (description != null && text == null && contains(page.body().text(), description)) {
            take(description, Origin.METADATA, 0.75);
        }
        take(near, Origin.MARKUP, 0.55);
        take(description, Origin.METADATA, 0.5);
        take(first(marked, element -> true), Origin.MARKUP, 0.5);
    }

    @Nullable String text() {
        return text;
    }

    Evidence evidence() {
        return evidence;
    }

    private void take(@Nullable String found, Origin origin, double confidence) {
        if (text == null && found != null) {
            text = found;
            evidence = new Evidence(origin, confidence);
        }
    }

    private static @Nullable String first(List<Element> marked, Predicate<Element> able) {
        return marked.stream()
                .filter(able)
                .map(element -> element.text().strip())
                .findFirst()
                .orElse(null);
    }

    private static List<String> described(PageMetadata data) {
        return Stream.of(
                        data.article("description"),
                        data.meta("og:description"),
                        data.meta("description"),
                        data.meta("twitter:description"))
                .filter(Objects::nonNull)
                .map(Heading::spaced)
                .filter(description -> isOfLength(description))
                .filter(description -> !description.endsWith("…") && !description.endsWith("..."))
                .toList();
    }

    private static boolean isSummary(Element element) {
        return isOfLength(element.text().strip())
                && element.select("p").size() <= 2
                && element.closest("a, nav, footer, aside") == null;
    }

    private static boolean isOfLength(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST;
    }

    private static Element around(Element heading) {
        Element around = heading;
        for (int i = 0; i < NEAR; i++) {
            Element parent = around.parent();
            if (parent == null || parent.normalName().equals("body")) {
                return around;
            }
            around = parent;
        }
        return around;
    }

    private static boolean contains(String printed, String description) {
        return printed.toLowerCase(Locale.ROOT).contains(description.toLowerCase(Locale.ROOT));
    }
}
