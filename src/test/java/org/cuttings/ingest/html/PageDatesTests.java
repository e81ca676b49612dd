package org.cuttings.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cuttings.article.Published;
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

    private static String stated(String time) {
        return "<meta property=article:published_time content='" + time + "'>";
    }

    private static Published published(String html, String language, @Nullable String url) {
        Document page = Jsoup.parse(html);
        return new PageDates(page, new PageMetadata(page), language, url)
                .found()
                .get(0)
                .published();
    }
}
