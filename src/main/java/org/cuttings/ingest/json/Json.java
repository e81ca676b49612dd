package org.cuttings.ingest.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.cuttings.ingest.json.Values.Value;
import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.recognition.Upload;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Articles as JSON: one, a list of them, a list within other things, or one after the other, a line
 * each (<a href="https://github.com/ndjson/ndjson-spec">NDJSON</a>) or not.
 */
@Component
@Order(50)
public class Json implements Format {

    private static final int LOOKED_AT = 64 * 1024;

    // Bounded, since Java's patterns recurse with each sign of such a group.
    private static final Pattern OBJECT =
            Pattern.compile("\\{\\s*(?:\\}|\"(?:[^\"\\\\]|\\\\.){0,200}+\"\\s*:)");
    private static final Pattern LIST =
            Pattern.compile(
                    "\\[\\s*(?:\\{\\s*[\"}]|\\[\\s*(?:[\\[\\]{\"]|-?[\\d.]+\\s*,)|\"[^\"]*\"\\s*,\\s*\"|-?[\\d.]+(?:\\s*,\\s*-?[\\d.]+){1,50}\\s*[,\\]]|\\]$)");

    @Override
    public boolean knows(byte[] start) {
        if (!Utf8.startsWithAny(start, "{[")) {
            return false;
        }
        String text = Utf8.start(start);
        return OBJECT.matcher(text).lookingAt()
                || LIST.matcher(text).lookingAt()
                || text.startsWith("{") && text.lines().skip(1).anyMatch(Json::isObject);
    }

    private static boolean isObject(String line) {
        return OBJECT.matcher(line).lookingAt() && line.stripTrailing().endsWith("}");
    }

    @Override
    public void read(Upload upload, Found found) throws IOException {
        Gatherer articles = new Gatherer(upload, found);
        if (isOneALine(upload)) {
            lines(upload, articles);
        } else {
            values(upload, articles);
        }
        if (!articles.any()) {
            throw new UnreadableFile(
                    Reason.NO_TEXT, "There is no article in this JSON; " + NamedFields.NEEDED);
        }
    }

    /**
     * Whether most of the first lines are an object each, so that a broken one is told by its line.
     */
    private static boolean isOneALine(Upload upload) throws IOException {
        int lines = 0;
        int whole = 0;
        long looked = 0;
        try (Values values = new Values(Utf8.open(upload))) {
            for (Value line = values.line();
                    line != null && (looked < LOOKED_AT || lines < 2);
                    line = values.line()) {
                byte[] bytes = line.bytes();
                if (bytes == null || bytes.length > 0) {
                    lines++;
                    whole += bytes == null || isObject(bytes) ? 1 : 0;
                    looked += bytes == null ? LOOKED_AT : bytes.length;
                    if (lines == 1 && !line.isObject()) {
                        return false;
                    }
                }
            }
        }
        return lines > 1 && whole * 2 >= lines;
    }

    private static boolean isObject(byte[] line) throws IOException {
        try (Values values = new Values(new ByteArrayInputStream(line))) {
            return line[0] == '{' && values.value().whole() && values.peek() < 0;
        }
    }

    private static void lines(Upload upload, Gatherer articles) throws IOException {
        try (Values values = new Values(Utf8.open(upload))) {
            for (Value line = values.line(); line != null; line = values.line()) {
                byte[] bytes = line.bytes();
                if (bytes == null || bytes.length > 0) {
                    articles.add("line " + line.line(), bytes);
                }
            }
        }
    }

    private static void values(Upload upload, Gatherer articles) throws IOException {
        try (Values values = new Values(Utf8.open(upload))) {
            boolean first = true;
            for (int next = values.peek(); next >= 0; next = values.peek()) {
                if (next == '[') {
                    articles.list(values);
                } else {
                    Value value = values.value();
                    if (value.bytes() == null && first) {
                        large(upload, articles);
                    } else {
                        articles.object(value, first && values.peek() < 0);
                    }
                }
                first = false;
            }
        }
    }

    /** What is too large for one article has them inside. */
    private static void large(Upload upload, Gatherer articles) throws IOException {
        try (Values values = new Values(Utf8.open(upload))) {
            articles.within(values);
        }
    }
}
