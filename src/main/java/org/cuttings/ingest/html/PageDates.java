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
import org.cuttings.ingest.recognition.Draft.DateFound;
import org.cuttings.ingest.recognition.Draft.Evidence;
import org.cuttings.ingest.recognition.Draft.Origin;
import org.cuttings.ingest.wording.DateFinder;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds when the article of a page was published, not when it was changed. */
final class PageDates {

    private static final Pattern IN_ADDRESS =
            Pattern.compile(
                    "(?:/|\\D(?=\\d{8}(?!\\d)))((?:19|20)\\d\\d)[/-]?(0?[1-9]|1[0-2])[/-]?([0-2]\\d|3[01])(?=\\D|$)");
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
        "published-date",
        "publication_date",
        "uploaddate",
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
                    "time, [class*=publish], [class*=date], [class*=Date],"
                            + " [class*=time], [class*=posted], [class*=meta], [class*=byline],"
                            + " [id*=date]");

    private static final int MOST_MARKED = 200;
    private static final int MOST_DATES = 4;
    private static final int LONGEST = 200;

    private static final Pattern UPDATED =
            Pattern.compile(
                    "updat|modif|edited|aktualisiert|stand:|mis à jour|actualiza|aggiorna|обновл|güncelle",
                    Pattern.CASE_INSENSITIVE);

    /** An offset from UTC at the end of a time, which tells that its day is that of the place. */
    private static final Pattern OFFSET =
            Pattern.compile(":\\d\\d(?:\\.\\d+)?[+-](?!00:?00)\\d\\d:?\\d\\d$");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final DateFinder finder;
    private final List<DateFound> found = new ArrayList<>();
    private final List<String> updates = new ArrayList<>();
    private final Set<LocalDate> printed = new HashSet<>();
    private @Nullable LocalDate inAddress;
    private boolean firstIsLocal;
    private boolean isOfChange;

    /**
     * @param heading where the page prints its headline, null if it does not
     */
    PageDates(
            Document page,
            PageMetadata data,
            String language,
            @Nullable String url,
            @Nullable Element heading) {
        finder = new DateFinder(language, LocalDate.now(ZoneOffset.UTC));
        add(data.article("datePublished"), Origin.METADATA, "in the page data");
        for (String meta : METAS) {
            for (String value : data.metaAll(meta)) {
                add(value, Origin.METADATA, "in the page data");
            }
        }
        inAddress(url);
        inMarkup(page, MARKED.get(0), true);
        if (heading != null) {
            inLineAfter(heading);
        }
        inMarkup(page, MARKED.get(1), true);
        if (found.isEmpty()) {
            MARKED.forEach(places -> inMarkup(page, places, false));
        }
        if (found.isEmpty()) {
            ofChange(data);
        }
        if (found.isEmpty()) {
            inText(page);
        }
        if (!found.isEmpty()) {
            DateFound first = found.get(0);
            Published published =
                    firstIsLocal
                            ? first.published()
                            : PublicationDay.of(first.published(), inAddress, printed, language);
            found.set(0, new DateFound(published, first.origin(), first.where()));
        }
    }

    /** The dates found, each day once, the likeliest first. */
    List<DateFound> found() {
        return List.copyOf(found);
    }

    /** How sure the first of the dates is, by what else on the page tells the same day. */
    Evidence evidence() {
        DateFound first = found.get(0);
        LocalDate day = first.published().day();
        boolean isConfirmed = day.equals(inAddress) || printed.contains(day);
        double confidence =
                switch (first.origin()) {
                    case METADATA -> isOfChange ? 0.5 : isConfirmed ? 0.95 : 0.75;
                    case URL -> 0.95;
                    case MARKUP -> isOfChange ? 0.5 : found.size() > 1 ? 0.75 : 0.9;
                    default -> 0.55;
                };
        return new Evidence(first.origin(), confidence);
    }

    /** Looks for dates of a change where there is none of publication. */
    private void ofChange(PageMetadata data) {
        updates.forEach(text -> add(text, Origin.MARKUP, "on the page"));
        if (found.isEmpty()) {
            add(data.article("dateCreated"), Origin.METADATA, "in the page data");
            add(data.article("dateModified"), Origin.METADATA, "in the page data");
            add(
                    data.meta("article:modified_time", "last-modified"),
                    Origin.METADATA,
                    "in the page data");
        }
        isOfChange = !found.isEmpty();
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

    private void inLineAfter(Element heading) {
        Element line = DateLine.after(heading, finder);
        if (line != null) {
            inMarked(line, line.text());
        }
    }

    /**
     * @param ofThisArticle whether to leave out the dates of comments and of other articles
     */
    private void inMarkup(Document page, String places, boolean ofThisArticle) {
        int looked = 0;
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

    private void inMarked(Element element, String text) {
        if (isOfUpdate(element.className() + " " + element.attr("itemprop"))) {
            return;
        }
        if (isOfUpdate(text)) {
            updates.add(text);
            return;
        }
        String stated =
                element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
        LocalDate day = add(stated.isBlank() ? text : stated, Origin.MARKUP, "on the page");
        if (day != null) {
            printed.add(day);
        }
    }

    /** Whether a text speaks of a change before it states a date. */
    static boolean isOfUpdate(String text) {
        Matcher updated = UPDATED.matcher(text);
        Matcher digit = DIGIT.matcher(text);
        return updated.find() && (!digit.find() || updated.start() < digit.start());
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
        if (found.isEmpty()) {
            firstIsLocal = OFFSET.matcher(text.strip()).find();
        }
        if (found.stream().noneMatch(d -> d.published().day().equals(published.day()))) {
            found.add(new DateFound(published, origin, where));
        }
        return published.day();
    }
}
