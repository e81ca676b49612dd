package org.cuttings.ingest.text;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cuttings.article.Published;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Draft.DateFound;
import org.cuttings.ingest.recognition.Draft.Evidence;
import org.cuttings.ingest.recognition.Draft.Field;
import org.cuttings.ingest.recognition.Draft.Origin;
import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.recognition.Upload;
import org.cuttings.ingest.wording.DateFinder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An article as text without markup, such as one pasted from a web page. */
@Component
@Order(PlainText.LAST)
public class PlainText implements Format {

    /** Nearly every format is text too, so this one is asked last. */
    static final int LAST = 1000;

    @Override
    public boolean knows(byte[] start) {
        return Decoder.isText(start);
    }

    @Override
    public void read(Upload upload, Found found) throws IOException {
        upload.checkLength();
        found.article(upload, () -> draft(upload));
    }

    static Draft draft(Upload upload) {
        List<Line> lines = Lines.of(Decoder.decode(upload.bytes(), upload.mediaType()));
        if (lines.isEmpty()) {
            throw new UnreadableFile(Reason.EMPTY, "The file has no text, only white space");
        }
        return draft(lines);
    }

    private static Draft draft(List<Line> lines) {
        DateFinder dates = new DateFinder("und", LocalDate.now(ZoneOffset.UTC));
        int headline = new HeadlineLine(lines, dates).index();
        Header header = new Header(lines, headline + 1, dates);
        BodyLines body = new BodyLines(lines, header.end(), header.names());
        if (body.text().isEmpty() && headline >= 0 && lines.get(headline).isProse()) {
            // What looked like the headline is all there is: a text of one paragraph.
            body = new BodyLines(lines, headline, List.of());
            headline = -1;
        }
        if (body.text().isEmpty()) {
            throw new UnreadableFile(
                    Reason.NO_TEXT, "The file has a headline but no article under it");
        }
        List<DateFound> found = new DateLines(lines, headline, header.end(), dates).found();
        Published published = found.isEmpty() ? null : found.get(0).published();
        List<String> captions = new ArrayList<>(header.captions());
        captions.addAll(body.captions());
        String title = headline < 0 ? null : lines.get(headline).text();
        if (title != null && headline == 0) {
            title = HeadlineLine.withoutSite(title);
        }
        return new Draft(
                title,
                header.standfirst(),
                header.byline(),
                header.names(),
                null,
                null,
                null,
                "und",
                published,
                body.text(),
                captions,
                evidence(title, header, found),
                found,
                null);
    }

    private static Map<Field, Evidence> evidence(
            @Nullable String headline, Header header, List<DateFound> dates) {
        Map<Field, Evidence> evidence = new EnumMap<>(Field.class);
        evidence.put(Field.BODY, new Evidence(Origin.TEXT, 0.8));
        if (headline != null) {
            evidence.put(Field.HEADLINE, new Evidence(Origin.TEXT, 0.8));
        }
        if (header.standfirst() != null) {
            evidence.put(Field.STANDFIRST, new Evidence(Origin.TEXT, 0.7));
        }
        if (header.byline() != null) {
            double confidence = header.bylineStated() ? 0.9 : 0.55;
            evidence.put(Field.BYLINE, new Evidence(Origin.TEXT, confidence));
        }
        if (!dates.isEmpty()) {
            boolean differ =
                    dates.stream()
                            .anyMatch(
                                    d ->
                                            !d.published()
                                                    .day()
                                                    .equals(dates.get(0).published().day()));
            evidence.put(Field.PUBLISHED, new Evidence(Origin.TEXT, differ ? 0.7 : 0.9));
        }
        return evidence;
    }
}
