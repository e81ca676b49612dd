package org.cuttings.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL's full-text search in processes of its own: tsvector, GIN and ts_rank_cd. */
final class PostgresEngine implements Engine {

    private static final int BATCH = 1 << 20;
    private static final String TABLE =
            """
            create table if not exists article (
                id bigint primary key, headline text, standfirst text, body text, byline text,
                source text, section text, published date, persons text[], organisations text[],
                places text[],
                words tsvector generated always as (
                    setweight(to_tsvector('english', headline), 'A')
                    || setweight(to_tsvector('english', standfirst), 'B')
                    || setweight(to_tsvector('english', body), 'D')) stored)
            """;
    private static final String COPY =
            "copy article (id, headline, standfirst, body, byline, source, section, published,"
                    + " persons, organisations, places) from stdin";
    private static final String MARKS = "StartSel=<mark>, StopSel=</mark>, ";

    private final Path directory;
    private @Nullable EmbeddedPostgres server;
    private @Nullable Connection open;

    PostgresEngine(Path directory) {
        this.directory = directory.resolve("data");
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public void start() throws IOException, SQLException {
        EmbeddedPostgres started =
                EmbeddedPostgres.builder()
                        .setDataDirectory(directory)
                        .setCleanDataDirectory(false)
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setServerConfig("shared_buffers", "1GB")
                        .setServerConfig("work_mem", "64MB")
                        .setServerConfig("maintenance_work_mem", "512MB")
                        .setServerConfig("effective_cache_size", "2GB")
                        .setServerConfig("max_wal_size", "4GB")
                        .setServerConfig("random_page_cost", "1.1")
                        .setServerConfig("jit", "off")
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start();
        server = started;
        open = started.getPostgresDatabase().getConnection();
        run(TABLE);
    }

    @Override
    public void load(Stream<Story> stories) throws SQLException {
        CopyIn copy = connection().unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        long id = 0;
        for (Iterator<Story> each = stories.iterator(); each.hasNext(); ) {
            rows.writeBytes(row(++id, each.next()).getBytes(StandardCharsets.UTF_8));
            if (rows.size() > BATCH) {
                write(rows, copy);
            }
        }
        write(rows, copy);
        copy.endCopy();
        run("create index article_words on article using gin (words)");
        run("create index article_source on article (source, published)");
        run("create index article_published on article (published)");
        run("vacuum analyze article");
    }

    private static void write(ByteArrayOutputStream rows, CopyIn copy) throws SQLException {
        copy.writeToCopy(rows.toByteArray(), 0, rows.size());
        rows.reset();
    }

    private static String row(long id, Story story) {
        return Stream.of(
                        Long.toString(id),
                        story.headline(),
                        story.standfirst(),
                        story.body(),
                        story.byline(),
                        story.source(),
                        story.section(),
                        story.published(),
                        array(story.named("PERSON")),
                        array(story.named("ORGANISATION")),
                        array(story.named("PLACE")))
                .map(value -> value.replace("\n", "\\n"))
                .collect(Collectors.joining("\t", "", "\n"));
    }

    /** Names are invented of letters and blanks. */
    private static String array(List<String> names) {
        return "{" + String.join(",", names) + "}";
    }

    @Override
    public long find(Question question) throws SQLException {
        String query =
                switch (question.kind()) {
                    case PHRASE -> "phraseto_tsquery('english', ?)";
                    case PREFIX -> "to_tsquery('simple', ? || ':*')";
                    default -> "plainto_tsquery('english', ?)";
                };
        String filter =
                question.filtered()
                        ? " and a.source = ? and a.published between ?::date and ?::date"
                        : "";
        String found = " from article a, " + query + " q where a.words @@ q" + filter;
        String best =
                "select a.id, ts_rank_cd(a.words, q) as rank, count(*) over () as total"
                        + found
                        + " order by rank desc, a.id desc limit 20";
        String passages =
                question.kind().marked()
                        ? ", ts_headline('english', a.headline, "
                                + query
                                + ", '"
                                + MARKS
                                + "HighlightAll=true'), ts_headline('english', a.body, "
                                + query
                                + ", '"
                                + MARKS
                                + "MaxFragments=2, MaxWords=30, MinWords=10')"
                        : "";
        String page =
                "select best.total, a.headline, a.source, a.published, a.byline, best.rank"
                        + passages
                        + " from ("
                        + best
                        + ") best join article a using (id) order by best.rank desc";
        long total = ask(page, question, question.kind().marked() ? 2 : 0);
        if (question.kind().counted()) {
            ask(counts(question, found), question, 0);
        }
        return total;
    }

    /** All counts of what was found, which is looked for once. */
    private static String counts(Question question, String found) {
        String names = question.kind().marked() ? "persons, organisations, places" : "persons";
        StringBuilder sql =
                new StringBuilder(
                        "with found as materialized (select a.source, a.published, "
                                + names
                                + found
                                + ")");
        sql.append(top("source", "found"))
                .append(" union all ")
                .append(top("extract(year from published)::text", "found"));
        for (String name : names.split(", ")) {
            sql.append(" union all ").append(top("name", "found, unnest(" + name + ") name"));
        }
        return sql.toString();
    }

    private static String top(String what, String from) {
        return "(select "
                + what
                + ", count(*) from "
                + from
                + " group by 1 order by 2 desc limit 20)";
    }

    /** Reads all rows; gives the first number, 0 where there is no row. */
    private long ask(String sql, Question question, int passages) throws SQLException {
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            int at = 1;
            for (int i = 0; i < passages + 1; i++) {
                statement.setString(at++, question.text());
            }
            if (question.filtered()) {
                statement.setString(at++, question.source());
                statement.setString(at++, "" + question.from());
                statement.setString(at, "" + question.to());
            }
            try (ResultSet rows = statement.executeQuery()) {
                return Rows.read(rows);
            }
        }
    }

    @Override
    public Duration processor() throws IOException {
        String pid = Files.readAllLines(directory.resolve("postmaster.pid")).get(0).strip();
        return Processor.ofProcess(Long.parseLong(pid));
    }

    @Override
    public Size size() throws SQLException {
        long index = number("select pg_relation_size('article_words')");
        return new Size(index, number("select pg_total_relation_size('article')") - index);
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connection() {
        if (open == null) {
            throw new IllegalStateException("It must be started first");
        }
        return open;
    }

    @Override
    public void close() throws SQLException, IOException {
        connection().close();
        if (server != null) {
            server.close();
        }
    }
}
