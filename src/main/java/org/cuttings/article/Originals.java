package org.cuttings.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that came in, byte for byte, each kept once however often it is handed in. However
 * large one is, only a part of it is in memory at a time.
 */
@Component
public class Originals {

    // H2 keeps at most 1,048,576 bytes in one value.
    private static final int PART = 512 * 1024;

    /** Most files are an article, so room for one; half a megabyte each would keep Java busy. */
    private static final int FIRST = 8 * 1024;

    private static final String KEEP =
            """
            insert into original (sha256, label, media_type, length, stored_at)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String KEEP_PART =
            "insert into original_part (sha256, part_no, bytes) values (?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Originals(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Where a file's bytes are read from, the same each time. */
    public interface Source {

        /** The bytes from the first on; the caller closes them. */
        InputStream open() throws IOException;
    }

    /**
     * One file as it came in.
     *
     * @param label the name the sender gave it, for people only
     * @param mediaType what the sender said it is, null where nothing was said
     */
    public record Original(String label, @Nullable String mediaType, Source source) {

        /** A file that is in memory already. */
        public Original(String label, @Nullable String mediaType, byte[] bytes) {
            this(label, mediaType, () -> new ByteArrayInputStream(bytes));
        }
    }

    /** Keeps the file and returns its SHA-256 in hexadecimal. */
    @Transactional
    public String keep(Original original) {
        try {
            return keepFrom(original);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + original.label() + " cannot be read", e);
        }
    }

    private String keepFrom(Original original) throws IOException {
        Measured measured = measure(original.source());
        if (jdbc.sql(KEEP).params(row(original, measured)).update() == 1) {
            cut(original, measured, part -> jdbc.sql(KEEP_PART).params(part.row()).update());
        }
        return measured.sha256();
    }

    /**
     * Keeps files that are small enough to be in memory together.
     *
     * @return the SHA-256 of each in hexadecimal
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<String> keepAll(List<Original> all) {
        try {
            List<Measured> measured = new ArrayList<>();
            List<Object[]> rows = new ArrayList<>();
            for (Original original : all) {
                measured.add(measure(original.source()));
                rows.add(row(original, measured.get(measured.size() - 1)).toArray());
            }
            int[] isNew = batches.batchUpdate(KEEP, rows);
            List<Object[]> parts = new ArrayList<>();
            for (int i = 0; i < isNew.length; i++) {
                if (isNew[i] == 1) {
                    cut(all.get(i), measured.get(i), part -> parts.add(part.row().toArray()));
                }
            }
            batches.batchUpdate(KEEP_PART, parts);
            return measured.stream().map(Measured::sha256).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("A file cannot be read", e);
        }
    }

    private static List<@Nullable Object> row(Original original, Measured measured) {
        return Arrays.asList(
                measured.sha256(),
                clip(original.label(), 500),
                clip(original.mediaType(), 200),
                measured.length(),
                Instant.now().atOffset(ZoneOffset.UTC));
    }

    private static void cut(Original original, Measured measured, Consumer<Part> keep)
            throws IOException {
        try (InputStream in = original.source().open();
                OutputStream out = new GZIPOutputStream(new Parts(measured.sha256(), keep))) {
            in.transferTo(out);
        }
    }

    /** A piece of a file, packed. */
    private record Part(String sha256, int no, byte[] bytes) {

        List<Object> row() {
            return List.of(sha256, no, bytes);
        }
    }

    private record Measured(String sha256, long length) {}

    private static Measured measure(Source source) throws IOException {
        DigestInputStream digest = new DigestInputStream(source.open(), Fingerprint.sha256());
        try (digest) {
            long length = digest.transferTo(OutputStream.nullOutputStream());
            return new Measured(
                    HexFormat.of().formatHex(digest.getMessageDigest().digest()), length);
        }
    }

    /**
     * The SHA-256 under which a file is or would be kept, in hexadecimal.
     *
     * @throws IOException if its bytes cannot be read to their end
     */
    public static String sha256(Original original) throws IOException {
        return measure(original.source()).sha256();
    }

    /**
     * The file with this SHA-256.
     *
     * @throws ArticleNotFound if there is none
     */
    @Transactional(readOnly = true)
    public Original get(String sha256) {
        return jdbc.sql("select label, media_type from original where sha256 = ?")
                .param(sha256)
                .query(
                        (rs, row) ->
                                new Original(rs.getString(1), rs.getString(2), () -> open(sha256)))
                .optional()
                .orElseThrow(() -> new ArticleNotFound("original", sha256));
    }

    @SuppressWarnings("JdkObsolete") // a SequenceInputStream takes nothing else
    private InputStream open(String sha256) throws IOException {
        int parts =
                jdbc.sql("select count(*) from original_part where sha256 = ?")
                        .param(sha256)
                        .query(Integer.class)
                        .single();
        return new GZIPInputStream(
                new SequenceInputStream(
                        new Enumeration<>() {
                            private int no;

                            @Override
                            public boolean hasMoreElements() {
                                return no < parts;
                            }

                            @Override
                            public InputStream nextElement() {
                                return new ByteArrayInputStream(part(sha256, no++));
                            }
                        }));
    }

    /** How many bytes the file with this SHA-256 has; 0 if there is none. */
    @Transactional(readOnly = true)
    public long length(String sha256) {
        return jdbc.sql("select length from original where sha256 = ?")
                .param(sha256)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private byte[] part(String sha256, int no) {
        return jdbc.sql("select bytes from original_part where sha256 = ? and part_no = ?")
                .params(sha256, no)
                .query((rs, row) -> rs.getBytes(1))
                .single();
    }

    private static @Nullable String clip(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }

    /** Cuts what is written to it into parts and keeps each once it is full. */
    private static final class Parts extends OutputStream {

        private final String sha256;
        private final Consumer<Part> keep;
        private byte[] part = new byte[FIRST];
        private int filled;
        private int no;

        Parts(String sha256, Consumer<Part> keep) {
            this.sha256 = sha256;
            this.keep = keep;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            int at = from;
            while (at < from + length) {
                int fits = Math.min(PART - filled, from + length - at);
                if (part.length < filled + fits) {
                    part =
                            Arrays.copyOf(
                                    part, Math.min(PART, Math.max(2 * part.length, filled + fits)));
                }
                System.arraycopy(bytes, at, part, filled, fits);
                at += fits;
                filled += fits;
                if (filled == PART) {
                    store();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                store();
            }
        }

        private void store() {
            keep.accept(new Part(sha256, no++, Arrays.copyOf(part, filled)));
            filled = 0;
        }
    }
}
