package org.cuttings.ingest.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.QuoteKind;
import org.cuttings.article.Span;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FindingsReaderTests {

    private static final String BODY = "🪁 “Aye,” said Olm. “Aye,” said Vane. Olm left.";

    @Test
    void aQuoteKeepsItsSpeakerAndItsGroup() {
        Findings found =
                read(
                        "{'quotes':[{'text':'Aye,','start':3,'end':7,'kind':'mixed','cue':'said','group':2,"
                                + "'via':'a wire','speaker':{'name':'Olm','confidence':0.4,"
                                + "'mention':{'start':14,'end':17,'text':'Olm'}}}]}");

        assertThat(found.quotes())
                .containsExactly(
                        new Findings.Said(
                                new Span(3, 7),
                                QuoteKind.MIXED,
                                "said",
                                new Findings.Speaker("Olm", new Span(14, 17), 0.4),
                                "a wire",
                                2));
    }

    @Test
    void whatStandsElsewhereIsFoundNearestToItsPosition() {
        Findings found = read("{'quotes':[{'text':'Aye,','start':22,'end':26}]}");

        assertThat(found.quotes())
                .extracting(Findings.Said::span)
                .containsExactly(new Span(20, 24));
    }

    @Test
    void whatStandsNowhereIsLeftOut() {
        Findings found =
                read(
                        "{'quotes':[{'text':'Nay','start':3,'end':7},{'start':40,'end':4000}],"
                                + "'entities':[{'name':'Nobody','type':'PERSON'}]}");

        assertThat(found).isEqualTo(Findings.NONE);
    }

    @Test
    void aNameWithoutMentionsIsLookedFor() {
        Findings found = read("{'entities':[{'name':'Olm','type':'per'}]}");

        assertThat(found.names())
                .singleElement()
                .satisfies(
                        name -> {
                            assertThat(name.type()).isEqualTo(EntityType.PERSON);
                            assertThat(name.mentions()).hasSize(2).contains(new Span(14, 17));
                        });
    }

    @Test
    void aSpeakerWithoutConfidenceIsCertain() {
        Findings found = read("{'quotes':[{'text':'Aye,','speaker':'Olm'}]}");

        assertThat(found.quotes().get(0).speaker()).isEqualTo(new Findings.Speaker("Olm", null, 1));
    }

    @Test
    void anArticleThatTellsNothingIsToBeRead() {
        assertThat(FindingsReader.read(JsonMapper.shared().createObjectNode(), BODY)).isNull();
    }

    private static Findings read(String json) {
        return Objects.requireNonNull(
                FindingsReader.read(JsonMapper.shared().readTree(json.replace('\'', '"')), BODY));
    }
}
