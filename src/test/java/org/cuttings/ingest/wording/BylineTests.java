package org.cuttings.ingest.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTests {

    @ParameterizedTest
    @CsvSource({
        "Ada Bergström Tarvik Gazette, Ada Bergström",
        "Ada Bergström | Coast Radio, Ada Bergström",
        "Ada Bergström @adaberg, Ada Bergström",
        "Ada Bergström Redakteurin, Ada Bergström",
        "Ada Bergström 2 minutes read, Ada Bergström"
    })
    void whatStandsBesideANameIsNoneOfIt(String line, String name) {
        assertThat(Byline.implied(line)).extracting(Byline::names).isEqualTo(List.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Search Keyword", "Last updated", "Join The Conversation", "Full Story"})
    void wordsOfThePageAreNoNames(String line) {
        assertThat(Byline.implied(line)).isNull();
        assertThat(Byline.announced(line)).isNull();
    }

    @Test
    void anAgencyBesideAPersonIsLeftOut() {
        assertThat(Byline.names("Ada Bergström and The Associated Press", true))
                .containsExactly("Ada Bergström");
        assertThat(Byline.names("The Associated Press", true))
                .containsExactly("The Associated Press");
    }

    @Test
    void aJuniorStaysOne() {
        assertThat(Byline.names("Ivo Kernig Jr.", true)).containsExactly("Ivo Kernig Jr.");
    }

    @Test
    void whatTheWriterDoesIsNoSecondWriter() {
        assertThat(Byline.names("Ada Berg, Norholm museum's head of ships", true))
                .containsExactly("Ada Berg");
    }

    @Test
    void aNameEndsBeforeTheNextWordOfTheLine() {
        assertThat(Byline.names("Ada Berg le 3 mai", true)).containsExactly("Ada Berg");
        assertThat(Byline.names("Ada Berg FacebookTweetPin", true)).containsExactly("Ada Berg");
        assertThat(Byline.names("Vera van Tarvik", true)).containsExactly("Vera van Tarvik");
    }

    @Test
    void chineseNamesAreWholeWithoutABlank() {
        assertThat(Byline.stated("（责编：王小明、李华）"))
                .isNotNull()
                .extracting(Byline::names)
                .isEqualTo(List.of("王小明", "李华"));
    }

    @Test
    void aMonthAloneIsNobody() {
        assertThat(Byline.names("Jun", true)).isEmpty();
        assertThat(Byline.names("April Berg", true)).containsExactly("April Berg");
    }
}
