package org.cuttings.ingest.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.cuttings.ingest.recognition.Draft.DateFound;
import org.cuttings.ingest.recognition.Draft.Origin;
import org.cuttings.ingest.wording.DateFinder;

/** Finds the lines that tell when an article was published. */
final class DateLines {

    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** What stands before the date of a change. */
    static final Pattern CHANGED =
            Pattern.compile(
                    "(?:updat|modif|revis|last (?:edit|chang)|aktualisier|geändert|stand:?|mis(?:e)? à jour|actualiz|aggiorna|atualiz|bijgewerkt|gewijzigd|uppdater|opdater|oppdater|päivit|muokattu|zaktualiz|aktualiz|güncelle|обновл|изменен|оновлен|ενημ|تحديث|עודכן|עדכון|更新|수정|अपडेट|अद्यतन|diperbarui|cập nhật)[^.]{0,30}$",
                    FLAGS);

    /** Where a date in the article itself was found, which is seldom that of publication. */
    static final String WITHIN = "in the text";

    private final List<Line> lines;
    private final DateFinder dates;
    private final List<Ranked> ranked = new ArrayList<>();

    private record Ranked(DateFound date, int rank) {}

    DateLines(List<Line> lines, int headline, int bodyStart, DateFinder dates) {
        this.lines = lines;
        this.dates = dates;
        collect(Math.max(headline, 0), bodyStart, 0, "under the headline");
        collect(0, Math.max(headline, 0), 1, "above the headline");
        if (ranked.isEmpty()) {
            collect(bodyStart, lines.size(), 2, WITHIN);
        }
    }

    /** The dates, the likeliest first. */
    List<DateFound> found() {
        return ranked.stream()
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::date)
                .toList();
    }

    private void collect(int from, int to, int rank, String where) {
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            if (line.text().length() > 200 || line.kind() == Line.Kind.CAPTION) {
                continue;
            }
            int at = 0;
            for (DateFinder.Found date : dates.find(line.text())) {
                String before = line.text().substring(at, date.start());
                String previous = i == 0 ? "" : lines.get(i - 1).text();
                boolean changed =
                        CHANGED.matcher(before).find()
                                || before.isBlank() && at == 0 && CHANGED.matcher(previous).find();
                int penalty =
                        (changed ? 10 : 0) + (line.isProse() && line.text().length() > 80 ? 5 : 0);
                ranked.add(
                        new Ranked(
                                new DateFound(date.published(), Origin.TEXT, where),
                                rank + penalty));
                at = date.end();
            }
        }
    }
}
