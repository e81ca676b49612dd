package org.cuttings.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.cuttings.article.Article;
import org.cuttings.article.ArticleNotFound;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.Describer;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals;
import org.cuttings.article.QuoteKind;
import org.cuttings.names.Librarian;
import org.cuttings.reading.Readings;
import org.cuttings.reading.Rereading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;

/** What corrections promise, whatever the database. Articles are read as they always are. */
@SuppressWarnings("NullAway.Init")
abstract class CorrectorContract {

    @Autowired private Articles articles;
    @Autowired private Names names;
    @Autowired private Librarian librarian;
    @Autowired private Corrector corrector;
    @Autowired private Corrections corrections;
    @Autowired private Readings readings;
    @Autowired private Rereading rereading;

    /** A family name that no other test uses. */
    private String family = "";

    private Article article;

    @BeforeEach
    void fill() {
        family = "Vorl" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        article = read(add(text()));
        assertThat(quotes())
                .containsExactly(
                        "We sail at dawn,: Ada " + family, "The tide will not wait,: Bo Quist");
    }

    private String text() {
        return ("Harbour master Ada %1$s spoke to the crews on Monday. “We sail at dawn,” Ada"
                        + " %1$s said. “The tide will not wait,” said Bo Quist, who runs the fleet"
                        + " of Norway.\n\nThe meeting was short. %1$s thanked the crews.")
                .formatted(family);
    }

    @Test
    void aCorrectedSpeakerIsShownAtOnceAndStaysWhenTheArticleIsReadAgain() {
        Correction made =
                corrector.correct(
                        article.key(),
                        Wish.quote("We sail at dawn", null, null, null, "Bo Quist", null),
                        "edda");

        assertThat(quotes()).contains("We sail at dawn,: Bo Quist");
        assertThat(articles.get(article.key()).quotes().get(0).confidence()).isEqualTo(1);
        assertThat(made.was()).isEqualTo("Ada " + family);
        assertThat(made.by()).isEqualTo("edda");
        readAgain();
        assertThat(quotes())
                .containsExactly("We sail at dawn,: Bo Quist", "The tide will not wait,: Bo Quist");
    }

    @Test
    void whatWasCorrectedCanBeTakenBackExactlyAndInAnyOrder() {
        List<String> before = all();
        Correction first =
                corrector.correct(
                        article.key(),
                        Wish.quote("We sail at dawn", null, "sail at dawn", null, null, null),
                        null);
        Correction second =
                corrector.correct(article.key(), Wish.noName("Norway", null, null), null);
        Correction third =
                corrector.correct(article.key(), Wish.noQuote("sail at dawn", null), null);
        assertThat(quotes()).containsExactly("The tide will not wait,: Bo Quist");

        assertThat(corrector.undo(third.key(), "olaf").undone())
                .extracting(Correction.Undone::by)
                .isEqualTo("olaf");
        assertThat(quotes()).contains("sail at dawn: null");
        corrector.undo(first.key(), null);
        corrector.undo(second.key(), null);

        assertThat(all()).isEqualTo(before);
        assertThat(corrections.in(article.id())).hasSize(3).allMatch(c -> c.undone() != null);
        assertThatThrownBy(() -> corrector.undo(third.key(), null))
                .isInstanceOf(UnworkableCorrection.class)
                .hasMessageContaining("already");
        readAgain();
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void aMissedQuoteAndAMissedNameAreAddedForGood() {
        corrector.correct(
                article.key(),
                List.of(
                        Wish.quote(
                                "The meeting was short",
                                null,
                                null,
                                QuoteKind.INDIRECT,
                                "Cleo Ember" + family,
                                EntityType.PERSON),
                        Wish.name("crews", null, null, null, "Crews", EntityType.ORGANISATION)),
                "edda");
        readAgain();

        assertThat(quotes()).contains("The meeting was short: Cleo Ember" + family);
        NamedEntity speaker =
                Objects.requireNonNull(articles.get(article.key()).quotes().get(2).speaker());
        assertThat(speaker.type()).isEqualTo(EntityType.PERSON);
        assertThat(all()).contains("crews = Crews ORGANISATION", "crews = Crews ORGANISATION");
    }

    @Test
    void aNameIsCorrectedWhereItStandsForOneAndLeftElsewhere() {
        int second = article.body().indexOf("Ada", 40);
        corrector.correct(
                article.key(),
                Wish.name("Ada " + family, second, null, null, "Ida " + family, null),
                null);

        assertThat(all())
                .contains(
                        "Ada " + family + " = Ada " + family + " PERSON",
                        "Ada " + family + " = Ida " + family + " PERSON");
        assertThat(quotes()).contains("We sail at dawn,: Ida " + family);
    }

    @Test
    void theBoundsOfANameAreWherePeopleSay() {
        corrector.correct(
                article.key(),
                Wish.name(
                        "Norway",
                        1,
                        null,
                        "fleet of Norway",
                        "Norway Fleet",
                        EntityType.ORGANISATION),
                null);
        readAgain();

        assertThat(all())
                .contains("fleet of Norway = Norway Fleet ORGANISATION")
                .noneMatch(one -> one.startsWith("Norway"));
    }

    @Test
    void whoIsRenamedMergedOrSplitStaysSoWhenTheArticleIsCorrected() {
        NamedEntity ada = names.named("Ada " + family).get(0);
        librarian.change(
                ada.key(), null, new Librarian.Change("Adalind " + family, null, null, null), null);

        corrector.correct(
                article.key(),
                Wish.quote("The tide will not wait", null, null, null, "Adalind " + family, null),
                null);

        assertThat(quotes()).contains("The tide will not wait,: Adalind " + family);
        assertThat(names.named("Adalind " + family))
                .extracting(NamedEntity::id)
                .containsExactly(ada.id());
        readAgain();
        assertThat(quotes())
                .containsExactly(
                        "We sail at dawn,: Adalind " + family,
                        "The tide will not wait,: Adalind " + family);
    }

    @Test
    void theTextMayChangeAroundACorrection() {
        corrector.correct(
                article.key(),
                Wish.quote("We sail at dawn", null, null, null, "Bo Quist", null),
                null);
        Content content = article.content();
        Content longer = content("Longer " + family, "It rained all day.\n\n" + content.body());
        articles.revise(article.key(), article.version(), longer, null, null);
        read(article);

        assertThat(quotes()).contains("We sail at dawn,: Bo Quist");
    }

    @Test
    void correctionsOfAnArticleThatIsStillToBeReadAreMadeThen() {
        Article fresh = add(text() + " Later.");
        corrector.correct(
                fresh.key(),
                Wish.quote("We sail at dawn,", null, null, null, "Bo Quist", null),
                null);

        article = read(fresh);
        assertThat(quotes()).contains("We sail at dawn,: Bo Quist");
    }

    @Test
    void whatCameWithAnArticleIsCorrectedAndGivenBackToo() {
        Article given =
                articles.add(
                        content("Given " + family, text()),
                        Findings.of(articles.get(article.key())),
                        original(),
                        OnDuplicate.COPY);
        article = given;
        List<String> before = all();

        Correction made =
                corrector.correct(given.key(), Wish.noQuote("We sail at dawn", null), null);
        assertThat(quotes()).hasSize(1);
        corrector.undo(made.key(), null);

        assertThat(all()).isEqualTo(before);
    }

    @Test
    void correctionsAtTheSameMomentAreAllMade() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Callable<Correction>> calls = new ArrayList<>();
        for (Wish wish :
                List.of(
                        Wish.quote("We sail at dawn", null, null, null, "Bo Quist", null),
                        Wish.noQuote("The tide will not wait", null),
                        Wish.noName("Norway", null, null))) {
            calls.add(() -> corrector.correct(article.key(), wish, null));
        }
        for (Future<Correction> done : threads.invokeAll(calls)) {
            assertThat(done.get().undone()).isNull();
        }
        threads.shutdown();

        assertThat(quotes()).containsExactly("We sail at dawn,: Bo Quist");
        assertThat(all()).noneMatch(one -> one.startsWith("Norway"));
    }

    @Test
    void aNameIsFoundBeforeAPossessiveAndBesideADash() {
        article =
                read(
                        add(
                                "Norway’s crews met Bo Quist’s fleet. The Norway-led talks—Norway"
                                        + " paid—ended. Norwayside slept."));
        corrector.correct(
                article.key(),
                Wish.name("Norway", null, null, null, "Northway", EntityType.PLACE),
                null);

        assertThat(all().stream().filter(one -> one.startsWith("Norway = ")))
                .hasSizeGreaterThan(1)
                .containsOnly("Norway = Northway PLACE");
    }

    @Test
    void allSpellingsOfANameAreCorrectedAtOnce() {
        Correction made =
                corrector.correct(
                        article.key(),
                        Wish.name("", null, "Ada " + family, null, "Ida " + family, null),
                        null);

        assertThat(made.places()).isEqualTo(3);
        assertThat(all())
                .contains(family + " = Ida " + family + " PERSON")
                .noneMatch(one -> one.contains("= Ada"));
        assertThat(quotes()).contains("We sail at dawn,: Ida " + family);
    }

    @Test
    void aReaderWhoBeganBeforeACorrectionDoesNotUndoIt() {
        Corrector.Reread before =
                corrector.corrected(
                        List.of(new Describer.Read(article.id(), Findings.NONE)),
                        Map.of(article.id(), article.body()));
        corrector.correct(article.key(), Wish.noQuote("We sail at dawn,", null), null);

        assertThatThrownBy(() -> corrector.keep(before, article))
                .isInstanceOf(ConcurrencyFailureException.class);
    }

    @Test
    void whatDoesNotFitTheArticleIsExplained() {
        refused("text", Wish.noQuote("We sail at dusk", null));
        refused("text", Wish.noQuote("The meeting was short", null));
        refused("text", Wish.noName("The meeting", null, null));
        refused("start", Wish.quote("crews", null, null, null, null, null));
        refused("words", Wish.quote("We sail at dawn", null, "The tide", null, null, null));
        refused("type", Wish.name("The meeting", null, null, null, "Meeting", null));
        refused("name", Wish.name("The meeting", null, null, null, " - ", EntityType.OTHER));
        refused("text", Wish.noName("Ada " + family, null, "Bo Quist"));
        refused("text", Wish.noName("", null, "Cleo Ember"));
        refused("text", Wish.noName("Norway", 5_000, null));
        refused("speaker", Wish.quote("The meeting", null, null, null, "a\0b", null));
        refused("name", Wish.name("Norway", null, null, null, "x".repeat(501), EntityType.PLACE));
        assertThatThrownBy(() -> corrector.correct("nothing", Wish.noQuote("x", null), null))
                .isInstanceOf(ArticleNotFound.class);
        assertThatThrownBy(() -> corrector.undo("nothing", null))
                .isInstanceOf(ArticleNotFound.class);
        assertThat(corrections.in(article.id())).isEmpty();
    }

    private void refused(String field, Wish wish) {
        assertThatThrownBy(() -> corrector.correct(article.key(), wish, null))
                .isInstanceOf(UnworkableCorrection.class)
                .extracting(e -> ((UnworkableCorrection) e).field())
                .isEqualTo(field);
    }

    private void readAgain() {
        rereading.start(articles.get(article.key()));
        read(article);
    }

    private Article read(Article any) {
        return Awaitility.await("the reader")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> articles.get(any.key()),
                        now -> readings.of(now).state() == Readings.State.DONE);
    }

    private List<String> quotes() {
        return articles.get(article.key()).quotes().stream()
                .map(quote -> quote.text() + ": " + quote.speakerName())
                .toList();
    }

    /** All that is found in the article, in words. */
    private List<String> all() {
        Article now = articles.get(article.key());
        List<String> all = new ArrayList<>();
        now.quotes()
                .forEach(
                        quote ->
                                all.add(
                                        quote.text()
                                                + ": "
                                                + quote.speakerName()
                                                + quote.kind()
                                                + quote.cue()
                                                + quote.confidence()
                                                + quote.speakerMention()));
        now.mentions()
                .forEach(
                        mention ->
                                all.add(
                                        mention.text()
                                                + " = "
                                                + mention.entity().name()
                                                + " "
                                                + mention.entity().type()));
        return all;
    }

    private Article add(String body) {
        return articles.add(
                content("Crews meet " + UUID.randomUUID(), body),
                null,
                original(),
                OnDuplicate.COPY);
    }

    private static Originals.Original original() {
        return new Originals.Original(
                "c.txt", null, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Content content(String headline, String body) {
        @Nullable String none = null;
        return new Content(
                headline, none, none, List.of(), none, none, none, "en", null, null, body,
                List.of());
    }
}
