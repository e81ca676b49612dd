package org.cuttings.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** SQLite in this process with its full-text index FTS5, ordered by bm25. */
final class SqliteEngine implements Engine {

    private static final int BATCH = 5_000;
    private static final List<String> TABLES =
            List.of(
                    """
                    create table if not exists article (
                        id integer primary key, headline text, standfirst text, body text,
                        byline text, source text, section text, published text, year text)
                    """,
                    "create table if not exists name (article integer, type text, name text)",
                    // prefix: an index for the beginnings that are asked for
                    """
                    create virtual table if not exists words using fts5(
                        headline, standfirst, body, content='article', content_rowid='id',
                        tokenize='porter unicode61', prefix='4 5')
                    """);

    private static final String ARTICLES = " join article a on a.id = words.rowid";

    private final Path file;
    private @Nullable Connection open;

    SqliteEngine(Path directory) {
        this.file = directory.resolve("articles.db");
    }

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public void start() throws SQLException {
        open = DriverManager.getConnection("jdbc:sqlite:" + file);
        run("pragma journal_mode = off");
        run("pragma synchronous = off");
        run("pragma cache_size = -500000");
        run("pragma mmap_size = 30000000000");
        for (String table : TABLES) {
            run(table);
        }
    }

    @Override
    public void load(Stream<Story> stories) throws SQLException {
        Connection connection = connection();
        connection.setAutoCommit(false);
        try (PreparedStatement article =
                        connection.prepareStatement(
                                "insert into article values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement words =
                        connection.prepareStatement(
                                "insert into words (rowid, headline, standfirst, body) values (?, ?, ?, ?)");
                PreparedStatement name =
                        connection.prepareStatement("insert into name values (?, ?, ?)")) {
            long id = 0;
            for (Iterator<Story> each = stories.iterator(); each.hasNext(); ) {
                add(++id, each.next(), article, words, name);
                if (id % BATCH == 0) {
                    connection.commit();
                }
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        run("create index name_article on name (article, type, name)");
        run("insert into words (words, rank) values ('rank', 'bm25(4.0, 2.0, 1.0)')");
        run("insert into words (words) values ('optimize')");
        run("analyze");
    }

    private static void add(
            long id,
            Story story,
            PreparedStatement article,
            PreparedStatement words,
            PreparedStatement name)
            throws SQLException {
        set(
                article,
                id,
                story.headline(),
                story.standfirst(),
                story.body(),
                story.byline(),
                story.source(),
                story.section(),
                story.published(),
                story.year());
        article.execute();
        set(words, id, story.headline(), story.standfirst(), story.body());
        words.execute();
        for (Story.Named named : story.entities()) {
            set(name, id, named.type(), named.name());
            name.execute();
        }
    }

    @Override
    public long find(Question question) throws SQLException {
        String passages =
                question.kind().marked()
                        ? ", snippet(words, 2, '<mark>', '</mark>', '…', 30),"
                                + " highlight(words, 0, '<mark>', '</mark>')"
                        : "";
        read(
                question,
                "select a.id, a.headline, a.source, a.published, a.byline" + passages,
                ARTICLES,
                "order by words.rank limit 20");
        if (question.kind().counted()) {
            counts(question, "a.source", "");
            counts(question, "a.year", "");
            counts(question, "n.name", "PERSON");
        }
        if (question.kind().marked()) {
            counts(question, "n.name", "ORGANISATION");
            counts(question, "n.name", "PLACE");
        }
        return read(question, "select count(*)", question.filtered() ? ARTICLES : "", "");
    }

    private void counts(Question question, String column, String type) throws SQLException {
        String names =
                type.isEmpty()
                        ? ""
                        : " join name n on n.article = a.id and n.type = '" + type + "'";
        read(
                question,
                "select count(*), " + column,
                ARTICLES + names,
                "group by 2 order by 1 desc limit 20");
    }

    /** Reads all rows; gives the first number, 0 where there is no row. */
    private long read(Question question, String select, String joins, String end)
            throws SQLException {
        String filter =
                question.filtered() ? " and a.source = ? and a.published between ? and ?" : "";
        String sql = select + " from words" + joins + " where words match ?" + filter + " " + end;
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            statement.setString(1, match(question));
            if (question.filtered()) {
                statement.setString(2, question.source());
                statement.setString(3, "" + question.from());
                statement.setString(4, "" + question.to());
            }
            try (ResultSet rows = statement.executeQuery()) {
                return Rows.read(rows);
            }
        }
    }

    private static String match(Question question) {
        return switch (question.kind()) {
            case PHRASE -> '"' + question.text() + '"';
            case PREFIX -> '"' + question.text() + "\"*";
            default -> '"' + String.join("\" \"", question.words()) + '"';
        };
    }

    @Override
    public Duration processor() {
        return Processor.ofThread();
    }

    @Override
    public Size size() throws Exception {
        long index = 0;
        String sql = "select sum(pgsize) from dbstat where name like 'words%'";
        try (Statement statement = connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            index = rows.next() ? rows.getLong(1) : 0;
        }
        return new Size(index, Files.size(file) - index);
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
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
    public void close() throws SQLException {
        connection().close();
    }
}
