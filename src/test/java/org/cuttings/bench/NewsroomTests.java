package org.cuttings.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NewsroomTests {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    private final Newsroom newsroom = new Newsroom(1);
    private final List<Story> stories = newsroom.stories(0, 300).toList();

    @Test
    void theSameNumberGivesTheSameArticle() {
        assertThat(new Newsroom(1).story(250)).isEqualTo(stories.get(250));
    }

    @Test
    void anotherSeedGivesOtherArticles() {
        assertThat(new Newsroom(2).story(250).body()).isNotEqualTo(stories.get(250).body());
    }

    @Test
    void noTwoArticlesAreAlike() {
        assertThat(stories).extracting(Story::body).doesNotHaveDuplicates();
    }

    @Test
    void articlesHaveThreeHundredWordsOrSoInParagraphs() {
        assertThat(stories)
                .allSatisfy(
                        story -> {
                            assertThat(count(story.body())).isBetween(150L, 720L);
                            assertThat(story.body()).contains(".\n\n").endsWith(".");
                        });
    }

    @Test
    void datesAreWithinTwentyYears() {
        assertThat(stories)
                .extracting(Story::day)
                .allSatisfy(
                        day ->
                                assertThat(day)
                                        .isBetween(
                                                LocalDate.of(2004, 1, 1),
                                                LocalDate.of(2023, 12, 31)));
        assertThat(stories.stream().map(Story::year).distinct()).hasSizeGreaterThan(15);
    }

    @Test
    void frequencyFallsWithRank() {
        Map<String, Integer> counts = new HashMap<>();
        for (Story story : stories) {
            WORD.matcher(story.body())
                    .results()
                    .forEach(word -> counts.merge(word.group(), 1, Integer::sum));
        }
        double first = among(counts, 0, 20);
        // the sums of 1/rank are 3.60, 0.68 and 0.095
        assertThat(first / among(counts, 20, 40)).isBetween(4.0, 7.0);
        assertThat(first / among(counts, 200, 220)).isBetween(20.0, 60.0);
        assertThat(counts).hasSizeGreaterThan(5_000);
    }

    private double among(Map<String, Integer> counts, int from, int to) {
        return newsroom.words().subList(from, to).stream()
                .mapToInt(word -> counts.getOrDefault(word, 0))
                .sum();
    }

    @Test
    void namesAndQuotesStandWhereTheyAreSaidToStand() {
        assertThat(stories).anySatisfy(story -> assertThat(story.quotes()).isNotEmpty());
        for (Story story : stories) {
            assertThat(story.entities()).isNotEmpty();
            for (Story.Named named : story.entities()) {
                assertThat(named.mentions())
                        .isNotEmpty()
                        .allSatisfy(place -> assertThat(cut(story, place)).isEqualTo(place.text()));
            }
            for (Story.Said said : story.quotes()) {
                assertThat(story.body().substring(said.start(), said.end())).isEqualTo(said.text());
                assertThat(story.body().charAt(said.end())).isEqualTo('"');
                assertThat(said.speaker().name()).endsWith(said.speaker().mention().text());
            }
        }
    }

    private static String cut(Story story, Story.Place place) {
        return story.body().substring(place.start(), place.end());
    }

    private static long count(String text) {
        return WORD.matcher(text).results().count();
    }
}
