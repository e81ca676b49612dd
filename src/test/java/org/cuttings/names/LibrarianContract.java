package org.cuttings.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.EntityType;
import org.cuttings.article.Mention;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.article.StaleVersion;
import org.cuttings.names.Librarian.Change;
import org.cuttings.search.ArticleSearch;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.QueryParameters;
import org.cuttings.search.quote.QuoteSearch;
import org.cuttings.search.upkeep.IndexQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What decisions about names promise, whatever the database. */
@SuppressWarnings("NullAway.Init")
abstract class LibrarianContract {

    @Autowired private Articles articles;
    @Autowired private Names names;
    @Autowired private Librarian librarian;
    @Autowired private Decisions decisions;
    @Autowired private ArticleSearch search;
    @Autowired private QuoteSearch quotes;
    @Autowired private IndexQueue queue;

    private NamedArticles library;

    /** Names that no other test uses. */
    private String ana = "";

    private String anna = "";
    private String annika = "";
    private Article first;
    private Article second;

    @BeforeEach
    void fill() {
        String family = "Zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        ana = "Ana " + family;
        anna = "Anna " + family;
        annika = "Annika " + family;
        library = new NamedArticles(articles);
        first = library.add(ana, "Bo " + family);
        second = library.add(anna);
    }

    @Test
    void twoSpellingsBecomeOneNameInArticlesListsAndSearch() {
        librarian.merge(key(anna), key(ana), null, "edda");

        assertThat(naming(second)).containsOnly(ana);
        assertThat(speaker(second)).isEqualTo(ana);
        assertThat(names.list(ana, null, null, 9))
                .extracting(Names.Listed::name, Names.Listed::articleCount)
                .containsExactly(tuple(ana, 2L));
        assertThat(names.list(anna, null, null, 9)).isEmpty();
        settle();
        assertThat(found(ana)).containsExactlyInAnyOrder(first.key(), second.key());
    }

    @Test
    void aFormerNameAndAnOldLinkLeadToTheSameArticles() {
        String old = key(anna);
        librarian.merge(old, key(ana), null, null);
        settle();

        assertThat(found(anna)).containsExactlyInAnyOrder(first.key(), second.key());
        assertThat(found(old)).containsExactlyInAnyOrder(first.key(), second.key());
        assertThat(search.find(Query.of("person:\"" + anna + "\"")).items()).hasSize(1);
        assertThat(said(old)).isEqualTo(2);
        assertThat(names.get(old).current().name()).isEqualTo(ana);
    }

    @Test
    void whatWasMergedCanBeTakenApartAgainExactly() {
        Decision merge = librarian.merge(key(anna), key(ana), null, "edda");
        Decision undone = librarian.undo(merge.key(), "olaf");

        assertThat(undone.undone()).extracting(Decision.Undone::by).isEqualTo("olaf");
        assertThat(naming(first)).contains(ana);
        assertThat(naming(second)).containsOnly(anna);
        assertThat(speaker(second)).isEqualTo(anna);
        settle();
        assertThat(found(ana)).containsExactly(first.key());
        assertThatThrownBy(() -> librarian.undo(merge.key(), null))
                .isInstanceOf(UnworkableDecision.class)
                .hasMessageContaining("already");
    }

    @Test
    void mergesUponMergesAreTakenBackInAnyOrder() {
        Article third = library.add(annika);
        Decision inner = librarian.merge(key(annika), key(anna), null, null);
        librarian.merge(key(anna), key(ana), null, null);
        assertThat(naming(third)).containsOnly(ana);

        Decision loosened = librarian.undo(inner.key(), null);

        assertThat(loosened.undone()).isNotNull();
        assertThat(naming(third)).containsOnly(annika);
        assertThat(naming(second)).containsOnly(ana);
    }

    @Test
    void theOuterMergeIsTakenBackWhileTheInnerHolds() {
        Article third = library.add(annika);
        librarian.merge(key(annika), key(anna), null, null);
        Decision outer = librarian.merge(key(anna), key(ana), null, null);

        librarian.undo(outer.key(), null);

        assertThat(naming(third)).containsOnly(anna);
        assertThat(naming(second)).containsOnly(anna);
        assertThat(naming(first)).contains(ana);
    }

    @Test
    void readingAgainKeepsWhatWasDecided() {
        librarian.merge(key(anna), key(ana), null, null);
        librarian.change(key(ana), null, new Change(ana + " II", null, null, null), null);

        library.readAgain(second, anna);
        Article later = library.add(anna);

        assertThat(naming(second)).containsOnly(ana + " II");
        assertThat(speaker(later)).isEqualTo(ana + " II");
    }

    @Test
    void aNewNameIsShownEverywhereAndTheOldOneStillFindsIt() {
        List<Decision> made =
                librarian.change(
                        key(ana), 0, new Change("Anouk Ulvar", null, "the pilot", null), "edda");

        assertThat(made)
                .extracting(Decision::kind)
                .containsExactly(Decision.Kind.RENAME, Decision.Kind.NOTE);
        assertThat(naming(first)).contains("Anouk Ulvar");
        assertThat(names.named(ana)).extracting(NamedEntity::name).containsExactly("Anouk Ulvar");
        assertThat(names.named(ana)).extracting(NamedEntity::note).containsExactly("the pilot");
        settle();
        assertThat(found(ana)).containsExactly(first.key());
        assertThat(search.find(Query.of("\"Anouk Ulvar\"")).items())
                .extracting(ArticleSearch.Hit::id)
                .contains(first.key());
    }

    @Test
    void namesGivenInTurnAreTakenBackInAnyOrder() {
        String key = key(ana);
        Decision one = rename(key, ana + " One");
        Decision two = rename(key, ana + " Two");

        librarian.undo(one.key(), null);
        assertThat(names.get(key).name()).isEqualTo(ana + " Two");
        librarian.undo(two.key(), null);
        assertThat(names.get(key).name()).isEqualTo(ana);
    }

    @Test
    void aChangeToAnEarlierVersionIsRefused() {
        rename(key(ana), ana + " One");

        assertThatThrownBy(
                        () ->
                                librarian.change(
                                        key(ana), 0, new Change("X", null, null, null), null))
                .isInstanceOf(StaleVersion.class)
                .hasMessageContaining("The name is at version 1");
        assertThatThrownBy(() -> rename(key(ana), "?!")).isInstanceOf(UnworkableDecision.class);
    }

    @Test
    void aHiddenNameIsListedAndCountedNoMore() {
        String key = key(ana);
        librarian.change(key, null, new Change(null, null, null, true), null);
        settle();

        assertThat(names.list(ana, null, null, 9)).isEmpty();
        assertThat(found(key)).isEmpty();
        assertThat(names.get(key).hidden()).isTrue();

        librarian.change(key, null, new Change(null, null, null, false), null);
        settle();
        assertThat(found(key)).containsExactly(first.key());
    }

    @Test
    void namesOfTwoKindsBecomeOneOnlyWhereTheKindIsChosen() {
        library.add(EntityType.PLACE, ana);
        NamedEntity place =
                names.named(ana).stream()
                        .filter(one -> one.type() == EntityType.PLACE)
                        .findFirst()
                        .orElseThrow();
        assertThatThrownBy(() -> librarian.merge(key(anna), place.key(), null, null))
                .isInstanceOf(UnworkableDecision.class)
                .hasMessageContaining("person")
                .hasMessageContaining("place");

        librarian.merge(key(anna), place.key(), EntityType.PERSON, null);

        assertThat(naming(second)).containsOnly(ana);
        assertThat(names.get(place.key()).type()).isEqualTo(EntityType.PERSON);
        assertThatThrownBy(() -> librarian.merge(place.key(), key(anna), null, null))
                .isInstanceOf(UnworkableDecision.class)
                .hasMessageContaining("one already");
    }

    @Test
    void twoPeopleOfOneNameAreToldApartByTheirArticles() {
        Article third = library.add(ana);
        Decision split = split(ana, third, "the footballer");
        Decision.Party other = Objects.requireNonNull(split.object());

        assertThat(entity(third).key()).isEqualTo(other.key());
        assertThat(entity(third).note()).isEqualTo("the footballer");
        assertThat(entity(first).key()).isEqualTo(key(ana)).isNotEqualTo(other.key());
        settle();
        assertThat(found(other.key())).containsExactly(third.key());
        assertThat(found(key(ana))).containsExactly(first.key());

        library.readAgain(third, ana);
        assertThat(entity(third).key()).isEqualTo(other.key());
        assertThat(entity(library.add(ana)).key()).isEqualTo(key(ana));
    }

    @Test
    void aSplitIsTakenBackWhateverBecameOfTheOtherSince() {
        Article third = library.add(ana);
        Decision split = split(ana, third, null);
        String other = Objects.requireNonNull(split.object()).key();
        Decision merge = librarian.merge(other, key(anna), null, null);
        assertThat(naming(third)).containsOnly(anna);

        librarian.undo(split.key(), null);
        assertThat(naming(third)).containsOnly(ana);
        librarian.undo(merge.key(), null);
        assertThat(naming(third)).containsOnly(ana);
    }

    @Test
    void onlyArticlesThatNameSomebodyAreSplitOff() {
        assertThatThrownBy(() -> split(ana, second, null))
                .isInstanceOf(UnworkableDecision.class)
                .hasMessageContaining(ana);
        assertThatThrownBy(
                        () ->
                                librarian.split(
                                        key(ana),
                                        new Librarian.Split(List.of(), null, null, null),
                                        null))
                .isInstanceOf(UnworkableDecision.class);
    }

    private Decision split(String name, Article article, @Nullable String note) {
        return librarian.split(
                key(name), new Librarian.Split(List.of(article.key()), null, null, note), null);
    }

    private NamedEntity entity(Article article) {
        return articles.get(article.key()).mentions().get(0).entity();
    }

    @Test
    void whatWasDecidedIsToldWithTheNewestFirst() {
        Decision merge = librarian.merge(key(anna), key(ana), null, "edda");
        Decision rename = rename(key(ana), ana + " One");

        long entity = names.get(merge.object() == null ? "" : merge.object().key()).id();
        assertThat(decisions.about(entity, null, 9))
                .extracting(Decision::key)
                .containsExactly(rename.key(), merge.key());
        assertThat(decisions.about(entity, rename.key(), 9))
                .extracting(Decision::by)
                .containsExactly("edda");
        assertThat(decisions.newest(null, 1)).hasSize(1);
    }

    private Decision rename(String key, String name) {
        return librarian.change(key, null, new Change(name, null, null, null), null).get(0);
    }

    private String key(String name) {
        return names.named(name).stream()
                .filter(one -> one.type() == EntityType.PERSON)
                .findFirst()
                .orElseThrow()
                .key();
    }

    private List<String> naming(Article article) {
        return articles.get(article.key()).mentions().stream()
                .map(Mention::entity)
                .map(NamedEntity::name)
                .distinct()
                .toList();
    }

    private @Nullable String speaker(Article article) {
        NamedEntity speaker = articles.get(article.key()).quotes().get(0).speaker();
        return speaker == null ? null : speaker.name();
    }

    private List<String> found(String person) {
        return search
                .find(QueryParameters.read(Map.of("person", new String[] {person})))
                .items()
                .stream()
                .map(ArticleSearch.Hit::id)
                .toList();
    }

    private long said(String speaker) {
        return quotes.find(QuoteSearch.Query.all(9).by(speaker)).total();
    }

    private void settle() {
        assertThat(queue.settle(Duration.ofSeconds(20))).isTrue();
    }
}
