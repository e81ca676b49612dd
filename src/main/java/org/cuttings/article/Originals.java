package org.cuttings.article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files that came in, byte for byte, each kept once however often it is handed in. */
@Component
public class Originals {

    // H2 keeps at most 1,048,576 bytes in one value.
    private static final int PART = 512 * 1024;

    private final JdbcClient jdbc;

    Originals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One file as it came in.
     *
     * @param label the name the sender gave it, for people only
     * @param mediaType what the sender said it is, null where nothing was said
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Original(String label, @Nullable String mediaType, byte[] bytes) {}

    /** Keeps the file and returns its SHA-256 in hexadecimal. */
    @Transactional
    public String keep(Original original) {
        String sha256 = Fingerprint.sha256(original.bytes());
        boolean isNew =
                jdbc.sql(
                                        """
                                        insert into original (sha256, label, media_type, length, stored_at)
                                        values (?, ?, ?, ?, ?) on conflict do nothing
                                        """)
                                .params(
                                        Arrays.asList(
                                                sha256,
                                                clip(original.label(), 500),
                                                clip(original.mediaType(), 200),
                                                (long) original.bytes().length,
                                                Instant.now().atOffset(ZoneOffset.UTC)))
                                .update()
                        == 1;
        if (isNew) {
            List<byte[]> parts = compress(original.bytes());
            for (int i = 0; i < parts.size(); i++) {
                jdbc.sql("insert into original_part (sha256, part_no, bytes) values (?, ?, ?)")
                        .params(sha256, i, parts.get(i))
                        .update();
            }
        }
        return sha256;
    }

    /**
     * The file with this SHA-256.
     *
     * @throws ArticleNotFound if there is none
     */
    @Transactional(readOnly = true)
    public Original get(String sha256) {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        jdbc.sql("select bytes from original_part where sha256 = ? order by part_no")
                .param(sha256)
                .query((rs, row) -> rs.getBytes(1))
                .list()
                .forEach(gzip::writeBytes);
        return jdbc.sql("select label, media_type from original where sha256 = ?")
                .param(sha256)
                .query(
                        (rs, row) ->
                                new Original(
                                        rs.getString(1),
                                        rs.getString(2),
                                        decompress(gzip.toByteArray())))
                .optional()
                .orElseThrow(() -> new ArticleNotFound("original", sha256));
    }

    private static @Nullable String clip(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }

    private static List<byte[]> compress(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] all = out.toByteArray();
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < all.length; from += PART) {
            parts.add(Arrays.copyOfRange(all, from, Math.min(all.length, from + PART)));
        }
        return parts;
    }

    private static byte[] decompress(byte[] gzip) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
