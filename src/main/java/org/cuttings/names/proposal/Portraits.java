package org.cuttings.names.proposal;

import java.time.LocalDate;
import java.util.List;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Key;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Span;
import org.cuttings.article.Trash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows enough of a name to tell whether it is the same as another. */
@Component
@NamedInterface("proposal")
public class Portraits {

    private static final int EXAMPLES = 2;

    /** Code points shown before and after a name. */
    private static final int AROUND = 110;

    private final JdbcClient jdbc;

    Portraits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Counts(long articles, @Nullable LocalDate from, @Nullable LocalDate to) {}

    Proposal.Side of(NamedEntity entity) {
        Counts counts = counts(entity.id());
        long quotes =
                jdbc.sql(
                                """
                                select count(*) from quote q
                                 where q.speaker_id = ?
                                   and q.article_id not in
                                """
                                        + Trash.IDS)
                        .param(entity.id())
                        .query(Long.class)
                        .single();
        return new Proposal.Side(
                entity.key(),
                entity.type(),
                entity.name(),
                entity.note(),
                counts.articles(),
                quotes,
                counts.from(),
                counts.to(),
                examples(entity.id(), EXAMPLES));
    }

    private Counts counts(long entity) {
        return jdbc.sql(
                        """
                        select count(*), min(a.published_day), max(a.published_day)
                          from (select distinct article_id from mention where entity_id = ?) named
                          join article a on a.id = named.article_id
                         where a.deleted_at is null
                        """)
                .param(entity)
                .query(
                        (rs, row) ->
                                new Counts(
                                        rs.getLong(1),
                                        rs.getObject(2, LocalDate.class),
                                        rs.getObject(3, LocalDate.class)))
                .single();
    }

    /**
     * Articles that name it, the newest first, each with the first such sentence.
     *
     * @param size at most this many
     */
    @Transactional(readOnly = true)
    public List<Proposal.Example> examples(long entity, int size) {
        return jdbc.sql(
                        """
                        select a.id, a.headline, a.body, m.start_at, m.end_at, a.published_day
                          from (select n.article_id, min(n.id) as mention_id from mention n
                                 where n.entity_id = ?
                                   and n.article_id not in %s
                                 group by n.article_id order by n.article_id desc limit ?) near
                          join mention m on m.id = near.mention_id
                          join article a on a.id = near.article_id
                         order by a.id desc
                        """
                                .formatted(Trash.IDS))
                .params(entity, size)
                .query(
                        (rs, row) ->
                                example(
                                        rs.getLong(1),
                                        rs.getString(2),
                                        rs.getString(3),
                                        new Span(rs.getInt(4), rs.getInt(5)),
                                        rs.getObject(6, LocalDate.class)))
                .list();
    }

    private static Proposal.Example example(
            long article, String headline, String body, Span named, @Nullable LocalDate day) {
        CodePoints text = new CodePoints(body);
        String before = text.cut(new Span(Math.max(0, named.start() - AROUND), named.start()));
        String after =
                text.cut(new Span(named.end(), Math.min(text.length(), named.end() + AROUND)));
        int line = before.lastIndexOf('\n') + 1;
        int start = line > 0 || named.start() <= AROUND ? line : before.indexOf(' ') + 1;
        int end = after.indexOf('\n');
        if (end < 0) {
            end = named.end() + AROUND >= text.length() ? after.length() : after.lastIndexOf(' ');
        }
        return new Proposal.Example(
                Key.of(article),
                headline,
                day,
                before.substring(start),
                text.cut(named),
                after.substring(0, Math.max(0, end)));
    }
}
