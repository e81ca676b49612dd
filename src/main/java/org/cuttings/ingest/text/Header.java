package org.cuttings.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cuttings.ingest.wording.Boilerplate;
import org.cuttings.ingest.wording.Byline;
import org.cuttings.ingest.wording.Captions;
import org.cuttings.ingest.wording.DateFinder;
import org.jspecify.annotations.Nullable;

/** Reads the lines between the headline and the article: standfirst, byline, date, captions. */
final class Header {

    private static final int LONGEST_STANDFIRST = 600;
    private static final int LOOKED_AT = 60;

    /** The menu of a page may stand before its article; more lines than these are none. */
    private static final int LONGEST = 500;

    /** Beyond so many lines only the first byline or date counts. */
    private static final int NEAR = 25;

    /** Where an agency's or a paper's story was written, such as "Tarvik/Oslo – " or "Tarvik. ". */
    private static final Pattern DATELINE =
            Pattern.compile(
                    "(?:\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+)?)(?:\\s?/\\s?\\p{Lu}[\\p{L}.'’ -]+)?"
                            + "(?:\\s?\\(\\p{L}{2,12}\\))?(?:,? (?:\\p{L}+\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}+)(?: \\([^)]{2,20}\\))?)?"
                            + "(?:\\s[–—-]{1,2}\\s|(?:\\.|:)$|\\.\\s(?=\\p{Lu}))");

    private static final Pattern TIME =
            Pattern.compile(
                    "\\b\\d{1,2}[:.h]\\d{2}(?:\\s?[ap]\\.?m\\.?)?(?:\\s?(?:[A-Z]{2,4}T|ET|PT|CT|GMT|UTC|Uhr)\\b)?|(?:\\b(?:on|at|published|posted|updated)\\b\\s*:?)+\\s*$",
                    Pattern.CASE_INSENSITIVE);

    private final List<Line> lines;
    private final DateFinder dates;
    private final String headline;
    private final List<String> captions = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int end;
    private @Nullable String byline;
    private boolean bylineStated;
    private final Standfirst standfirst;
    private boolean namesFollow;
    private int namesAt = Integer.MIN_VALUE;
    private boolean metaSeen;

    /** Reads on from the line after the headline. */
    Header(List<Line> lines, int start, DateFinder dates) {
        this.lines = lines;
        this.dates = dates;
        this.end = start;
        this.headline = start == 0 ? "" : lines.get(start - 1).text();
        this.standfirst = new Standfirst(lines, dates, headline);
        int last = lastStated(start);
        int farthest = Math.min(lines.size(), start + LONGEST);
        while (end < farthest && (read(lines.get(end)) || end <= last)) {
            if (end <= last && isProseLeft(lines.get(end))) {
                readProse(lines.get(end));
            }
            end++;
        }
        readSummaryBeforeDateline();
    }

    /**
     * The last line that states writer or date, if little more than a summary and captions stands
     * before it; else -1.
     */
    private int lastStated(int start) {
        int last = -1;
        int prose = 0;
        for (int i = start; i < Math.min(lines.size(), start + LOOKED_AT); i++) {
            Line line = lines.get(i);
            if (i - start > NEAR && last >= 0) {
                break;
            }
            if (states(line)) {
                last = i;
            } else if (line.isProse() && !isCaptioned(i)) {
                prose += line.weight();
            }
            boolean list = line.kind() == Line.Kind.END && !isShort(i + 1);
            if (prose > LONGEST_STANDFIRST || list) {
                break;
            }
        }
        return last;
    }

    private boolean isShort(int index) {
        return index < lines.size() && lines.get(index).text().length() < 36;
    }

    /** Whether the line after the next is the credit of a picture that this one describes. */
    private boolean isCaptioned(int index) {
        return index + 1 < lines.size()
                && lines.get(index + 1).kind() == Line.Kind.CAPTION
                && Captions.isCredit(lines.get(index + 1).text());
    }

    private boolean states(Line line) {
        String text = line.text();
        if (line.isProse() && text.length() > 120 || line.kind() == Line.Kind.CAPTION) {
            return false;
        }
        return Byline.isBy(text)
                || Byline.stated(text) != null && text.length() < 160
                || Boilerplate.isReadingTime(text)
                || isMostlyDate(text, dates.find(text));
    }

    private static boolean isMostlyDate(String text, List<DateFinder.Found> found) {
        int covered = found.stream().mapToInt(d -> d.end() - d.start()).sum();
        return covered > 0 && covered * 4 >= text.length() && text.length() <= 160;
    }

    private boolean isProseLeft(Line line) {
        return line.isProse()
                && !standfirst.contains(line)
                && !HeadlineLine.isRepeated(headline, line.text())
                && !states(line);
    }

    /** Prose between headline and byline: a caption if its credit follows, else of the summary. */
    private void readProse(Line line) {
        if (isCaptioned(end)) {
            captions.add(line.text());
        } else {
            standfirst.add(end);
        }
    }

    /** A paragraph before the one that starts with the place of writing is the summary. */
    private void readSummaryBeforeDateline() {
        if (standfirst.isEmpty()
                && end + 1 < lines.size()
                && lines.get(end).isProse()
                && lines.get(end).text().length() <= LONGEST_STANDFIRST
                && !DATELINE.matcher(lines.get(end).text()).lookingAt()
                && DATELINE.matcher(lines.get(end + 1).text()).lookingAt()) {
            standfirst.set(end);
            end++;
        }
    }

    /** The index of the line with which the article starts. */
    int end() {
        return end;
    }

    @Nullable String standfirst() {
        return standfirst.text();
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
        if (HeadlineLine.isRepeated(headline, line.text())) {
            return true;
        }
        if (isDate(line) || line.kind() == Line.Kind.BOILERPLATE || readByline(line)) {
            metaSeen = metaSeen || line.kind() != Line.Kind.BOILERPLATE;
            return true;
        }
        if (metaSeen && line.isProse() && isCaptioned(end)) {
            captions.add(line.text());
            return true;
        }
        if (standfirst.takes(end, metaSeen)) {
            standfirst.add(end);
            return true;
        }
        return !line.isProse() && line.kind() != Line.Kind.END && end + 1 < lines.size();
    }

    private boolean isDate(Line line) {
        String text = Byline.unglued(line.text());
        List<DateFinder.Found> found = dates.find(text);
        if (found.isEmpty() || text.length() > 160) {
            return false;
        }
        readNames(withoutTime(text.substring(0, found.get(0).start())));
        readNames(withoutTime(text.substring(found.get(found.size() - 1).end())));
        return isMostlyDate(text, found) || !line.isProse();
    }

    /** What stands beside a date, without the time of day and the words that lead to it. */
    private static String withoutTime(String text) {
        return TIME.matcher(text).replaceAll(" ").replaceAll("^[\\s|•·,/–—-]+|[\\s|•·,/–—-]+$", "");
    }

    private boolean readByline(Line line) {
        String text = Byline.unglued(line.text());
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
                                ? Byline.announced(text)
                                : byline == null || end == namesAt + 1 && !bylineStated
                                        ? Byline.implied(text)
                                        : null;
        if (found == null) {
            namesFollow = namesFollow && text.length() < 3;
            return false;
        }
        boolean goesOn = byline != null && end == namesAt + 1 && stated == null && !namesFollow;
        if (byline == null || stated != null && !bylineStated || namesFollow || goesOn) {
            boolean more = goesOn || namesFollow && bylineStated;
            if (!more) {
                names.clear();
            }
            byline = more ? byline + ", " + found.text() : found.text();
            found.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
            bylineStated = stated != null || namesFollow;
            namesAt = end;
        }
        return true;
    }
}
