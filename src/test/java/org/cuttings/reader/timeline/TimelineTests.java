package org.cuttings.reader.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cuttings.search.query.Period;
import org.junit.jupiter.api.Test;

class TimelineTests {

    private static final DateChoice ALL = new DateChoice(null, null);

    private static Histogram drawn(Map<String, Long> years) {
        return Objects.requireNonNull(
                new Timeline(years, Map.of(), Map::of)
                        .draw(ALL, TimelineTests::name, Locale.ENGLISH));
    }

    private static Histogram.Bar first(Histogram histogram) {
        return histogram.bars().get(0);
    }

    private static Histogram.Bar last(Histogram histogram) {
        return histogram.bars().get(histogram.bars().size() - 1);
    }

    private static String name(Period period) {
        return period.name(Locale.ENGLISH);
    }

    @Test
    void oneHundredAndFiftyYearsAreDrawnYearByYear() {
        Histogram drawn = drawn(Map.of("1870", 3L, "2019", 6L));

        assertThat(drawn.bars()).hasSize(150);
        assertThat(first(drawn).from()).isEqualTo("1870");
        assertThat(first(drawn).to()).isEqualTo("1870");
    }

    @Test
    void threeHundredYearsAreDrawnInDecades() {
        Histogram drawn = drawn(Map.of("1704", 3L, "1709", 4L, "1996", 1L));

        assertThat(drawn.bars()).hasSize(30);
        assertThat(first(drawn).count()).isEqualTo(7);
        assertThat(first(drawn).from()).isEqualTo("1700");
        assertThat(first(drawn).to()).isEqualTo("1709");
        assertThat(first(drawn).name()).isEqualTo("1700–1709");
        assertThat(last(drawn).count()).isEqualTo(1);
    }

    @Test
    void wrongDatesFarAwayDoNotMakeThousandsOfBars() {
        Histogram drawn = drawn(Map.of("0001", 1L, "1987", 40L, "1999", 2L, "9999", 1L));

        assertThat(drawn.bars()).hasSize(100);
        assertThat(drawn.bars().get(19).count()).isEqualTo(42);
        assertThat(drawn.bars().get(19).from()).isEqualTo("1900");
        assertThat(drawn.bars().get(19).to()).isEqualTo("1999");
        assertThat(drawn.ticks()).hasSizeLessThan(10);
    }
}
