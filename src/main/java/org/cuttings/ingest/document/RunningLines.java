package org.cuttings.ingest.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Takes away what is printed at the top and bottom of each page: the paper's name, the date, the
 * page's number.
 */
final class RunningLines {

    /** So many lines at each end of a page may be such. */
    private static final int AT_EACH_END = 2;

    private static final Pattern NUMBER =
            Pattern.compile(
                    "[\\W_]*(?:(?:page|seite|p\\.|s\\.|pág\\.|página|pagina|sida|side)\\s*)?\\d{1,4}"
                            + "(?:\\s*(?:/|of|von|de|di|av|af|van)\\s*\\d{1,4})?[\\W_]*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private RunningLines() {}

    static List<PdfLine> without(List<PdfLine> lines) {
        Map<Integer, List<PdfLine>> pages = new TreeMap<>();
        lines.forEach(line -> pages.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(line));
        Map<String, Integer> times = new HashMap<>();
        Set<PdfLine> atEnds = new HashSet<>();
        for (List<PdfLine> page : pages.values()) {
            Set<PdfLine> ends = ends(page);
            atEnds.addAll(ends);
            ends.stream()
                    .map(RunningLines::key)
                    .distinct()
                    .forEach(key -> times.merge(key, 1, Integer::sum));
        }
        int often = Math.max(2, (pages.size() + 1) / 2);
        return lines.stream()
                .filter(
                        line ->
                                !atEnds.contains(line)
                                        || !NUMBER.matcher(line.text()).matches()
                                                && times.getOrDefault(key(line), 0) < often)
                .toList();
    }

    private static Set<PdfLine> ends(List<PdfLine> page) {
        List<PdfLine> down =
                page.stream().sorted(Comparator.comparingDouble(PdfLine::base)).toList();
        Set<PdfLine> ends = new HashSet<>(down.subList(0, Math.min(AT_EACH_END, down.size())));
        ends.addAll(down.subList(Math.max(0, down.size() - AT_EACH_END), down.size()));
        return ends;
    }

    /** Numbers count from page to page, the rest and its place stay. */
    private static String key(PdfLine line) {
        return DIGITS.matcher(line.text()).replaceAll("#") + " " + Math.round(line.base() / 10);
    }
}
