package org.cuttings.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.article.Findings.Said;
import org.cuttings.article.QuoteKind;
import org.junit.jupiter.api.Test;

class InterviewTests {

    private static final String QUESTIONS_AND_ANSWERS =
            """
            The harbour keeper Jana Orlan has looked after the Aberford pier for thirty years.

            Q: What was the first winter like?

            A: It was very cold. The boats were frozen in.

            Nobody came for weeks.

            Q: And the second?

            A: Much better.

            The pier is open to visitors in summer.
            """;

    private static final String BY_NAME =
            """
            Jana Orlan and Peter Hansen know every ferry in Norway.

            Guild Times: How did it begin?

            Jana Orlan: With a letter. Somebody asked me what a ferry costs.

            PH: And I answered it.

            Guild Times: Will you go on?

            Orlan: Not this year.

            Note: Both live in Oslo.
            """;

    private static final String CALENDAR =
            """
            When: Monday

            Where: Oslo

            Jana Orlan: free entry

            When: Tuesday

            Where: Bergen
            """;

    private final Annotator annotator = new Annotator();

    private List<Said> direct(String body) {
        return annotator.annotate(Prose.of("en", body)).quotes().stream()
                .filter(said -> said.kind() == QuoteKind.DIRECT)
                .toList();
    }

    private static String words(String body, Said said) {
        return body.substring(said.span().start(), said.span().end());
    }

    private static String speaker(Said said) {
        return said.speaker() == null ? "nobody" : said.speaker().name();
    }

    @Test
    void theOnlyPersonIntroducedAnswers() {
        List<Said> answers = direct(QUESTIONS_AND_ANSWERS);
        assertThat(answers)
                .extracting(said -> words(QUESTIONS_AND_ANSWERS, said))
                .containsExactly(
                        "It was very cold. The boats were frozen in.",
                        "Nobody came for weeks.",
                        "Much better.");
        assertThat(answers).extracting(InterviewTests::speaker).containsOnly("Jana Orlan");
        assertThat(answers.get(0).group()).isNotNull().isEqualTo(answers.get(1).group());
        assertThat(answers.get(2).group()).isNull();
    }

    @Test
    void whoAnswersIsUnknownWhereTwoAreIntroduced() {
        String body = "Peter Hansen met us too. " + QUESTIONS_AND_ANSWERS;
        assertThat(direct(body)).hasSize(3);
        assertThat(direct(body)).extracting(InterviewTests::speaker).containsOnly("nobody");
    }

    @Test
    void aLabelNamesItsSpeakerInFullBySurnameOrByInitials() {
        assertThat(direct(BY_NAME))
                .extracting(InterviewTests::speaker)
                .containsExactly("Jana Orlan", "Peter Hansen", "Jana Orlan");
    }

    @Test
    void aListWithColonsIsNoInterview() {
        assertThat(direct(CALENDAR)).isEmpty();
    }
}
