package org.cuttings.ingest.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cuttings.ingest.Draft.Evidence;
import org.cuttings.ingest.Draft.Origin;
import org.cuttings.ingest.wording.Byline;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds who wrote the article of a page, leaving out its publisher. */
final class PageAuthors {

    private static final String MARKED =
            "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], a[href*=/author/],"
                    + " a[href*=/authors/], [class*=author-name], [class*=authorName],"
                    + " [class*=author__name], [class*=byline-name], [class*=byline__name],"
                    + " .byline, .author, [class*=byline], [class*=Byline], [data-testid*=byline]";

    private final List<String> names;
    private final @Nullable String byline;
    private final Evidence evidence;

    PageAuthors(Document page, PageMetadata data, Set<String> publishers) {
        List<String> stated = clean(data.names("author"), publishers);
        Origin origin = Origin.METADATA;
        double confidence = 0.9;
        String line = null;
        if (stated.isEmpty()) {
            List<String> metas = new ArrayList<>();
            for (String name :
                    List.of(
                            "author",
                            "article:author",
                            "parsely-author",
                            "sailthru.author",
                            "dc.creator",
                            "dcterms.creator",
                            "byl",
                            "cxenseparse:author")) {
                metas.addAll(data.metaAll(name));
            }
            stated = clean(metas, publishers);
            confidence = 0.8;
        }
        if (stated.isEmpty()) {
            origin = Origin.MARKUP;
            confidence = 0.7;
            for (Element marked : page.select(MARKED)) {
                String text = marked.text().strip();
                if (text.length() > 2 && text.length() < 120 && stated.isEmpty()) {
                    Byline by = Byline.stated(text);
                    stated = clean(by != null ? by.names() : Byline.names(text, true), publishers);
                    line = by != null ? by.text() : text;
                }
            }
        }
        names = stated;
        byline = names.isEmpty() ? null : line != null ? line : String.join(", ", names);
        evidence = new Evidence(origin, confidence);
    }

    List<String> names() {
        return names;
    }

    @Nullable String byline() {
        return byline;
    }

    Evidence evidence() {
        return evidence;
    }

    private static List<String> clean(List<String> stated, Set<String> publishers) {
        Set<String> names = new LinkedHashSet<>();
        for (String each : stated) {
            if (each.contains("://") || each.startsWith("@") || each.contains("@")) {
                continue;
            }
            List<String> read = Byline.names(each, true);
            for (String name : read) {
                if (!publishers.contains(name.toLowerCase(Locale.ROOT))) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }
}
