package org.cuttings.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.cuttings.shingle.Shingles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTests {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 2);

    @ParameterizedTest
    @ValueSource(strings = {Texts.QUAY, Texts.OTHER})
    void theSameTextIsTheSameStoryWhateverItsCapitalsMarksAndBreaks(String text) {
        String printed =
                text.toUpperCase(Locale.ROOT)
                        .replace('\n', ' ')
                        .replace(",", " –")
                        .replace("o", "ó");
        assertThat(versions(text, printed)).isTrue();
    }

    @Test
    void aCorrectedTextIsTheSameStory() {
        assertThat(versions(Texts.QUAY, Texts.CORRECTED)).isTrue();
    }

    @Test
    void aLongerTextIsTheSameStoryInBothDirections() {
        assertThat(versions(Texts.QUAY, Texts.LONGER)).isTrue();
        assertThat(versions(Texts.LONGER, Texts.QUAY)).isTrue();
    }

    @Test
    void anotherTextIsAnotherStory() {
        assertThat(versions(Texts.QUAY, Texts.OTHER)).isFalse();
    }

    @Test
    void aFormWithOtherFiguresIsAnotherStory() {
        assertThat(versions(Texts.RATES.get(0), Texts.RATES.get(1))).isFalse();
        assertThat(versions(Texts.RATES.get(0), Texts.RATES.get(0))).isTrue();
    }

    @Test
    void aSurveyThatContainsAStoryIsAnotherStory() {
        String week = Texts.OTHER + "\n\n" + Texts.RATES.get(0);
        StringBuilder survey = new StringBuilder(Texts.QUAY);
        for (int number = 0; number < 6; number++) {
            survey.append(week.replaceAll("\\b(\\w{4,})\\b", "$1" + number));
        }
        assertThat(versions(Texts.QUAY, survey.toString())).isFalse();
    }

    @Test
    void shortTextsAreNotCompared() {
        assertThat(versions("Dividend 15 marks a share.", "Dividend 15 marks a share.")).isFalse();
        assertThat(account("Dividend 15 marks a share.", DAY).comparable()).isFalse();
        assertThat(account("", null).comparable()).isFalse();
    }

    @Test
    void aChangedTextWeeksLaterIsAnotherStory() {
        String changed = Texts.QUAY.replace("she said, and the", "she told them. The");
        assertThat(versions(changed, DAY, Texts.QUAY, DAY.plusDays(3))).isTrue();
        assertThat(versions(changed, DAY, Texts.QUAY, null)).isTrue();
        assertThat(versions(cut(Texts.QUAY), DAY, Texts.QUAY, DAY.plusDays(4))).isFalse();
        assertThat(versions(Texts.LONGER, DAY, Texts.LONGER, DAY.plusYears(1))).isTrue();
    }

    @Test
    void textsWithoutSpacesAreComparedByCharacters() {
        String text = "港務局星期二宣布北碼頭將從四月第一個星期一起關閉十一週潛水員發現六十二根樁柱中有十四根出現裂縫渡輪在工程期間將使用舊煤碼頭船長們擔心退潮時會延誤";
        assertThat(versions(text, text + "魚商說他們必須把卡車開到鄰鎮去買鯡魚")).isTrue();
        assertThat(versions(text, new StringBuilder(text).reverse().toString())).isFalse();
    }

    @Test
    void theSmallestNumbersAreASampleThatCopiesShare() {
        Shingles quay = Shingles.of(Texts.QUAY);
        Shingles longer = Shingles.of(Texts.LONGER);
        assertThat(quay.sample()).hasSize(32).doesNotHaveDuplicates();
        assertThat(longer.sample()).anyMatch(quay.sample()::contains);
        assertThat(Shingles.of(Texts.OTHER).sample()).noneMatch(quay.sample()::contains);
        assertThat(quay.shared(longer)).isEqualTo(quay.size());
    }

    @Test
    void anotherTextHasAnotherMark() {
        assertThat(Shingles.of(Texts.QUAY).mark())
                .isEqualTo(Shingles.of(Texts.QUAY).mark())
                .isNotEqualTo(Shingles.of(Texts.CORRECTED).mark())
                .isNotEqualTo(Shingles.of(Texts.LONGER).mark());
    }

    /** The second paragraph in other words. */
    private static String cut(String text) {
        return text.replaceAll("(?s)Divers found.*?at once\\.", "Divers found cracks.");
    }

    private static boolean versions(String one, String other) {
        return versions(one, DAY, other, DAY);
    }

    private static boolean versions(
            String one, @Nullable LocalDate day, String other, @Nullable LocalDate otherDay) {
        return account(one, day).to(account(other, otherDay)).versions();
    }

    private static Account account(String text, @Nullable LocalDate day) {
        return Account.of(1, day, text);
    }
}
