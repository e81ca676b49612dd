package org.cuttings.difference;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.difference.Difference.Kind;
import org.cuttings.difference.Difference.Piece;

/**
 * Compares two texts: first their paragraphs, then the words of those that differ. Each paragraph
 * ends with a line end in what comes out.
 */
final class Comparison {

    /** So many characters that stayed, between changes as long, are shown as changed too. */
    private static final int STRAY = 40;

    /** Below this length texts are never taken for different ones. */
    private static final int SHORT = 100;

    /** Paragraphs that have less of the shorter one in common are different ones. */
    private static final double ALIKE = 0.35;

    private final Changes changes = new Changes();
    private final List<Piece> pieces = new ArrayList<>();

    private Comparison() {}

    static List<Piece> of(String before, String after) {
        Comparison comparison = new Comparison();
        comparison.compare(paragraphs(before), paragraphs(after));
        return comparison.pieces;
    }

    private static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private void compare(List<String> before, List<String> after) {
        int at = 0;
        for (Change change : changes.between(before, after)) {
            add(Kind.SAME, joined(before.subList(at, change.from())));
            reword(
                    before.subList(change.from(), change.to()),
                    after.subList(change.newFrom(), change.newTo()));
            at = change.to();
        }
        add(Kind.SAME, joined(before.subList(at, before.size())));
    }

    private void reword(List<String> before, List<String> after) {
        Words old = Words.of(joined(before));
        Words now = Words.of(joined(after));
        List<Change> found = changes.between(old.list(), now.list());
        boolean rough = found.stream().anyMatch(Change::rough);
        if (rough && before.size() == after.size() && before.size() > 1) {
            for (int i = 0; i < before.size(); i++) {
                reword(before.subList(i, i + 1), after.subList(i, i + 1));
            }
        } else {
            add(readable(found, old, now), old, now);
        }
    }

    private void add(List<Change> found, Words old, Words now) {
        int at = 0;
        for (Change change : found) {
            add(Kind.SAME, old.text(at, change.from()));
            add(Kind.REMOVED, old.text(change.from(), change.to()));
            add(Kind.ADDED, now.text(change.newFrom(), change.newTo()));
            at = change.to();
        }
        add(Kind.SAME, old.text(at, old.size()));
    }

    private void add(Kind kind, String text) {
        int last = pieces.size() - 1;
        if (text.isEmpty()) {
            return;
        }
        if (last >= 0 && pieces.get(last).kind() == kind) {
            pieces.set(last, new Piece(kind, pieces.get(last).text() + text));
        } else {
            pieces.add(new Piece(kind, text));
        }
    }

    /** Fewer and longer changes: words that two texts share by chance only hinder reading. */
    private static List<Change> readable(List<Change> found, Words old, Words now) {
        List<Change> readable = new ArrayList<>();
        for (Change next : found) {
            Change change = next;
            while (!readable.isEmpty()
                    && hardlyApart(readable.get(readable.size() - 1), change, old, now)) {
                change = readable.remove(readable.size() - 1).through(change);
            }
            readable.add(change);
        }
        return alike(readable, old, now)
                ? readable
                : List.of(new Change(0, old.size(), 0, now.size(), false));
    }

    private static boolean hardlyApart(Change one, Change next, Words old, Words now) {
        int between = old.length(one.to(), next.from());
        return between <= STRAY
                && between <= length(one, old, now)
                && between <= length(next, old, now)
                && !old.text(one.to(), next.from()).contains("\n");
    }

    private static int length(Change change, Words old, Words now) {
        return Math.max(
                old.length(change.from(), change.to()),
                now.length(change.newFrom(), change.newTo()));
    }

    private static boolean alike(List<Change> found, Words old, Words now) {
        int shorter = Math.min(old.text().length(), now.text().length());
        int removed =
                found.stream().mapToInt(change -> old.length(change.from(), change.to())).sum();
        return shorter < SHORT || old.text().length() - removed >= ALIKE * shorter;
    }

    private static String joined(List<String> paragraphs) {
        StringBuilder text = new StringBuilder();
        paragraphs.forEach(paragraph -> text.append(paragraph).append('\n'));
        return text.toString();
    }
}
