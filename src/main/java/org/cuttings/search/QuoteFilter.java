package org.cuttings.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cuttings.article.Key;
import org.cuttings.article.Names;
import org.cuttings.article.Published;
import org.cuttings.article.Quote;
import org.cuttings.article.QuoteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which quotes are asked for, as SQL. */
final class QuoteFilter {

    private static final String FROM =
            " from quote q join article a on a.id = q.article_id"
                    + " left join named_entity e on e.id = q.speaker_id"
                    + " where a.deleted_at is null";

    /** Quotes of older releases have their text only. */
    private static final String WORDS = "coalesce(q.words, lower(q.text))";

    private static final int MOST_WORDS = 20;

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    QuoteFilter(QuoteSearch.Query query) {
        words(query.q());
        speakers(query.speaker());
        about(query.about());
        Period from = Period.parameter("from", query.from());
        Period to = Period.parameter("to", query.to());
        if (from != null) {
            and("a.published_day >= :from", "from", from.first());
        }
        if (to != null) {
            and("a.published_day <= :to", "to", to.last());
        }
        QuoteKind kind = query.kind();
        if (kind != null) {
            and("q.kind = :kind", "kind", kind.name());
        }
    }

    long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*)" + FROM + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    List<QuoteHit> page(JdbcClient jdbc, @Nullable Cursor cursor, int size) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        String beyond = "";
        if (cursor != null) {
            all.put("last", cursor.serial());
            String day = cursor.day();
            if (day == null) {
                beyond = " and a.published_day is null and q.id < :last";
            } else {
                all.put("lastDay", LocalDate.parse(day));
                beyond =
                        " and (a.published_day < :lastDay or a.published_day is null"
                                + " or (a.published_day = :lastDay and q.id < :last))";
            }
        }
        all.put("size", size);
        return jdbc.sql(
                        "select q.*, a.headline, a.source, a.language, a.published_day,"
                                + " a.published_at"
                                + FROM
                                + where
                                + beyond
                                + " order by a.published_day desc nulls last, q.id desc limit :size")
                .params(all)
                .query((rs, row) -> hit(rs))
                .list();
    }

    List<ArticleSearch.Count> speakers(JdbcClient jdbc) {
        return jdbc.sql(
                        "select e.id, e.name, count(*)"
                                + FROM
                                + where
                                + " and e.id is not null group by e.id, e.name"
                                + " order by count(*) desc, e.name limit 20")
                .params(parameters)
                .query(
                        (rs, row) ->
                                new ArticleSearch.Count(
                                        rs.getString(2),
                                        Key.of(rs.getLong(1)),
                                        rs.getLong(3),
                                        false))
                .list();
    }

    Map<String, Long> years(JdbcClient jdbc) {
        Map<String, Long> years = new LinkedHashMap<>();
        jdbc.sql(
                        "select extract(year from a.published_day) as y, count(*)"
                                + FROM
                                + where
                                + " and a.published_day is not null"
                                + " group by extract(year from a.published_day) order by 1")
                .params(parameters)
                .query(
                        rs -> {
                            years.put(Integer.toString(rs.getInt(1)), rs.getLong(2));
                        });
        return years;
    }

    private void words(@Nullable String text) {
        if (text == null) {
            return;
        }
        List<String> words =
                Arrays.stream(text.split("\\s+"))
                        .map(Names::fold)
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList();
        if (words.isEmpty()) {
            where.append(" and 1 = 0");
        }
        for (int i = 0; i < words.size(); i++) {
            and(WORDS + " like :word" + i, "word" + i, "%" + words.get(i) + "%");
        }
    }

    private void speakers(List<String> speakers) {
        List<String> any = new ArrayList<>();
        for (int i = 0; i < speakers.size() && i < 50; i++) {
            String speaker = speakers.get(i);
            any.add("e.name_key = :speaker" + i + " or lower(q.speaker_name) = :said" + i);
            parameters.put("speaker" + i, Names.fold(speaker));
            parameters.put("said" + i, speaker.toLowerCase(Locale.ROOT));
            long id = Key.parse(speaker).orElse(-1);
            any.add("q.speaker_id = :id" + i);
            parameters.put("id" + i, id);
        }
        if (!any.isEmpty()) {
            where.append(" and (").append(String.join(" or ", any)).append(')');
        }
    }

    /** Quotes with these words, or in articles that name the entity. */
    private void about(@Nullable String about) {
        if (about == null) {
            return;
        }
        where.append(
                " and (("
                        + WORDS
                        + " like :about and :aboutKey <> '') or exists (select 1 from mention m"
                        + " join named_entity n on n.id = m.entity_id where m.article_id = a.id"
                        + " and (n.name_key = :aboutKey or n.id = :aboutId)"
                        + " and m.start_at between q.start_at - 400 and q.end_at + 200))");
        parameters.put("about", "%" + Names.fold(about) + "%");
        parameters.put("aboutKey", Names.fold(about));
        parameters.put("aboutId", Key.parse(about).orElse(-1));
    }

    private void and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        parameters.put(name, value);
    }

    private static QuoteHit hit(ResultSet rs) throws SQLException {
        LocalDate day = rs.getObject("published_day", LocalDate.class);
        OffsetDateTime time = rs.getObject("published_at", OffsetDateTime.class);
        Instant instant = time == null ? null : time.toInstant();
        Double confidence = rs.getObject("confidence", Double.class);
        Long speaker = rs.getObject("speaker_id", Long.class);
        String text = rs.getString("text");
        return new QuoteHit(
                Key.of(rs.getLong("id")),
                Key.of(rs.getLong("article_id")),
                rs.getString("headline"),
                rs.getString("source"),
                day == null ? null : new Published(day, instant),
                rs.getString("language"),
                text,
                Escaped.html(text),
                rs.getInt("seq"),
                rs.getInt("start_at"),
                rs.getInt("end_at"),
                QuoteKind.valueOf(rs.getString("kind")),
                rs.getString("cue"),
                rs.getString("speaker_name"),
                speaker == null ? null : Key.of(speaker),
                rs.getObject("speaker_start", Integer.class),
                rs.getObject("speaker_end", Integer.class),
                null,
                confidence,
                confidence != null && confidence < Quote.CERTAIN,
                rs.getString("via"),
                rs.getObject("piece_of", Integer.class));
    }
}
