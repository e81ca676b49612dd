package org.cuttings.bench;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How alike two texts or names are, as measured by the <a
 * href="https://github.com/scrapinghub/article-extraction-benchmark">article extraction
 * benchmark</a>: texts by their rows of four words.
 */
record Overlap(double right, double wrong, double missing) {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int ROW = 4;

    /** Each row of words counts as often as it stands in the text. */
    static Overlap of(String gold, String found) {
        Map<List<String>, Integer> wanted = rows(gold);
        int right = 0;
        int wrong = 0;
        for (Map.Entry<List<String>, Integer> row : rows(found).entrySet()) {
            int times = Math.min(row.getValue(), wanted.getOrDefault(row.getKey(), 0));
            right += times;
            wrong += row.getValue() - times;
        }
        int all = wanted.values().stream().mapToInt(Integer::intValue).sum();
        double sum = Math.max(1, all + wrong);
        return new Overlap(right / sum, wrong / sum, (all - right) / sum);
    }

    double precision() {
        return right + wrong == 0 ? missing == 0 ? 1 : 0 : right / (right + wrong);
    }

    double recall() {
        return right + missing == 0 ? 1 : right / (right + missing);
    }

    double f1() {
        return f1(precision(), recall());
    }

    static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** Without case, accents, punctuation and white space. */
    static String plain(String text) {
        String folded =
                Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("[\\p{M}'’]", "")
                        .toLowerCase(Locale.ROOT);
        return String.join(" ", words(folded));
    }

    static Set<String> plain(Iterable<String> names) {
        Set<String> plain = new HashSet<>();
        names.forEach(name -> plain.add(plain(name)));
        plain.remove("");
        return plain;
    }

    private static Map<List<String>, Integer> rows(String text) {
        List<String> words = words(text);
        Map<List<String>, Integer> rows = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - ROW + 1); i++) {
            List<String> row = words.subList(i, Math.min(words.size(), i + ROW));
            if (!row.isEmpty()) {
                rows.merge(row, 1, Integer::sum);
            }
        }
        return rows;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        WORD.matcher(text).results().forEach(word -> words.add(word.group()));
        return words;
    }
}
