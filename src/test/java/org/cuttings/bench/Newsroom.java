package org.cuttings.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Invents articles: made-up words, names and papers, as frequent as real ones are. The same number
 * always gives the same article, so that none needs to be kept.
 */
final class Newsroom {

    /** Raised whenever the articles become other ones, so that loaded archives are made anew. */
    static final int EDITION = 1;

    static final LocalDate FIRST_DAY = LocalDate.of(2004, 1, 1);
    static final int DAYS = 20 * 365;

    private static final int WORDS = 40_000;
    private static final int PERSONS = 20_000;
    private static final int ORGANISATIONS = 4_000;
    private static final int PLACES = 3_000;
    private static final int SOURCES = 40;
    private static final int WRITERS = 600;
    private static final List<String> BODIES =
            List.of("Council", "Bank", "Institute", "Union", "Holdings", "Party", "Agency");
    private static final List<String> PAPERS =
            List.of("Courier", "Gazette", "Herald", "Tribune", "Observer");
    private static final List<String> SECTIONS =
            List.of(
                    "World",
                    "Politics",
                    "Business",
                    "Science",
                    "Culture",
                    "Sport",
                    "Opinion",
                    "Health");

    private final long seed;
    private final List<String> words;
    private final List<String> persons;
    private final List<String> organisations;
    private final List<String> places;
    private final List<String> sources;
    private final List<String> writers;
    private final Zipf wordRanks = new Zipf(WORDS, 1);
    private final Zipf plainRanks = new Zipf(PlainWords.ALL.size(), 0.9);
    private final Zipf personRanks = new Zipf(PERSONS, 0.9);
    private final Zipf organisationRanks = new Zipf(ORGANISATIONS, 0.9);
    private final Zipf placeRanks = new Zipf(PLACES, 1);
    private final Zipf sourceRanks = new Zipf(SOURCES, 0.7);

    Newsroom(long seed) {
        this.seed = seed;
        Random random = new Random(seed);
        words = InventedWords.of(WORDS, random);
        List<String> firstNames = capitals(InventedWords.of(500, random));
        List<String> familyNames = capitals(InventedWords.of(6_000, random));
        persons = pairs(PERSONS, firstNames, familyNames, random);
        writers = pairs(WRITERS, firstNames, familyNames, random);
        places = capitals(InventedWords.of(PLACES, random));
        organisations =
                pairs(ORGANISATIONS, capitals(InventedWords.of(2_500, random)), BODIES, random);
        sources = pairs(SOURCES, places.subList(0, SOURCES), PAPERS, random);
    }

    private static List<String> capitals(List<String> words) {
        return words.stream().map(Newsroom::capital).toList();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static List<String> pairs(
            int count, List<String> first, List<String> last, RandomGenerator random) {
        Set<String> pairs = new LinkedHashSet<>();
        while (pairs.size() < count) {
            pairs.add(InventedWords.one(first, random) + " " + InventedWords.one(last, random));
        }
        return new ArrayList<>(pairs);
    }

    /** The invented words, the most frequent first. */
    List<String> words() {
        return words;
    }

    /** The articles with these numbers, one after the other. */
    Stream<Story> stories(long from, long to) {
        return LongStream.range(from, to).mapToObj(this::story);
    }

    Story story(long number) {
        return new Writing(new SplittableRandom(seed * 1_000_003 + number)).story();
    }

    /** One article while it is written. */
    private final class Writing {

        private final RandomGenerator random;
        private final List<String> topic = new ArrayList<>();
        private final Text text = new Text();

        Writing(RandomGenerator random) {
            this.random = random;
        }

        Story story() {
            for (int i = 0; i < 12; i++) {
                topic.add(words.get(wordRanks.draw(random)));
            }
            cast("PERSON", persons, personRanks, 2 + random.nextInt(4));
            cast("ORGANISATION", organisations, organisationRanks, random.nextInt(4));
            cast("PLACE", places, placeRanks, 1 + random.nextInt(3));
            String headline = capital(row(5 + random.nextInt(6)));
            String standfirst = capital(row(12 + random.nextInt(12))) + ".";
            int length = 150 + random.nextInt(451);
            while (text.words() < length) {
                paragraph();
            }
            String writer = InventedWords.one(writers, random);
            return new Story(
                    headline,
                    standfirst,
                    "By " + writer,
                    sources.get(sourceRanks.draw(random)),
                    InventedWords.one(SECTIONS, random),
                    "en",
                    FIRST_DAY.plusDays(random.nextInt(DAYS)).toString(),
                    text.body(),
                    text.named(),
                    text.quotes());
        }

        private void cast(String type, List<String> names, Zipf ranks, int count) {
            for (int i = 0; i < count; i++) {
                text.cast(type, names.get(ranks.draw(random)));
            }
        }

        private void paragraph() {
            text.beginParagraph();
            int sentences = 1 + random.nextInt(4);
            for (int i = 0; i < sentences; i++) {
                if (random.nextInt(9) == 0) {
                    text.say(capital(row(6 + random.nextInt(16))), random);
                } else {
                    sentence();
                }
            }
        }

        private void sentence() {
            int before = 3 + random.nextInt(8);
            String start = capital(row(before));
            if (random.nextInt(100) < 55) {
                text.tell(start, row(3 + random.nextInt(12)), random);
            } else {
                text.tell(start + " " + row(3 + random.nextInt(14)) + ".");
            }
        }

        private String row(int length) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < length; i++) {
                row.append(i == 0 ? "" : " ").append(word());
            }
            return row.toString();
        }

        /** Nearly half of all words are plain ones; of the others some belong to the topic. */
        private String word() {
            int kind = random.nextInt(100);
            if (kind < 45) {
                return PlainWords.ALL.get(plainRanks.draw(random));
            }
            return kind < 58
                    ? topic.get(random.nextInt(topic.size()))
                    : words.get(wordRanks.draw(random));
        }
    }
}
