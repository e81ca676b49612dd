package org.cuttings.ingest.html;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** Where pages print the date, the surest places first. */
    private static final List<String> MARKED =
            List.of(
                    "[itemprop=datePublished], time[pubdate], abbr.published",
                    "time[datetime], [class*=publish], [class*=date], [class*=Date],"
                            + " [class*=time], [class*=posted], [class*=meta], [class*=byline],"
                            + " [id*=date]");

    private static final int MOST_MARKED = 200;
    private static final int MOST_DATES = 4;
    private static final int LONGEST = 200;

    private static final Pattern UPDATED =
            Pattern.compile(
                    "updat|modif|edited|aktualisiert|stand:|mis à jour|actualiza|aggiorna|обновл|güncelle",
                    Pattern.CASE_INSENSITIVE);

    private final DateFinder finder;
    private final List<DateFound> found = new ArrayList<>();
    private final Set<LocalDate> printed = new HashSet<>();
    private @Nullable LocalDate inAddress;

    PageDates(Document page, PageMetadata data, String language, @Nullable String url) {
        finder = new DateFinder(language, LocalDate.now(ZoneOffset.UTC));
        add(data.article("datePublished"), Origin.METADATA, "in the page data");
        for (String meta : METAS) {
            for (String value : data.metaAll(meta)) {
                add(value, Origin.METADATA, "in the page data");
            }
        }
        inAddress(url);
        inMarkup(page, true);
        if (found.isEmpty()) {
            inMarkup(page, false);
        }
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
        if (!found.isEmpty()) {
            DateFound first = found.get(0);
            found.set(
                    0,
                    new DateFound(
                            PublicationDay.of(first.published(), inAddress, printed, language),
                            first.origin(),
                            first.where()));
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
            inAddress =
                    add(
                            matcher.group(1)
                                    + "-"
                                    + pad(matcher.group(2))
                                    + "-"
                                    + pad(matcher.group(3)),
                            Origin.URL,
                            "in the address");
        }
    }

    private static String pad(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    /**
     * @param ofThisArticle whether to leave out the dates of comments and of other articles
     */
    private void inMarkup(Document page, boolean ofThisArticle) {
        int looked = 0;
        for (String places : MARKED) {
            for (Element element : page.select(places)) {
                if (looked > MOST_MARKED || found.size() > MOST_DATES) {
                    return;
                }
                String text = element.text();
                if (text.length() <= LONGEST
                        && !(ofThisArticle && Surroundings.areOfReaders(element))) {
                    looked++;
                    inMarked(element, text);
                }
            }
        }
    }

    private void inMarked(Element element, String text) {
        String names = element.className() + " " + element.attr("itemprop");
        if (UPDATED.matcher(names).find() || UPDATED.matcher(text).find() && !found.isEmpty()) {
            return;
        }
        String stated =
                element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
        LocalDate day = add(stated.isBlank() ? text : stated, Origin.MARKUP, "on the page");
        if (day != null) {
            printed.add(day);
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

    /** The day that the text begins with, null if it holds no date. */
    private @Nullable LocalDate add(@Nullable String text, Origin origin, String where) {
        if (text == null || text.isBlank() || text.length() > 300) {
            return null;
        }
        List<DateFinder.Found> dates = finder.find(text);
        if (dates.isEmpty()) {
            return null;
        }
        Published published = dates.get(0).published();
        if (found.stream().noneMatch(d -> d.published().day().equals(published.day()))) {
            found.add(new DateFound(published, origin, where));
        }
        return published.day();
    }
}
