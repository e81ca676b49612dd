package org.cuttings.ingest.html;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.article.Published;
import org.cuttings.ingest.Draft.DateFound;
import org.cuttings.ingest.Draft.Evidence;
import org.cuttings.ingest.Draft.Origin;
import org.cuttings.ingest.wording.DateFinder;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds when the article of a page was published, not when it was changed. */
final class PageDates {

    private static final Pattern IN_ADDRESS =
            Pattern.compile(
                    "/((?:19|20)\\d\\d)[/-]?(0?[1-9]|1[0-2])[/-]?([0-2]\\d|3[01])(?=\\D|$)");
    private static final String[] METAS = {
        "article:published_time",
        "article:published",
        "og:article:published_time",
        "og:published_time",
        "datepublished",
        "date_published",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "published_time",
        "published_at",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.created",
        "dc.date",
        "dcterms.date",
        "dc.date.created",
        "date",
        "cxenseparse:recs:publishtime",
        "article.published",
        "article_date_original",
        "rnews:datepublished",
        "originalpublicationdate",
        "displaydate",
        "analyticsattributes.articledate",
        "date.issued",
        "created",
        "bt:pubdate",
        "release_date"
    };
    private static final String MARKED =
            "[itemprop=datePublished], time[pubdate], time[datetime], abbr.published,"
                    + " [class*=publish], [class*=date], [class*=Date], [class*=time],"
                    + " [class*=posted], [class*=meta], [class*=byline], [id*=date]";
    private static final Pattern UPDATED =
            Pattern.compile(
                    "updat|modif|edited|aktualisiert|stand:|mis à jour|actualiza|aggiorna|обновл|güncelle",
                    Pattern.CASE_INSENSITIVE);

    private final DateFinder finder;
    private final List<DateFound> found = new ArrayList<>();

    PageDates(Document page, PageMetadata data, String language, @Nullable String url) {
        finder = new DateFinder(language, LocalDate.now(ZoneOffset.UTC));
        add(data.article("datePublished"), Origin.METADATA, "in the page data");
        for (String meta : METAS) {
            for (String value : data.metaAll(meta)) {
                add(value, Origin.METADATA, "in the page data");
            }
        }
        inAddress(url);
        inMarkup(page);
        if (found.isEmpty()) {
            add(data.article("dateCreated"), Origin.METADATA, "in the page data");
            add(data.article("dateModified"), Origin.METADATA, "in the page data");
            add(
                    data.meta("article:modified_time", "last-modified"),
                    Origin.METADATA,
                    "in the page data");
        }
        if (found.isEmpty()) {
            inText(page);
        }
    }

    /** The dates found, each day once, the likeliest first. */
    List<DateFound> found() {
        return List.copyOf(found);
    }

    Evidence evidence() {
        return new Evidence(
                found.get(0).origin(),
                found.size() == 1 ? 0.9 : found.get(0).origin() == Origin.METADATA ? 0.75 : 0.55);
    }

    private void inAddress(@Nullable String url) {
        Matcher matcher = IN_ADDRESS.matcher(url == null ? "" : url);
        if (matcher.find()) {
            add(
                    matcher.group(1) + "-" + pad(matcher.group(2)) + "-" + pad(matcher.group(3)),
                    Origin.URL,
                    "in the address");
        }
    }

    private static String pad(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private void inMarkup(Document page) {
        int looked = 0;
        for (Element element : page.select(MARKED)) {
            String text = element.text();
            if (looked > 200 || found.size() > 4) {
                return;
            }
            if (text.length() > 200) {
                continue;
            }
            looked++;
            String names = element.className() + " " + element.attr("itemprop");
            if (UPDATED.matcher(names).find() || UPDATED.matcher(text).find() && !found.isEmpty()) {
                continue;
            }
            String stated =
                    element.hasAttr("datetime")
                            ? element.attr("datetime")
                            : element.attr("content");
            add(stated.isBlank() ? text : stated, Origin.MARKUP, "on the page");
        }
    }

    private void inText(Document page) {
        for (Element element :
                page.select("p, div, span, td, li, h2, h3, h4, em, small, font, b")) {
            String own = element.ownText();
            if (own.length() > 5 && own.length() < 150) {
                add(own, Origin.TEXT, "in the text");
            }
            if (!found.isEmpty()) {
                return;
            }
        }
    }

    private void add(@Nullable String text, Origin origin, String where) {
        if (text == null || text.isBlank() || text.length() > 300) {
            return;
        }
        List<DateFinder.Found> dates = finder.find(text);
        if (!dates.isEmpty()) {
            Published published = dates.get(0).published();
            if (found.stream().noneMatch(d -> d.published().day().equals(published.day()))) {
                found.add(new DateFound(published, origin, where));
            }
        }
    }
}
