package org.cuttings.names.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.cuttings.article.ArticleNotFound;
import org.cuttings.article.Articles;
import org.cuttings.article.EntityType;
import org.cuttings.article.Names;
import org.cuttings.names.Decision;
import org.cuttings.names.Librarian;
import org.cuttings.names.Librarian.Change;
import org.cuttings.names.NamedArticles;
import org.cuttings.names.proposal.Sign.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What proposing names that may be the same promises, whatever the database. */
@SuppressWarnings("NullAway.Init")
abstract class ProposalsContract {

    @Autowired private Articles articles;
    @Autowired private Names names;
    @Autowired private Proposer proposer;
    @Autowired private Proposals proposals;
    @Autowired private Librarian librarian;

    private NamedArticles library;

    /** A family name that no other test uses. */
    private String family = "";

    @BeforeEach
    void fill() {
        family = "Zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        library = new NamedArticles(articles);
    }

    @Test
    void twoSpellingsAreProposedWithWhatSpeaksForThem() {
        library.add("Faisal " + family, "Bo Quint", "Cay Ordo");
        library.add("Faysal " + family, "Bo Quint", "Cay Ordo");

        List<Proposal> found = propose();

        assertThat(found).hasSize(1);
        Proposal one = found.get(0);
        assertThat(one.signs()).extracting(Sign::kind).contains(Kind.SPELLING, Kind.COMPANY);
        assertThat(one.strength()).isGreaterThan(0.7);
        assertThat(one.first().articles()).isEqualTo(1);
        assertThat(one.first().examples())
                .extracting(Proposal.Example::after)
                .allMatch(after -> after.contains("said"));
    }

    @Test
    void anInitialIsProposedOnlyAmongTheSamePeople() {
        library.add("Mara " + family, "Bo Quint", "Cay Ordo");
        library.add("M. " + family, "Bo Quint", "Cay Ordo");
        library.add("N. " + family, "Dan Else", "Eve Other");
        library.add("Nadja " + family);

        assertThat(propose()).hasSize(1);
    }

    @Test
    void whomAnArticleTellsApartIsNotProposed() {
        library.add("Faisal " + family, "Faysal " + family);

        assertThat(propose()).isEmpty();
    }

    @Test
    void peopleWhoShareAFamilyNameAreNotProposed() {
        library.add("Faisal " + family, "Bo Quint", "Cay Ordo");
        library.add("Judith " + family, "Bo Quint", "Cay Ordo");

        assertThat(propose()).isEmpty();
    }

    @Test
    void oneNameOfTwoKindsIsProposed() {
        library.add(EntityType.PLACE, "Port " + family);
        library.add(EntityType.ORGANISATION, "Port " + family);

        assertThat(propose()).hasSize(1);
    }

    @Test
    void oneWordOfTwoKindsIsProposedOnlyWhereAnArticleHasBoth() {
        library.add(EntityType.PLACE, family);
        library.add(EntityType.ORGANISATION, family);
        assertThat(propose()).isEmpty();

        library.addOfTwoKinds(family);
        proposals.seekAgain();

        assertThat(propose()).hasSize(1);
    }

    @Test
    void anInitialThatFitsTwoPeopleIsNotProposed() {
        library.add("Mara " + family, "Bo Quint", "Cay Ordo");
        library.add("Mona " + family, "Bo Quint", "Cay Ordo");
        library.add("M. " + family, "Bo Quint", "Cay Ordo");

        assertThat(propose()).isEmpty();
    }

    @Test
    void whomAnEditorSplitInTwoIsNotProposedAsOne() {
        library.add("Mara " + family, "Bo Quint", "Cay Ordo");
        String second = library.add("Mara " + family, "Bo Quint", "Cay Ordo").key();
        String key = names.named("Mara " + family).get(0).key();

        librarian.split(key, new Librarian.Split(List.of(second), null, null, "the cook"), null);

        assertThat(propose()).isEmpty();
    }

    @Test
    void thoseForWhomMoreSpeaksComeFirst() {
        library.add("Faisal " + family, "Bo Quint", "Cay Ordo");
        library.add("Faysal " + family, "Bo Quint", "Cay Ordo");
        library.add("Dr Mara " + family, "Bo Quint", "Cay Ordo");
        library.add("Mara " + family, "Bo Quint", "Cay Ordo");

        assertThat(propose())
                .extracting(proposal -> proposal.signs().get(0).kind())
                .containsExactly(Kind.TITLE, Kind.SPELLING);
        assertThat(propose()).extracting(Proposal::strength).allMatch(value -> value < 1);
    }

    @Test
    void whoIsFoundDifferentIsNeverProposedAgain() {
        Proposal one = twoSpellings();

        Decision apart = proposals.different(one.key(), "edda");

        assertThat(propose()).isEmpty();
        proposals.seekAgain();
        assertThat(propose()).isEmpty();
        assertThatThrownBy(() -> proposals.get(one.key())).isInstanceOf(ArticleNotFound.class);
        librarian.undo(apart.key(), null);
        assertThat(propose()).hasSize(1);
    }

    @Test
    void whoIsFoundTheSameIsOneAndKeepsTheChosenName() {
        Proposal one = twoSpellings();

        proposals.same(one.key(), one.second().key(), "edda");

        assertThat(propose()).isEmpty();
        assertThat(names.get(one.first().key()).current().key()).isEqualTo(one.second().key());
    }

    @Test
    void whatIsPutOffComesLastAndWhatIsHiddenNotAtAll() {
        Proposal one = twoSpellings();

        proposals.later(one.key());
        assertThat(propose()).extracting(Proposal::putOff).containsExactly(true);

        librarian.change(one.first().key(), null, new Change(null, null, null, true), null);
        assertThat(propose()).isEmpty();
    }

    @Test
    void whatWaitsIsReadAPageAtATime() {
        twoSpellings();
        family += "er";
        twoSpellings();

        long all = proposals.count();
        List<Proposal> page = proposals.open(null, 1);
        long seen = 0;
        double last = 1;
        while (!page.isEmpty()) {
            seen++;
            double rank = page.get(0).strength() - (page.get(0).putOff() ? 1 : 0);
            assertThat(rank).isLessThanOrEqualTo(last);
            last = rank;
            page = proposals.open(page.get(0).key(), 1);
        }
        assertThat(seen).isEqualTo(all).isGreaterThanOrEqualTo(2);
    }

    private Proposal twoSpellings() {
        library.add("Faisal " + family, "Bo Quint", "Cay Ordo");
        library.add("Faysal " + family, "Bo Quint", "Cay Ordo");
        return propose().get(0);
    }

    private List<Proposal> propose() {
        while (proposer.next(Long.MAX_VALUE)) {
            // until all names are compared
        }
        return proposals.open(null, 1_000).stream()
                .filter(
                        one ->
                                one.first().name().endsWith(family)
                                        && one.second().name().endsWith(family))
                .toList();
    }
}
