package org.cuttings.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTests {

    private static final List<String> VOCABULARY =
            List.of(
                    "[PAD]", "[UNK]", "[CLS]", "[SEP]", "harbour", "##s", "or", "##dan", "##d",
                    "##a", "##n", "zoe", "-", "'", "u", ".", "s", "港", "口", "1", "##2", "i", "ß",
                    "mu", "##ller");

    private static WordPiece read(List<String> vocabulary) {
        byte[] file = String.join("\n", vocabulary).getBytes(StandardCharsets.UTF_8);
        try {
            return WordPiece.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String cut(String word) {
        return String.join(
                " ",
                Arrays.stream(read(VOCABULARY).pieces(word)).mapToObj(VOCABULARY::get).toList());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "harbour,harbour",
                "Harbours,harbour ##s",
                "ORDAN,or ##dan",
                "ord,or ##d",
                "Zoë,zoe",
                "ZOE\u0308,zoe",
                "Müller,mu ##ller",
                "Or-dan,or - [UNK]",
                "U.S.,u . s .",
                "İ,i",
                "ß,ß",
                "12,1 ##2",
                "港口,港 口",
                "xyz,[UNK]",
                "orxyz,[UNK]",
                "😀,[UNK]",
                "\u200b,[UNK]",
                "or\u00adda,or ##d ##a",
            })
    void aWordIsCutIntoTheLongestPieces(String word, String pieces) {
        assertThat(cut(word)).isEqualTo(pieces);
    }

    @Test
    void halfACharacterHarmsNothing() {
        assertThat(cut("or\ud83d")).isEqualTo("or");
        assertThat(cut("\udc00")).isEqualTo("[UNK]");
        assertThat(cut("")).isEqualTo("[UNK]");
    }

    @Test
    void aPartOfMoreThanAHundredLettersIsNoWord() {
        assertThat(cut("s".repeat(101))).isEqualTo("[UNK]");
        assertThat(cut("or-" + "s".repeat(200))).isEqualTo("or - [UNK]");
    }

    @Test
    void aVocabularyWithoutItsSpecialPiecesIsRefused() {
        assertThatThrownBy(() -> read(List.of("harbour", "[UNK]", "[CLS]")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[SEP]");
    }
}
