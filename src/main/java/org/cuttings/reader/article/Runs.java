package org.cuttings.reader.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cuttings.article.CodePoints;
import org.cuttings.search.highlight.Marks;

/** Cuts a text, or stretches of it, where hits begin and end. */
final class Runs {

    private record Marked(int start, int end, Marks.Mark mark) {}

    private final String text;
    private final TreeMap<Integer, Marked> byStart = new TreeMap<>();

    Runs(CodePoints text, List<Marks.Mark> marks) {
        this.text = text.text();
        for (Marks.Mark mark : marks) {
            int start = text.index(mark.span().start());
            byStart.put(start, new Marked(start, text.index(mark.span().end()), mark));
        }
    }

    /** The runs of a stretch, given in the units in which Java counts. */
    List<Run> between(int start, int end) {
        List<Run> runs = new ArrayList<>();
        int at = start;
        Map.Entry<Integer, Marked> before = byStart.floorEntry(start);
        for (Marked marked :
                byStart.subMap(before == null ? start : before.getKey(), end).values()) {
            int from = Math.max(at, marked.start());
            int to = Math.min(end, marked.end());
            if (from < to) {
                addPlain(runs, at, from);
                boolean first = marked.mark().first() && from == marked.start();
                runs.add(new Run(text.substring(from, to), marked.mark().hit(), first));
                at = to;
            }
        }
        addPlain(runs, at, end);
        return runs;
    }

    private void addPlain(List<Run> runs, int start, int end) {
        if (start < end) {
            runs.add(new Run(text.substring(start, end), 0, false));
        }
    }
}
