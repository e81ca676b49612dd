package org.cuttings.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1"})
    void aCellIsNeverAFormula(String text) {
        assertThat(CsvRow.cell(text)).isEqualTo("\"'" + text + "\"");
    }

    @Test
    void marksAndLineBreaksStayInsideTheCell() {
        assertThat(CsvRow.cell("She said \"no\",\nand left"))
                .isEqualTo("\"She said \"\"no\"\",\nand left\"");
    }
}
