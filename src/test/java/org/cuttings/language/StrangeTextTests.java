package org.cuttings.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Findings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts without sense are read like any other. */
class StrangeTextTests {

    private static final String[] WORDS =
            ("said says told asked which that who whom whose according to by of the a , . ; : ? ! - — “ ” \" ' ‘ ’"
                            + " « » ( ) \n\n he she they it Mary Holm Dr. Orlan mayor minister spokesman Ferry"
                            + " Union letter report claim belief plans declined refused be named was were is has"
                            + " not added noted as if whether would will pier closed Q: A: Orlan: 12 % his her"
                            + " their to him and but however 𝄞 é")
                    .split(" ");

    private final Annotator annotator =
            new Annotator(
                    new LanguageSettings(
                            LanguageSettings.Names.NONE, null, LanguageSettings.Meaning.OFF));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 12, 80})
    void everyRowOfWordsIsReadAndWhatIsFoundStandsInIt(int longest) {
        Random random = new Random(longest);
        for (int text = 0; text < 4_000 / longest + 500; text++) {
            List<String> words = new ArrayList<>();
            for (int i = random.nextInt(longest + 1); i >= 0; i--) {
                words.add(WORDS[random.nextInt(WORDS.length)]);
            }
            String body = String.join(random.nextInt(9) == 0 ? "" : " ", words);
            CodePoints points = new CodePoints(body);

            Findings found = annotator.annotate(Prose.of("en", body));

            assertThat(found.quotes())
                    .as(body)
                    .allMatch(said -> !points.cut(said.span()).isBlank());
            assertThat(found.names())
                    .as(body)
                    .flatExtracting(Findings.Name::mentions)
                    .allMatch(mention -> mention.end() <= points.length());
        }
    }
}
