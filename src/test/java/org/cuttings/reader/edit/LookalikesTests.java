package org.cuttings.reader.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookalikesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The boat sank at noon in the bay | the boat SANK, at noon; in the bay!  | 100",
                "The boat sank at noon in the bay | The boat sank at noon in the bay and rose | 100",
                "The boat sank at noon in the bay | The boat sank at noon in the sea     | 80",
                "The boat sank at noon in the bay | In the bay at noon sank the boat     | 0",
                "The boat sank                    | The boat sank                        | 0",
            })
    void theShareCountsRowsOfWords(String a, String b, long share) {
        assertThat(Lookalikes.share(Lookalikes.shingles(a), Lookalikes.shingles(b)))
                .isEqualTo(share);
        assertThat(Lookalikes.share(Lookalikes.shingles(b), Lookalikes.shingles(a)))
                .isEqualTo(share);
    }
}
