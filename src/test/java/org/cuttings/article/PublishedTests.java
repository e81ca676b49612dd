package org.cuttings.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-05-23",
                "2018-05-23T14:05:00Z",
                "2018-05-24T01:30:00+03:00",
                "2018-05-25T23:30:00-09:30",
                "2018-05-24T00:00:00+14:00",
                "2018-05-23T23:59:59.123456-12:00"
            })
    void theDayAndTheInstantSurviveAsText(String told) {
        Published published = Published.parse(told);

        assertThat(Published.parse(published.toString())).isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-05-23T16:05:00+02:00, 2018-05-23T14:05:00Z",
        "2018-05-24T01:30:00+03:00, 2018-05-24T00:30:00+02:00"
    })
    void anInstantIsToldInUtcUnlessItWasAnotherDayThere(String told, String text) {
        assertThat(Published.parse(told)).hasToString(text);
    }
}
