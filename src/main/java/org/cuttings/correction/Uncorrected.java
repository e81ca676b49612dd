package org.cuttings.correction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.cuttings.article.Article;
import org.cuttings.article.Findings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the machine found in articles that people corrected, so that a correction can be taken back
 * without reading the article again.
 */
@Component
class Uncorrected {

    /** The column's size; the findings of the longest article take a third of it. */
    private static final int MOST = 1_048_576;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Uncorrected(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Kept findings, and what the article's time of reading was then. */
    private record Kept(Instant read, byte[] findings) {}

    /**
     * What the machine found in an article, or what came with it: where it has been read since
     * anything was kept, that is what it has now.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Findings of(Article article) {
        if (article.readAt() == null) {
            return Findings.NONE;
        }
        return jdbc.sql("select read_at, findings from uncorrected where article_id = ?")
                .param(article.id())
                .query(
                        (rs, row) ->
                                new Kept(
                                        rs.getObject(1, OffsetDateTime.class).toInstant(),
                                        rs.getBytes(2)))
                .optional()
                .filter(kept -> kept.read().equals(article.readAt()))
                .map(kept -> unpacked(kept.findings()))
                .orElseGet(() -> Findings.of(article));
    }

    /** Keeps what was found in an article that has just been described. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Article article, Findings findings) {
        Instant read = article.readAt();
        byte[] bytes = packed(findings);
        jdbc.sql("delete from uncorrected where article_id = ?").param(article.id()).update();
        if (read != null && bytes.length <= MOST) {
            jdbc.sql("insert into uncorrected (article_id, read_at, findings) values (?, ?, ?)")
                    .params(article.id(), read.atOffset(ZoneOffset.UTC), bytes)
                    .update();
        }
    }

    private byte[] packed(Findings findings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(json.writeValueAsBytes(findings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Findings unpacked(byte[] bytes) {
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return json.readValue(packed.readAllBytes(), Findings.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
