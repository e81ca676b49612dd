package org.cuttings.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cuttings.article.Published;
import org.cuttings.ingest.recognition.Draft.Evidence;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageDatesTests {

    @Test
    void theDayInTheAddressDecidesWhereTheTimeIsInUtc() {
        Published published =
                published(
                        stated("2019-03-15T02:11:00Z"),
                        "en",
                        "https://lantern.example/2019/03/14/pier");
        assertThat(published.day()).isEqualTo(LocalDate.of(2019, 3, 14));
        assertThat(published.instant()).isEqualTo("2019-03-15T02:11:00Z");
    }

    @Test
    void thePrintedDayDecidesWhereTheTimeIsInUtc() {
        assertThat(
                        published(
                                        stated("2019-03-15T02:11:00Z")
                                                + "<span class=date>March 14, 2019</span>",
                                        "en",
                                        null)
                                .day())
                .isEqualTo(LocalDate.of(2019, 3, 14));
    }

    @Test
    void aPrintedDayThatIsNoTimeZoneAwayDecidesNothing() {
        assertThat(
                        published(
                                        stated("2019-03-15T17:00:00Z")
                                                + "<span class=date>March 14, 2019</span>",
                                        "en",
                                        null)
                                .day())
                .isEqualTo(LocalDate.of(2019, 3, 15));
    }

    @Test
    void midnightInGermanyIsTheDayThatBegins() {
        assertThat(published(stated("2019-03-14T23:00:00Z"), "de", null).day())
                .isEqualTo(LocalDate.of(2019, 3, 15));
    }

    @Test
    void aTimeWithAnOffsetKeepsItsDay() {
        assertThat(published(stated("2019-03-14T23:00:00-05:00"), "de", null).day())
                .isEqualTo(LocalDate.of(2019, 3, 14));
    }

    @Test
    void theDateMarkedAsThatOfPublicationComesBeforeOthersOnThePage() {
        assertThat(
                        published(
                                        "<div class=date>2018-01-02</div>"
                                                + "<b itemprop=datePublished content=2019-03-14>Thursday</b>",
                                        "en",
                                        null)
                                .day())
                .isEqualTo(LocalDate.of(2019, 3, 14));
    }

    @Test
    void datesOfCommentsAreNotThatOfTheArticle() {
        assertThat(
                        published(
                                        "<div class=comment><i class=date>2019-04-01</i></div>"
                                                + "<i class=date>2019-03-14</i>",
                                        "en",
                                        null)
                                .day())
                .isEqualTo(LocalDate.of(2019, 3, 14));
    }

    @Test
    void theLineAfterTheHeadlineComesBeforeOtherDatesOnThePage() {
        assertThat(
                        published(
                                        "<ul><li class=date>2019-05-01</ul><h1>The pier</h1>"
                                                + "<p>Harbour</p><ul><li>14 March 2019</ul>",
                                        "en",
                                        null)
                                .day())
                .isEqualTo(LocalDate.of(2019, 3, 14));
    }

    @Test
    void aDateInASentenceAfterTheHeadlineIsThatOfAnEvent() {
        assertThat(
                        published(
                                        "<i class=date>2019-03-14</i><h1>The pier</h1><p>The ferry"
                                                + " stopped there for the first time on 9 March 2019, in heavy"
                                                + " rain.</p>",
                                        "en",
                                        null)
                                .day())
                .isEqualTo(LocalDate.of(2019, 3, 14));
    }

    @Test
    void theDateOfAnUpdateCountsOnlyIfThereIsNoOther() {
        String updated = "<h1>The pier</h1><p>Last updated on 1 May 2019</p>";
        assertThat(published(updated + "<i class=date>14 March 2019</i>", "en", null).day())
                .isEqualTo(LocalDate.of(2019, 3, 14));
        assertThat(published("<i class=date>Updated: 1 May 2019</i>", "en", null).day())
                .isEqualTo(LocalDate.of(2019, 5, 1));
    }

    @Test
    void eightDigitsAtTheEndOfAnAddressAreADay() {
        assertThat(
                        published(
                                        "<i class=date>2019-03-15</i>",
                                        "en",
                                        "https://lantern.example/news/pier-opens-20190314")
                                .day())
                .isEqualTo(LocalDate.of(2019, 3, 14));
    }

    @Test
    void aTimeWithAnOffsetIsNotMovedByAPrintedDay() {
        assertThat(
                        published(
                                        stated("2019-03-14T19:30:00+01:00")
                                                + "<i class=date>15 March 2019</i>",
                                        "de",
                                        null)
                                .day())
                .isEqualTo(LocalDate.of(2019, 3, 14));
    }

    @Test
    void aDateIsReadFromDataThatAQuotationMarkBreaks() {
        assertThat(
                        published(
                                        "<script type=application/ld+json>{\"@type\":\"NewsArticle\","
                                                + "\"headline\":\"The \"new\" pier\",\"datePublished\":\"2019-03-14\"}</script>",
                                        "en",
                                        null)
                                .day())
                .isEqualTo(LocalDate.of(2019, 3, 14));
    }

    @Test
    void aDateIsSurerIfThePagePrintsItToo() {
        String data = stated("2019-03-14T10:00:00Z");
        assertThat(confidence(data + "<i class=date>14 March 2019</i>")).isEqualTo(0.95);
        assertThat(confidence(data)).isEqualTo(0.75);
        assertThat(confidence("<i class=date>Updated: 1 May 2019</i>"))
                .isLessThan(Evidence.DOUBTFUL);
        assertThat(confidence("<p>The ferry sank on 9 March 2019.</p>"))
                .isLessThan(Evidence.DOUBTFUL);
    }

    private static String stated(String time) {
        return "<meta property=article:published_time content='" + time + "'>";
    }

    private static Published published(String html, String language, @Nullable String url) {
        return read(html, language, url).found().get(0).published();
    }

    private static double confidence(String html) {
        return read(html, "en", null).evidence().confidence();
    }

    private static PageDates read(String html, String language, @Nullable String url) {
        Document page = Jsoup.parse(html);
        return new PageDates(page, new PageMetadata(page), language, url, page.selectFirst("h1"));
    }
}
