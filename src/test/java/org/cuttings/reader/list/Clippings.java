package org.cuttings.reader.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.cuttings.article.Articles;
import org.cuttings.article.EntityType;
import org.cuttings.article.QuoteKind;
import org.cuttings.search.upkeep.IndexQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invented articles that searches over pages and the API are tested on, each with a name. */
final class Clippings {

    /** Articles with a word that one has misspelt. */
    static final int HAYRICKS = 11;

    static final Map<String, Clipping> ALL = new LinkedHashMap<>();

    static {
        ALL.put(
                "mill",
                Clipping.of(
                                "en",
                                "Tidal mill at Wexcombe turns again",
                                "The millwrights of Wexcombe greased the axletree before dawn."
                                        + " “Nobody believed the wheel would turn,” Sunniva"
                                        + " Harkaway told the Estuary Board. Flour was sold by"
                                        + " noon.")
                        .on("2018-05-23")
                        .in("Wexcombe Herald", "Foreshore")
                        .by("Casimir Dunmow")
                        .naming(EntityType.PLACE, "Wexcombe")
                        .naming(EntityType.PERSON, "Sunniva Harkaway")
                        .naming(EntityType.ORGANISATION, "Estuary Board")
                        .quoting(
                                "Sunniva Harkaway",
                                QuoteKind.DIRECT,
                                "Nobody believed the wheel would turn,"));
        ALL.put(
                "storm",
                Clipping.of(
                                "en",
                                "Wexcombe mill shuts after a storm",
                                "The storm took two paddleboards. Sunniva Harkaway counted the"
                                        + " splintered planks and sent the millwright home.")
                        .on("2019-02-02")
                        .in("Wexcombe Herald", "Front page")
                        .naming(EntityType.PERSON, "Sunniva Harkaway"));
        ALL.put(
                "lamps",
                Clipping.of(
                                "en",
                                "Lamplighters of Brenmouth win a pension",
                                "The lamplighters of Brenmouth had walked the quay for thirty"
                                        + " winters. Alderman Ivo Pellgrave said that the purse was"
                                        + " empty.")
                        .on("2018-11-05")
                        .in("Brenmouth Argus", "Town")
                        .naming(EntityType.PLACE, "Brenmouth")
                        .naming(EntityType.PERSON, "Ivo Pellgrave")
                        .quoting("Ivo Pellgrave", QuoteKind.INDIRECT, "the purse was empty"));
        ALL.put(
                "ward",
                Clipping.of(
                                "en",
                                "Infirmary at Brenmouth left without surgeons",
                                "Surgeons and ward sisters left their posts over wages and vowed to"
                                        + " stay out until they are paid more.")
                        .on("2020-03-01"));
        ALL.put(
                "french",
                Clipping.of(
                                "fr",
                                "Les ouvrières de Valcreuse gagnent leur procès",
                                "Les tisseuses réclamaient leurs salaires impayés depuis"
                                        + " l'automne. Les juges ont donné raison aux ouvrières.")
                        .on("2020-01-09"));
        ALL.put(
                "german",
                Clipping.of(
                                "de",
                                "Die Brückenwärter von Hollerau legen die Arbeit nieder",
                                "Die Schleusenkammern blieben geschlossen. Mehrere Brückenwärter"
                                        + " verteilten Flugblätter an die Fährgäste.")
                        .on("2020-02-09"));
        ALL.put(
                "spanish",
                Clipping.of(
                                "es",
                                "Las pescadoras de Valdearroyo vuelven al mar",
                                "Las redes nuevas llegaron en camiones. Las pescadoras cantaron"
                                        + " canciones antiguas.")
                        .on("2020-04-09"));
        ALL.put(
                "arabic",
                Clipping.of(
                                "ar",
                                "الصيادون يعودون إلى مرفأ الزيتونة",
                                "عاد الصيادون إلى المرفأ بعد إصلاح الأرصفة. وقال المعلم إن القوارب"
                                        + " جاهزة للإبحار.")
                        .on("2021-06-07"));
        ALL.put(
                "rope",
                Clipping.of(
                        "en",
                        "Ropewalk keeps its hemp dry",
                        "Nobody knows the year of the oldest hawser."));
        ALL.put(
                "typo",
                Clipping.of("en", "Hayrcik in the lower field", "It was struck by lightning."));
        ALL.put(
                "young",
                Clipping.of("en", "Marlpit report", "The marlpit has a new pump.")
                        .on(today().minusDays(3).toString()));
        ALL.put(
                "old",
                Clipping.of("en", "Marlpit reports", "The marlpit has a new pump.")
                        .on(today().minusYears(9).toString()));
    }

    private Clippings() {}

    static Clipping of(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** Adds them all and waits until they are found by their words and by what they mean. */
    static void addTo(Articles articles, IndexQueue queue, JdbcClient jdbc) {
        ALL.values().forEach(clipping -> clipping.addTo(articles));
        for (int i = 1; i <= HAYRICKS; i++) {
            Clipping.of("en", "Hayrick " + i + " burns", "No barn was lost.").addTo(articles);
        }
        settle(queue, jdbc);
    }

    static void settle(IndexQueue queue, JdbcClient jdbc) {
        Awaitility.await("the meanings")
                .atMost(Duration.ofMinutes(1))
                .until(
                        () ->
                                jdbc.sql("select count(*) from passage_work")
                                                .query(Long.class)
                                                .single()
                                        == 0);
        assertThat(queue.settle(Duration.ofSeconds(30))).isTrue();
    }

    /** The names of those among these headlines that are ours, in the same order. */
    static List<String> named(List<String> headlines) {
        return headlines.stream()
                .flatMap(
                        headline ->
                                ALL.entrySet().stream()
                                        .filter(one -> one.getValue().headline().equals(headline))
                                        .map(Map.Entry::getKey))
                .toList();
    }
}
