package org.cuttings.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A document taken apart.
 *
 * @param title as its properties tell, which is often no headline; null if they tell none
 * @param author likewise, often whoever owned the machine
 * @param created likewise, in whatever form
 * @param printedPage whether a browser made it of a web page, with all that surrounds the article
 * @param blocks its paragraphs in their order
 */
record Document(
        @Nullable String title,
        @Nullable String author,
        @Nullable String created,
        boolean printedPage,
        List<Block> blocks) {

    /** More characters than the longest article with everything around it. */
    static final int LONGEST = 2_000_000;

    Document {
        blocks = List.copyOf(blocks);
    }

    /** What a paragraph is. */
    enum Style {
        TITLE,
        SUBTITLE,
        HEADING,
        CAPTION,
        TEXT
    }

    /** One paragraph, list item or row of a table. */
    record Block(Style style, String text) {}

    boolean isBlank() {
        return blocks.stream().allMatch(block -> block.text().isBlank());
    }

    /**
     * @param length characters read so far
     * @throws UnreadableFile if they are more than a document may have
     */
    static void checkLength(long length) {
        if (length > LONGEST) {
            throw new UnreadableFile(
                    Reason.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "This document has more than %,d characters; send one article alone",
                            LONGEST));
        }
    }

    void write(DataOutput out) throws IOException {
        writeText(out, title);
        writeText(out, author);
        writeText(out, created);
        out.writeBoolean(printedPage);
        out.writeInt(blocks.size());
        for (Block block : blocks) {
            out.writeUTF(block.style().name());
            writeText(out, block.text());
        }
    }

    static Document read(DataInput in) throws IOException {
        String title = readText(in);
        String author = readText(in);
        String created = readText(in);
        boolean printedPage = in.readBoolean();
        int count = in.readInt();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Style style = Style.valueOf(in.readUTF());
            String text = readText(in);
            blocks.add(new Block(style, text == null ? "" : text));
        }
        return new Document(title, author, created, printedPage, blocks);
    }

    static void writeText(DataOutput out, @Nullable String text) throws IOException {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(UTF_8);
        out.writeInt(text == null ? -1 : bytes.length);
        out.write(bytes);
    }

    static @Nullable String readText(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        if (length > LONGEST * 4) {
            throw new IOException("A text of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, UTF_8);
    }
}
