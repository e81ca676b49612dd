package org.cuttings.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PageAuthorsTests {

    @Test
    void theSurestPlaceCounts() {
        assertThat(
                        authors(
                                "<div class=author-list>Ivo Kern</div>"
                                        + "<a rel=author href=/ada>Ada Berg</a>"))
                .containsExactly("Ada Berg");
    }

    @Test
    void whoCommentsIsNoAuthor() {
        assertThat(authors("<div class=comment><b class=author>Ivo Kern</b></div>")).isEmpty();
    }

    @Test
    void aLineThatSaysByWhomTheArticleIsNamesItsAuthors() {
        assertThat(authors("<h1>Pier</h1><div><span>By Ada Berg and Ivo Kern</span></div>"))
                .containsExactly("Ada Berg", "Ivo Kern");
    }

    @Test
    void thePublisherIsNoAuthorUnderAShorterName() {
        assertThat(authors("<span class=author>The Lissel Lantern</span>")).isEmpty();
    }

    @Test
    void accountsThatStandForNobodyAreNoAuthors() {
        assertThat(authors("<a rel=author href=/1>Super User</a>")).isEmpty();
    }

    @Test
    void aNicknameIsAnAuthorWhereThePageSaysSo() {
        assertThat(authors("<a rel=author href=/1>harbour_cat7</a>"))
                .containsExactly("harbour_cat7");
    }

    @Test
    void datesAndLabelsBesideANameAreNoPartOfIt() {
        assertThat(authors("<div class=byline>Ada Berg December 3</div>"))
                .containsExactly("Ada Berg");
        assertThat(authors("<div class=byline>Ada Berg Updated</div>")).containsExactly("Ada Berg");
        assertThat(authors("<div class=byline>April Berg</div>")).containsExactly("April Berg");
    }

    @Test
    void aPairMadeForMessengersNamesTheAuthor() {
        assertThat(
                        authors(
                                "<meta name=twitter:label1 content='Written by'>"
                                        + "<meta name=twitter:data1 content='Ada Berg'>"))
                .containsExactly("Ada Berg");
        assertThat(
                        authors(
                                "<meta name=twitter:label1 content='Reading time'>"
                                        + "<meta name=twitter:data1 content='Three Minutes'>"))
                .isEmpty();
    }

    @Test
    void aNameBesideALabelIsThatOfTheAuthor() {
        assertThat(authors("<h5>Author:</h5> Ada Berg")).containsExactly("Ada Berg");
    }

    @Test
    void aMetaElementCountsOnlyIfThePagePrintsTheName() {
        String meta = "<meta name=author content='Ada Berg'>";
        assertThat(authors(meta + "<p>Text and pictures: Ada Berg</p>"))
                .containsExactly("Ada Berg");
        assertThat(authors(meta + "<p>The pier has opened.</p>")).isEmpty();
    }

    @Test
    void aCompanyIsNoAuthor() {
        assertThat(authors("<meta name=author content='Berg Design GmbH'><p>Berg Design GmbH"))
                .isEmpty();
    }

    @Test
    void whoEditedOrReviewedIsNoAuthor() {
        String data =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":["
                        + "{\"name\":\"Ada Berg\"},{\"name\":\"Ivo Kern\"}]}</script>";
        assertThat(authors(data + "<p>Ada Berg <span>Edited by Ivo Kern</span></p>"))
                .containsExactly("Ada Berg");
        assertThat(authors(data + "<p>Ada Berg and Ivo Kern</p>"))
                .containsExactly("Ada Berg", "Ivo Kern");
    }

    @Test
    void thePrintedBylineIsSurerThanLinksToAuthors() {
        assertThat(authors("<ul><li><a href=/authors/ivo>Ivo Kern</a></ul>" + "<p>By Ada Berg</p>"))
                .containsExactly("Ada Berg");
    }

    @Test
    void aVcardIsNoCard() {
        assertThat(authors("<p class='byline vcard'><a rel=author href=/a>Ada Berg</a></p>"))
                .containsExactly("Ada Berg");
    }

    @Test
    void aNameAloneBeforeOrAfterTheProseIsThatOfTheAuthor() {
        String prose = "<p>" + "The ferry reached the new pier at noon. ".repeat(5) + "</p>";
        assertThat(authors("<div><p><b>Ada Berg</b></p>" + prose + "</div>"))
                .containsExactly("Ada Berg");
        assertThat(authors("<div>" + prose + prose + "<p><b>Ada Berg</b></p></div>"))
                .containsExactly("Ada Berg");
        assertThat(authors("<div>" + prose + "<h2>Ada Berg</h2></div>")).isEmpty();
    }

    private static List<String> authors(String body) {
        Document page = Jsoup.parse("<body>" + body);
        Set<String> publishers = Set.of("lissel lantern & gazette");
        return new PageAuthors(page, new PageMetadata(page), publishers).names();
    }
}
