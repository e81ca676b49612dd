package org.cuttings.ingest;

import java.util.Arrays;
import java.util.List;
import org.cuttings.ingest.UnreadableFile.Reason;
import org.springframework.stereotype.Component;

/** Recognises the articles in a file: what is headline, standfirst, byline, date and body. */
@Component
public class Recogniser {

    /** How many of a file's first bytes tell its format. */
    public static final int SNIFFED = 64 * 1024;

    /** The longest body an article may have, in characters. */
    public static final int LONGEST_BODY = 1_000_000;

    private final List<Format> formats;

    Recogniser(List<Format> formats) {
        this.formats = formats;
    }

    /**
     * The articles in the file, in its order; at least one.
     *
     * @throws UnreadableFile if there is none
     */
    public List<Draft> recognise(Upload upload) {
        byte[] bytes = upload.bytes();
        if (bytes.length == 0) {
            throw new UnreadableFile(Reason.EMPTY, "The file is empty");
        }
        byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, SNIFFED));
        for (Format format : formats) {
            if (format.knows(start)) {
                return format.read(upload).stream().map(Recogniser::ofBearableLength).toList();
            }
        }
        throw new UnreadableFile(
                Reason.UNKNOWN_FORMAT,
                "This is "
                        + BinaryKind.of(start)
                        + ", which cannot be read; upload the article as .txt or .html");
    }

    private static Draft ofBearableLength(Draft draft) {
        int length = draft.body().codePointCount(0, draft.body().length());
        if (length > LONGEST_BODY) {
            throw new UnreadableFile(
                    Reason.TOO_LARGE,
                    String.format(
                            java.util.Locale.ROOT,
                            "An article may have %,d characters, this one has %,d",
                            LONGEST_BODY,
                            length));
        }
        return draft;
    }
}
