package org.cuttings.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.ingest.wording.Boilerplate;
import org.cuttings.ingest.wording.Byline;
import org.cuttings.ingest.wording.DateFinder;
import org.jspecify.annotations.Nullable;

/** Reads the lines between the headline and the article: standfirst, byline, date, captions. */
final class Header {

    private static final int LONGEST_STANDFIRST = 600;

    private final List<Line> lines;
    private final DateFinder dates;
    private final List<String> captions = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int end;
    private @Nullable String byline;
    private boolean bylineStated;
    private @Nullable String standfirst;
    private boolean namesFollow;
    private boolean metaSeen;

    /** Reads on from the line after the headline. */
    Header(List<Line> lines, int start, DateFinder dates) {
        this.lines = lines;
        this.dates = dates;
        this.end = start;
        while (end < lines.size() && read(lines.get(end))) {
            end++;
        }
    }

    /** The index of the line with which the article starts. */
    int end() {
        return end;
    }

    @Nullable String standfirst() {
        return standfirst;
    }

    @Nullable String byline() {
        return byline;
    }

    boolean bylineStated() {
        return bylineStated;
    }

    List<String> names() {
        return names;
    }

    List<String> captions() {
        return captions;
    }

    /** Whether the line still belongs to the header. */
    private boolean read(Line line) {
        if (line.kind() == Line.Kind.CAPTION) {
            captions.add(line.text());
            return true;
        }
        if (isDate(line) || line.kind() == Line.Kind.BOILERPLATE || readByline(line)) {
            metaSeen = metaSeen || line.kind() != Line.Kind.BOILERPLATE;
            return true;
        }
        if (isStandfirst(line)) {
            standfirst = line.text();
            return true;
        }
        return !line.isProse() && line.kind() != Line.Kind.END && end + 1 < lines.size();
    }

    private boolean isDate(Line line) {
        String text = line.text();
        List<DateFinder.Found> found = dates.find(text);
        if (found.isEmpty() || text.length() > 160) {
            return false;
        }
        int covered = found.stream().mapToInt(d -> d.end() - d.start()).sum();
        String rest = text.substring(0, found.get(0).start()).replaceFirst("[\\s|•·,/–—-]+$", "");
        readNames(rest);
        readNames(text.substring(found.get(found.size() - 1).end()));
        return covered * 4 >= text.length() || !line.isProse();
    }

    private boolean readByline(Line line) {
        String text = line.text();
        if (Byline.isBy(text)) {
            namesFollow = true;
            return true;
        }
        if (text.length() > 220 || line.isProse() && text.length() > 120) {
            return false;
        }
        return readNames(text);
    }

    private boolean readNames(String text) {
        if (text.isBlank() || Boilerplate.isButtons(text)) {
            return false;
        }
        Byline stated = Byline.stated(text);
        Byline found =
                stated != null
                        ? stated
                        : namesFollow
                                ? announced(text)
                                : byline == null ? Byline.implied(text) : null;
        if (found == null) {
            namesFollow = namesFollow && text.length() < 3;
            return false;
        }
        if (byline == null || stated != null && !bylineStated || namesFollow) {
            if (!namesFollow || !bylineStated) {
                names.clear();
            }
            byline = namesFollow && bylineStated ? byline + ", " + found.text() : found.text();
            found.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
            bylineStated = stated != null || namesFollow;
        }
        return true;
    }

    private static @Nullable Byline announced(String text) {
        Byline implied = Byline.implied(text);
        if (implied != null) {
            return implied;
        }
        List<String> names = text.length() < 60 ? Byline.names(text, true) : List.of();
        return names.isEmpty() ? null : new Byline(text, names);
    }

    /** After a summary come byline, date, picture or buttons before the article starts. */
    private boolean isStandfirst(Line line) {
        if (standfirst != null || line.text().length() > LONGEST_STANDFIRST) {
            return false;
        }
        if (!line.isProse()) {
            return !metaSeen && line.text().length() >= 36 && line.kind() == Line.Kind.LABEL;
        }
        for (int i = end + 1; i < Math.min(lines.size(), end + 12); i++) {
            Line next = lines.get(i);
            if (next.kind() == Line.Kind.CAPTION
                    || next.kind() == Line.Kind.BOILERPLATE
                    || Byline.isBy(next.text())
                    || Byline.stated(next.text()) != null && next.text().length() < 160
                    || Byline.implied(next.text()) != null
                    || next.text().length() < 120 && !dates.find(next.text()).isEmpty()) {
                return true;
            }
            if (next.isProse() && next.weight() > 80) {
                return false;
            }
        }
        return false;
    }
}
