package org.cuttings.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.article.Published;
import org.cuttings.ingest.json.Outcomes.Outcome;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Draft.Evidence;
import org.cuttings.ingest.recognition.Draft.Field;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles as the standards for news in JSON tell them. */
class StandardShapesTests {

    @Test
    void anItemOfAFeedIsAnArticleWithWhatItsFeedTells() {
        List<Outcome> items = Outcomes.of(Outcomes.fixture("feed.json"));

        assertThat(items).hasSize(4);
        Draft ice = items.get(0).read();
        assertThat(ice.headline()).isEqualTo("Ice closes the harbour & the sound");
        assertThat(ice.standfirst()).isEqualTo("No boat will sail before Sunday.");
        assertThat(ice.body())
                .isEqualTo("The harbour is closed by ice.\n\nNo boat will sail, the master said.");
        assertThat(ice.authors()).containsExactly("Mira Holt", "Jon Vale");
        assertThat(ice.source()).isEqualTo("The Lindmark Courier");
        assertThat(ice.url()).isEqualTo("https://courier.example/ice");
        assertThat(ice.language()).isEqualTo("en-GB");
        assertThat(ice.published()).isEqualTo(Published.parse("2018-01-09T06:12:00+01:00"));
        Draft note = items.get(1).read();
        assertThat(note.headline()).isNull();
        assertThat(note.authors()).containsExactly("Courier desk");
        assertThat(note.language()).isEqualTo("en");
    }

    @Test
    void anItemWithoutItsTextIsDoubtfulOrFails() {
        List<Outcome> items = Outcomes.of(Outcomes.fixture("feed.json"));

        assertThat(items.get(2).read().evidence().get(Field.BODY))
                .matches(Evidence::doubtful, "doubtful");
        assertThat(items.get(3).reason()).isEqualTo(Reason.NO_TEXT);
        assertThat(items.get(3).message()).contains("Only a title", "content_html");
    }

    @Test
    void aFeedWithoutItemsSaysSo() {
        List<Outcome> found =
                Outcomes.of("{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"x\"}");

        assertThat(found).extracting(Outcome::reason).containsExactly(Reason.NO_TEXT);
        assertThat(found.get(0).message()).contains("items");
    }

    @Test
    void anArticleOfSchemaOrgComesWithWhatItRefersTo() {
        List<Outcome> found = Outcomes.of(Outcomes.fixture("ld.json"));

        assertThat(found).hasSize(1);
        Draft well = found.get(0).read();
        assertThat(well.headline()).isEqualTo("Well is deeper than thought");
        assertThat(well.standfirst()).isEqualTo("Divers found no ground at ninety metres.");
        assertThat(well.authors()).containsExactly("Ada Bergström", "Ivo Kern");
        assertThat(well.source()).isEqualTo("The Lindmark Courier");
        assertThat(well.section()).isEqualTo("Region");
        assertThat(well.language()).isEqualTo("en-GB");
        assertThat(well.url()).isEqualTo("https://courier.example/well");
        assertThat(well.published()).isEqualTo(Published.parse("2020-05-11T08:00:00+02:00"));
        assertThat(well.captions()).containsExactly("A diver at the well. Photo: Lena Moor");
        assertThat(well.body().split("\n\n")).hasSize(2);
    }

    @Test
    void aListOfSchemaOrgHasMoreThanArticles() {
        String list =
                "[{\"@type\":\"Person\",\"name\":\"Ada Bergström\"},"
                        + "{\"@type\":\"NewsArticle\",\"headline\":\"Ice\",\"articleBody\":\"The"
                        + " harbour is shut.\"},{\"@type\":\"BreadcrumbList\"}]";

        assertThat(Outcomes.of(list))
                .extracting(outcome -> outcome.read().headline())
                .containsExactly("Ice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ninjs-1.json", "ninjs-3.json"})
    void anItemOfNinjsIsAnArticle(String fixture) {
        List<Outcome> found = Outcomes.of(Outcomes.fixture(fixture));

        assertThat(found).hasSize(1);
        Draft bridge = found.get(0).read();
        assertThat(bridge.headline()).isEqualTo("Bridge opens after nine years");
        assertThat(bridge.standfirst()).isEqualTo("Ferrymen fear for their trade.");
        assertThat(bridge.authors()).startsWith("Ada Bergström").doesNotContain("Northern Wire");
        assertThat(bridge.source()).isEqualTo("Northern Wire");
        assertThat(bridge.section()).isEqualTo("Transport");
        assertThat(bridge.language()).isEqualTo("en");
        assertThat(bridge.published())
                .isEqualTo(
                        fixture.contains("1")
                                ? Published.parse("2019-03-14T09:10:00+01:00")
                                : Published.parse("2019-03-14T09:10:00Z"));
        assertThat(bridge.body()).isEqualTo("The bridge opened.\n\nPetra Olm cut the ribbon.");
        assertThat(bridge.captions()).containsExactly("The bridge seen from the mole. [Lena Moor]");
        assertThat(bridge.findings()).isNull();
    }

    @Test
    void aPictureAloneIsNoArticle() {
        Outcome found =
                Outcomes.of(
                                "{\"uri\":\"urn:x\",\"type\":\"picture\",\"versioncreated\":\"2019-03-14T09:10:00Z\","
                                        + "\"headline\":\"Bridge\",\"renditions\":{}}")
                        .get(0);

        assertThat(found.reason()).isEqualTo(Reason.NO_TEXT);
        assertThat(found.message()).contains("type picture", "body_text");
    }
}
