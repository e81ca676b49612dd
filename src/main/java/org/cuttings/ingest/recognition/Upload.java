package org.cuttings.ingest.recognition;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.cuttings.article.Originals;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * One file as it came in, a file within such a file, or a text that was pasted. Its bytes stay
 * where they are until they are asked for, so that only a piece of a large one is in memory.
 */
@NamedInterface("recognition")
public final class Upload {

    /** How many of a file's first bytes tell its format. */
    public static final int SNIFFED = 64 * 1024;

    /** The most bytes that one article may have with everything around it. */
    public static final int LARGEST_IN_MEMORY = 32 * 1024 * 1024;

    private final String label;
    private final @Nullable String mediaType;
    private final @Nullable String url;
    private final Originals.Source source;

    private Upload(
            String label,
            @Nullable String mediaType,
            @Nullable String url,
            Originals.Source source) {
        this.label = label.replaceAll("\\p{Cntrl}", "_");
        this.mediaType = mediaType == null ? null : mediaType.replaceAll("\\p{Cntrl}", " ");
        this.url = url;
        this.source = source;
    }

    /**
     * A file that waits elsewhere.
     *
     * @param label the file's name as the sender gave it; shown to people, never used as a path
     * @param mediaType what the sender said it is, such as "text/html; charset=utf-8"; a hint only
     * @param source gives the same bytes each time it is asked
     */
    public Upload(String label, @Nullable String mediaType, Originals.Source source) {
        this(label, mediaType, null, source);
    }

    /** A file that is in memory already; the bytes are kept as they are. */
    public Upload(String label, @Nullable String mediaType, byte[] bytes) {
        this(label, mediaType, () -> new ByteArrayInputStream(bytes));
    }

    /**
     * A file within this one.
     *
     * @param name its name there, or its place, such as "line 4"
     */
    public Upload within(String name, @Nullable String itsMediaType, Originals.Source itsSource) {
        return new Upload(label + " › " + name, itsMediaType, null, itsSource);
    }

    /** A file within this one that is in memory already. */
    public Upload within(String name, @Nullable String itsMediaType, byte[] bytes) {
        return within(name, itsMediaType, () -> new ByteArrayInputStream(bytes));
    }

    /**
     * What comes out of this file when its compression is undone: the only file in it, by the same
     * name.
     */
    public Upload unpacked(Originals.Source itsSource) {
        return new Upload(label, null, url, itsSource);
    }

    /** The same, known to have been published at this address. */
    public Upload from(@Nullable String address) {
        return new Upload(label, mediaType, address, source);
    }

    public String label() {
        return label;
    }

    public @Nullable String mediaType() {
        return mediaType;
    }

    /** The address it was published at, where whoever kept it tells; null if unknown. */
    public @Nullable String url() {
        return url;
    }

    /** The content from its start; the caller closes it. */
    public InputStream open() throws IOException {
        return source.open();
    }

    /** The first bytes, at most {@link #SNIFFED}. */
    public byte[] start() throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(SNIFFED);
        }
    }

    /**
     * The whole content, for formats that need all of it at once.
     *
     * @throws UnreadableFile if it is larger than {@link #LARGEST_IN_MEMORY}
     */
    public byte[] bytes() {
        try (InputStream in = open()) {
            byte[] bytes = in.readNBytes(LARGEST_IN_MEMORY);
            if (in.read() >= 0) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + label + " cannot be read", e);
        }
    }

    /**
     * Makes sure that {@link #bytes} gives the whole content, before anything else is done with it.
     *
     * @throws UnreadableFile if it is larger than {@link #LARGEST_IN_MEMORY}
     */
    public void checkLength() throws IOException {
        try (InputStream in = open()) {
            in.skipNBytes(LARGEST_IN_MEMORY);
            if (in.read() >= 0) {
                throw tooLarge();
            }
        } catch (EOFException e) {
            // shorter
        }
    }

    private static UnreadableFile tooLarge() {
        return new UnreadableFile(
                Reason.TOO_LARGE,
                String.format(
                        Locale.ROOT,
                        "One article may have %d MB with everything around it, this has"
                                + " more; send it in smaller pieces",
                        LARGEST_IN_MEMORY >> 20));
    }

    /** The same as the archive keeps it. */
    public Originals.Original original() {
        return new Originals.Original(label, mediaType, source);
    }
}
