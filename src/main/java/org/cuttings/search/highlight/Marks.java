package org.cuttings.search.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.article.Span;
import org.springframework.modulith.NamedInterface;

/**
 * Where an article has what was sought, hit by hit in the order in which it is read. A hit is one
 * word, or several that were sought together.
 */
@NamedInterface("highlight")
public final class Marks {

    /** An article without any. */
    public static final Marks NONE = new Marks(Map.of());

    private final Map<Place, List<Mark>> marks = new LinkedHashMap<>();
    private int count;

    /** The hits of each text, in the order of the texts; what overlaps is joined. */
    Marks(Map<Place, List<List<Span>>> hits) {
        hits.forEach((place, found) -> marks.put(place, numbered(new Joined(found).groups())));
    }

    /** The texts of an article in which hits are marked, in the order of its page. */
    public enum Where {
        SECTION,
        HEADLINE,
        STANDFIRST,
        SOURCE,
        BYLINE,
        BODY,
        CAPTION
    }

    /**
     * A stretch of text to mark.
     *
     * @param hit number of the hit it belongs to, from 1
     * @param first whether the hit begins with it
     */
    public record Mark(Span span, int hit, boolean first) {}

    /** One of the article's texts; captions and authors are numbered from 0. */
    record Place(Where where, int number) {}

    /** How many hits there are. */
    public int count() {
        return count;
    }

    /** What to mark in a text, from its beginning to its end; nothing overlaps. */
    public List<Mark> in(Where where) {
        return in(where, 0);
    }

    /** The same for one of several texts, such as captions, numbered from 0. */
    public List<Mark> in(Where where, int number) {
        return marks.getOrDefault(new Place(where, number), List.of());
    }

    private List<Mark> numbered(List<List<Span>> hits) {
        List<Mark> numbered = new ArrayList<>();
        for (List<Span> spans : hits) {
            count++;
            for (Span span : spans) {
                numbered.add(new Mark(span, count, span.equals(spans.get(0))));
            }
        }
        numbered.sort(Comparator.comparingInt(mark -> mark.span().start()));
        return numbered;
    }

    /** Makes one hit of those that share words. */
    private static final class Joined {

        private record Piece(Span span, int hit) {}

        /** For each hit the one it was joined to, itself where it was not. */
        private final int[] joinedTo;

        private final List<Piece> pieces = new ArrayList<>();

        Joined(List<List<Span>> hits) {
            joinedTo = new int[hits.size()];
            for (int hit = 0; hit < hits.size(); hit++) {
                joinedTo[hit] = hit;
                for (Span span : hits.get(hit)) {
                    pieces.add(new Piece(span, hit));
                }
            }
            pieces.sort(Comparator.comparingInt(piece -> piece.span().start()));
        }

        List<List<Span>> groups() {
            List<Piece> apart = new ArrayList<>();
            for (Piece piece : pieces) {
                Piece last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
                if (last != null && piece.span().start() < last.span().end()) {
                    joinedTo[root(piece.hit())] = root(last.hit());
                    apart.set(apart.size() - 1, union(last, piece));
                } else {
                    apart.add(piece);
                }
            }
            Map<Integer, List<Span>> groups = new LinkedHashMap<>();
            apart.forEach(
                    piece ->
                            groups.computeIfAbsent(root(piece.hit()), hit -> new ArrayList<>())
                                    .add(piece.span()));
            return List.copyOf(groups.values());
        }

        private static Piece union(Piece a, Piece b) {
            int end = Math.max(a.span().end(), b.span().end());
            return new Piece(new Span(a.span().start(), end), a.hit());
        }

        private int root(int hit) {
            int root = hit;
            while (joinedTo[root] != root) {
                joinedTo[root] = joinedTo[joinedTo[root]];
                root = joinedTo[root];
            }
            return root;
        }
    }
}
