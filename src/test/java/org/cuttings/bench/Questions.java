package org.cuttings.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes up questions out of the words of articles, so that each finds something. */
final class Questions {

    private static final Pattern WORDS = Pattern.compile("[a-z]+");
    private static final Pattern SENTENCE = Pattern.compile("[^a-z ]+");
    private static final Set<String> PLAIN = Set.copyOf(PlainWords.ALL);

    /** Ranks that part frequent words from middling ones, and those from rare ones. */
    private static final int FREQUENT = 300;

    private static final int MIDDLING = 4_000;

    private final Newsroom newsroom;
    private final long articles;
    private final Random random;
    private final Map<String, Integer> ranks = new HashMap<>();

    /**
     * @param articles how many have been loaded
     * @param seed the same seed gives the same questions
     */
    Questions(Newsroom newsroom, long articles, long seed) {
        this.newsroom = newsroom;
        this.articles = articles;
        this.random = new Random(seed);
        newsroom.words().forEach(word -> ranks.put(word, ranks.size()));
    }

    List<Question> of(Question.Kind kind, int count) {
        List<Question> questions = new ArrayList<>();
        while (questions.size() < count) {
            Story story = newsroom.story((long) (random.nextDouble() * articles));
            List<String> words = words(kind, story, questions.size() % 3);
            if (!words.isEmpty()) {
                questions.add(question(kind, words, story));
            }
        }
        return questions;
    }

    private static Question question(Question.Kind kind, List<String> words, Story story) {
        if (kind != Question.Kind.FILTERED) {
            return Question.of(kind, words);
        }
        int year = story.day().getYear();
        return new Question(
                kind,
                words,
                story.source(),
                LocalDate.of(year - 2, 1, 1),
                LocalDate.of(year + 2, 12, 31));
    }

    private List<String> words(Question.Kind kind, Story story, int third) {
        return switch (kind) {
            case TERM ->
                    switch (third) {
                        case 0 -> some(story, 1, 0, FREQUENT);
                        case 1 -> some(story, 1, FREQUENT, MIDDLING);
                        default -> some(story, 1, MIDDLING, Integer.MAX_VALUE);
                    };
            case AND -> some(story, 2 + random.nextInt(2), 0, Integer.MAX_VALUE);
            case PHRASE -> row(story, 2 + random.nextInt(2));
            case PREFIX -> prefix(some(story, 1, 0, Integer.MAX_VALUE));
            case FILTERED -> some(story, 1, 0, MIDDLING);
            case PAGE, HTML -> some(story, 1 + random.nextInt(2), 0, MIDDLING);
        };
    }

    /** So many different words of the story with ranks in this range; none if it has too few. */
    private List<String> some(Story story, int count, int from, int to) {
        List<String> all =
                new ArrayList<>(
                        WORDS.matcher(story.body())
                                .results()
                                .map(match -> match.group())
                                .filter(word -> within(word, from, to))
                                .distinct()
                                .toList());
        if (all.size() < count) {
            return List.of();
        }
        return Stream.generate(() -> all.remove(random.nextInt(all.size()))).limit(count).toList();
    }

    private boolean within(String word, int from, int to) {
        int rank = ranks.getOrDefault(word, -1);
        return rank >= from && rank < to;
    }

    /**
     * Words that stand in a row in the story, no plain ones, for which some engines do not look.
     */
    private List<String> row(Story story, int length) {
        List<List<String>> rows = new ArrayList<>();
        for (String sentence : SENTENCE.split(story.body())) {
            List<String> words = Stream.of(sentence.split(" ")).filter(w -> !w.isEmpty()).toList();
            // the letters that a capital was cut from are no word
            for (int i = 1; i + length <= words.size(); i++) {
                List<String> row = words.subList(i, i + length);
                if (Collections.disjoint(PLAIN, row)) {
                    rows.add(row);
                }
            }
        }
        return rows.isEmpty() ? List.of() : rows.get(random.nextInt(rows.size()));
    }

    private List<String> prefix(List<String> words) {
        int length = 4 + random.nextInt(2);
        return words.stream()
                .filter(word -> word.length() > length)
                .map(word -> word.substring(0, length))
                .toList();
    }
}
