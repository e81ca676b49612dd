package org.cuttings.ingest.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cuttings.article.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateFinderTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-03-04",
                "2019/03/04",
                "4 March 2019",
                "March 4, 2019",
                "Mar. 4, 20199:53 AM",
                "4th March, 2019",
                "4. März 2019",
                "04.03.2019, 17:52 Uhr",
                "4 mars 2019 à 10h30",
                "4 de marzo de 2019",
                "4 marzo 2019",
                "4 de março de 2019",
                "4 maart 2019",
                "4 mars 2019 kl. 12.00",
                "4. marts 2019",
                "4. maaliskuuta 2019",
                "4 marca 2019",
                "4. března 2019",
                "4 martie 2019",
                "4 Mart 2019",
                "4 марта 2019",
                "4 березня 2019",
                "4 Μαρτίου 2019",
                "4 مارس 2019",
                "4 آذار / مارس 2019",
                "Mon Mar 04 09:35:14 CET 2019",
                "٤ مارس ٢٠١٩",
                "4 במרץ 2019",
                "2019年3月4日",
                "2019년 3월 4일",
                "4 मार्च 2019",
                "৪ মার্চ ২০১৯",
                "4 tháng 3, 2019",
                "4 Maret 2019"
            })
    void aDateIsReadInItsLanguage(String text) {
        assertThat(new DateFinder("und", TODAY).find("x | " + text))
                .extracting(found -> found.published().day())
                .containsExactly(LocalDate.of(2019, 3, 4));
    }

    @Test
    void theLanguageDecidesWhetherTheMonthComesFirst() {
        assertThat(days("en-US", "05/04/2019")).containsExactly(LocalDate.of(2019, 5, 4));
        assertThat(days("en-GB", "05/04/2019")).containsExactly(LocalDate.of(2019, 4, 5));
        assertThat(days("und", "05/26/19 4:20pm")).containsExactly(LocalDate.of(2019, 5, 26));
    }

    @Test
    void aDateAfterTomorrowIsNone() {
        assertThat(days("und", "4 March 2026")).isEmpty();
        assertThat(days("und", "03/11/2026")).isEmpty();
    }

    @Test
    void aDateThatWouldLieAheadIsReadTheOtherWayRound() {
        assertThat(days("und", "01/10/2026")).containsExactly(LocalDate.of(2026, 1, 10));
    }

    @Test
    void aTimeWithItsZoneMakesAnInstant() {
        assertThat(new DateFinder("en", TODAY).find("March 4, 2019 at 3:53PM PST"))
                .extracting(DateFinder.Found::published)
                .containsExactly(Published.parse("2019-03-04T15:53:00-08:00"));
    }

    @Test
    void whatIsNoDateIsNotRead() {
        assertThat(days("und", "31 February 2019, 12 monkeys 2019, 1999")).isEmpty();
    }

    @Test
    void datesThatRunIntoEachOtherAreParted() {
        DateFinder finder = new DateFinder("en", TODAY);
        String line = "14 March 2019 08:2019-03-15 and 2019-03-14 08:2019-03-14 08:30";

        int end = 0;
        for (DateFinder.Found date : finder.find(line)) {
            assertThat(date.start()).isGreaterThanOrEqualTo(end);
            end = date.end();
        }

        assertThat(days("en", "14 March 2019 08:2019-03-15"))
                .containsExactly(LocalDate.of(2019, 3, 14), LocalDate.of(2019, 3, 15));
    }

    private static List<LocalDate> days(String language, String text) {
        return new DateFinder(language, TODAY)
                .find(text).stream().map(found -> found.published().day()).toList();
    }
}
