package org.cuttings.search.facet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.search.facet.LastCounts.Facetted;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.WordsReader;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;

class LastCountsTests {

    private static final Map<Query.Facet, List<Count>> COUNTED =
            Map.of(Query.Facet.LANG, List.of(new Count("en", null, 3, false)));

    private final LastCounts last = new LastCounts();

    private Facetted slow(Query query) {
        return last.of(
                query,
                WordsReader.read(query.q()),
                20,
                () -> {
                    throw new SearchException("The engine", new IOException("is slow"));
                });
    }

    private static Query asked(String q) {
        return Query.of(q).counting(Set.of(Query.Facet.LANG));
    }

    @Test
    void whatWasCountedLastIsToldWhereCountingTakesTooLong() {
        Query query = asked("weir");
        Facetted now = last.of(query, WordsReader.read("weir"), 20, () -> COUNTED);
        assertThat(now.counts()).isEqualTo(COUNTED);
        assertThat(now.note()).isNull();

        Facetted later = slow(query.after("a cursor"));

        assertThat(later.counts()).isEqualTo(COUNTED);
        assertThat(later.note()).contains("those of", "UTC");
    }

    @Test
    void whatWasNeverCountedIsLeftOutWithANote() {
        Facetted never = slow(asked("sluice"));

        assertThat(never.counts()).isEmpty();
        assertThat(never.note()).contains("nothing is counted");
    }

    @Test
    void whatFailsForAnotherReasonFails() {
        assertThatThrownBy(
                        () ->
                                last.of(
                                        asked("weir"),
                                        WordsReader.read("weir"),
                                        20,
                                        () -> {
                                            throw new IllegalStateException("meant");
                                        }))
                .hasMessage("meant");
    }
}
