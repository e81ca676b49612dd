package org.cuttings.ingest.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.cuttings.ingest.recognition.Upload;
import org.junit.jupiter.api.Test;

class MainTextTests {

    private static final String FIRST =
            "The ferry to Norholm will stop at the new pier from Monday, the harbour board said,"
                    + " after two winters of repairs that cost more than anybody had planned.";
    private static final String SECOND =
            "Captain Orla Venn, who has steered the boat for nineteen years, told the board that"
                    + " the old pier had moved under her feet, and that she would not miss it.";
    private static final String THIRD =
            "The islanders, of whom some four hundred remain, have asked for a later boat on"
                    + " Fridays, so that the young can come home from the dance in Lissel.";
    private static final String FOURTH =
            "A decision on the timetable is due in March, when the board meets again, and both"
                    + " sides, in rare agreement, said that they expected it to be a quiet meeting.";

    @Test
    void paragraphsMarkedAsPaidForAreText() {
        assertThat(body(p(FIRST) + "<p class=paywall>" + SECOND + "</p>" + p(THIRD)))
                .isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
    }

    @Test
    void paragraphsHiddenFromScreenReadersAreText() {
        assertThat(body(p(FIRST) + "<p aria-hidden=true>" + SECOND + "</p>" + p(THIRD)))
                .contains(SECOND);
    }

    @Test
    void labelsOutOfSightAreNoText() {
        String label = "<span style='clip: rect(0 0 0 0);width:1px'>, opens new window</span>";
        assertThat(body(p(FIRST + label) + p(SECOND))).doesNotContain("opens new window");
    }

    @Test
    void anArticlePartedByAdvertsIsOneText() {
        String piece = "<div class=grid><div class=piece>%s</div><aside>Buy tea</aside></div>";
        assertThat(
                        body(
                                piece.formatted(p(FIRST) + p(SECOND))
                                        + piece.formatted(p(THIRD))
                                        + piece.formatted(p(FOURTH))))
                .isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD, FOURTH));
    }

    @Test
    void namesOfTheLayoutDoNotTakeTheTextAway() {
        String piece = "<div class=sidebar-grid><div class=text>%s</div></div>";
        assertThat(body(piece.formatted(p(FIRST)) + piece.formatted(p(SECOND) + p(THIRD))))
                .contains(FIRST, SECOND, THIRD);
    }

    @Test
    void aPageWhoseNamesAllSpeakOfClutterKeepsItsText() {
        assertThat(
                        body(
                                "<div class=gallery>%s</div><div class=gallery>%s</div><div class=gallery>%s</div>"
                                        .formatted(p(FIRST), p(SECOND), p(THIRD))))
                .contains(FIRST, SECOND, THIRD);
    }

    @Test
    void readersCommentsAreNoText() {
        assertThat(
                        body(
                                p(FIRST)
                                        + "<div class=comment>%s</div><div class=comment>%s</div>"
                                                .formatted(p(SECOND), p(THIRD))))
                .isEqualTo(FIRST);
    }

    @Test
    void aHeadingOfRelatedLinksAmongTheParagraphsDoesNotEndTheText() {
        assertThat(body(p(FIRST) + "<p>Related stories</p>" + p(SECOND) + p(THIRD) + p(FOURTH)))
                .isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD, FOURTH));
    }

    @Test
    void aHeadingOfRelatedLinksAfterTheParagraphsEndsTheText() {
        assertThat(body(p(FIRST) + p(SECOND) + "<h3>Related stories</h3>" + p(THIRD)))
                .isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void theFirstParagraphStaysWhenTheDescriptionRepeatsIt() {
        String page =
                "<html><head><meta name=description content='%s'></head><body><article>%s</article>"
                        .formatted(FIRST, p(FIRST) + p(SECOND) + p(THIRD));
        assertThat(read(page)).startsWith(FIRST);
    }

    @Test
    void theStandfirstAboveTheTextIsNotRepeatedInIt() {
        String page =
                ("<html><head><meta name=description content='%s'></head><body><article>"
                                + "<header><p>%s</p></header><div>%s</div></article>")
                        .formatted(FIRST, FIRST, p(SECOND) + p(THIRD) + p(FOURTH));
        assertThat(read(page)).startsWith(SECOND);
    }

    @Test
    void anArticleShownBelowAnotherIsNotPartOfIt() {
        String article = "<article itemtype='https://schema.org/NewsArticle'>%s</article>";
        String page =
                "<html><body><div>"
                        + article.formatted(p(FIRST) + p(SECOND) + p(THIRD))
                        + article.formatted(
                                p(FOURTH) + p(SECOND + " Again.") + p(THIRD + " Again."))
                        + article.formatted(p(FOURTH + " Later.") + p("So it is.") + p("It was."))
                        + "</div></body></html>";
        assertThat(read(page)).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
    }

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }

    private static String body(String inside) {
        return read("<html><body><article>" + inside + "</article></body></html>");
    }

    private static String read(String page) {
        return Html.draft(new Upload("page.html", "text/html; charset=utf-8", page.getBytes(UTF_8)))
                .body();
    }
}
