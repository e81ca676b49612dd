package org.cuttings.ingest.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Joins the lines of a PDF to paragraphs, over the ends of columns and pages. */
final class PdfParagraphs {

    /**
     * A paragraph.
     *
     * @param page the one it begins on
     * @param size of its letters
     */
    record Paragraph(String text, int page, float size) {}

    private final List<PdfLine> lines;
    private final Set<String> words = new HashSet<>();
    private final Map<Long, Float> margins = new HashMap<>();
    private final float leading;
    private final float size;

    PdfParagraphs(List<PdfLine> lines) {
        this.lines = lines;
        this.size = usualSize();
        this.leading = usualLeading();
        for (PdfLine line : lines) {
            margins.merge(column(line), line.right(), Math::max);
            for (String word : line.text().split("[^\\p{L}\\p{M}-]+")) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** The size of most letters. */
    float size() {
        return size;
    }

    List<Paragraph> all() {
        List<Paragraph> all = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        PdfLine first = null;
        PdfLine before = null;
        for (PdfLine line : lines) {
            if (before != null && first != null && !goesOn(before, line)) {
                all.add(new Paragraph(open.toString(), first.page(), first.size()));
                open.setLength(0);
                first = null;
            }
            join(open, line.text());
            first = first == null ? line : first;
            before = line;
        }
        if (first != null) {
            all.add(new Paragraph(open.toString(), first.page(), first.size()));
        }
        return all;
    }

    private boolean goesOn(PdfLine before, PdfLine line) {
        if (!before.isSetLike(line)) {
            return false;
        }
        float down = line.base() - before.base();
        boolean under = line.page() == before.page() && down > 0 && down < 3 * line.size();
        if (!under) {
            return line.startsLower() || !before.endsSentence() && isFull(before);
        }
        float usual = line.size() > size * 1.15f ? line.size() * 1.4f : leading;
        boolean indented = line.left() - before.left() > 0.8f * line.size();
        if (down > usual * 1.35f || indented && !line.startsLower()) {
            return false;
        }
        return isFull(before) || !before.endsSentence() && before.text().length() > 20;
    }

    /** Whether a line reaches the right margin, or nearly. */
    private boolean isFull(PdfLine line) {
        float margin = margins.getOrDefault(column(line), line.right());
        return line.right() > margin - 0.18f * (margin - line.left());
    }

    /** Lines of a page that begin at about the same place stand in the same column. */
    private static long column(PdfLine line) {
        return line.page() * 10_000L + Math.round(line.left() / 25);
    }

    private void join(StringBuilder open, String text) {
        int end = open.length() - 1;
        boolean broken =
                end > 0
                        && (open.charAt(end) == '-'
                                || open.charAt(end) == '\u2010'
                                || open.charAt(end) == '\u00ad')
                        && Character.isLetter(open.charAt(end - 1))
                        && Character.isLowerCase(text.codePointAt(0));
        if (!broken) {
            open.append(open.isEmpty() ? "" : " ").append(text);
            return;
        }
        // A hyphen at the end of a line may be the word's own, as it is seen to be elsewhere.
        String second = text.split("[^\\p{L}\\p{M}-]", 2)[0];
        int start = open.lastIndexOf(" ") + 1;
        String head = open.substring(start, end).toLowerCase(Locale.ROOT);
        if (!words.contains(head + "-" + second.toLowerCase(Locale.ROOT))) {
            open.setLength(end);
        }
        open.append(text);
    }

    private float usualSize() {
        Map<Integer, Integer> letters = new TreeMap<>();
        lines.forEach(
                line ->
                        letters.merge(
                                Math.round(line.size() * 2), line.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey() / 2f)
                .orElse(10f);
    }

    /** The usual distance between two lines of a paragraph. */
    private float usualLeading() {
        List<Float> distances = new ArrayList<>();
        PdfLine before = null;
        for (PdfLine line : lines) {
            Float down = before == null ? null : distance(before, line);
            if (down != null) {
                distances.add(down);
            }
            before = line;
        }
        distances.sort(null);
        // Paragraphs of one line have larger distances, none has smaller ones.
        return distances.isEmpty() ? size * 1.3f : distances.get(distances.size() / 3);
    }

    private @Nullable Float distance(PdfLine before, PdfLine line) {
        float down = line.base() - before.base();
        boolean follows = line.page() == before.page() && down > 0 && down < 3 * line.size();
        return follows && before.isSetLike(line) && Math.abs(line.size() - size) < 1 ? down : null;
    }
}
