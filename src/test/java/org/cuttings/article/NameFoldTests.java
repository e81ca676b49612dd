package org.cuttings.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameFoldTests {

    @Test
    void spellingsOfOneNameAreTheSame() {
        assertThat(Names.fold("  Ángela O’Brien-Çelik ")).isEqualTo("angela o brien celik");
        assertThat(Names.fold("ANGELA O'BRIEN CELIK")).isEqualTo("angela o brien celik");
        assertThat(Names.fold("Πέτρος ΣΟΦΟΣ")).isEqualTo("πετρος σοφος");
        assertThat(Names.fold("ﬁlm № ② ½")).isEqualTo("film no 2 1 2");
        assertThat(Names.fold("--- ")).isEmpty();
    }

    @Test
    void whateverIsNoLetterOrNumberPartsWordsAndMarksDoNot() {
        Random random = new Random(5);
        int[] kinds = {0x80, 0x80, 0x250, 0x3000, 0x11000};
        for (int i = 0; i < 20_000; i++) {
            String name =
                    random.ints(random.nextInt(12), 0, kinds[i % kinds.length])
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            assertThat(Names.fold(name))
                    .as(() -> name.codePoints().boxed().toList().toString())
                    .isEqualTo(byItsMeaning(name));
        }
    }

    @Test
    void whatIsSureNotToHaveWordsDoesNotHaveThem() {
        assertThat(Names.mayHave("The Old-Bridge 3B", List.of("bridge", "3b"))).isTrue();
        assertThat(Names.mayHave("The old bridge", List.of("bridge", "lamp"))).isFalse();
        assertThat(Names.mayHave("L'École", List.of("ecole"))).isTrue();
        Random random = new Random(6);
        for (int i = 0; i < 5_000; i++) {
            String text =
                    random.ints(12, ' ', 0x7f)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            for (String word : Names.fold(text).split(" ")) {
                assertThat(Names.mayHave(text, List.of(word))).as(text).isTrue();
            }
        }
    }

    private static String byItsMeaning(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
