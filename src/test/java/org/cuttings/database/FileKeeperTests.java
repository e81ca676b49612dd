package org.cuttings.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeeperTests {

    private static final int ROWS = 2_000;
    private static final int ROWS_A_CHANGE = 8;
    private static final int CHANGES = 1_000;

    /** Rounds without a change; more than it needs. */
    private static final int ROUNDS = 30;

    @TempDir private Path folder;

    @Test
    void outdatedPartsOfTheFileAreUsedAgain() throws Exception {
        long alone = sizeAfterChanges("alone", false);
        long kept = sizeAfterChanges("kept", true);
        assertThat(kept).as("%s without tidying", alone).isLessThan(alone * 3 / 4);
    }

    @Test
    void onceNothingChangesMostOfTheFileIsNeeded() throws Exception {
        JdbcDataSource source = source("rest");
        try (Connection connection = source.getConnection()) {
            MVStore store = store(connection);
            FileKeeper keeper = new FileKeeper(source);
            change(connection, () -> keeper.keep(store));
            int before = store.getFileStore().getChunksFillRate();

            for (int round = 0; round < ROUNDS; round++) {
                keeper.keep(store);
            }

            assertThat(store.getFileStore().getChunksFillRate())
                    .as("percent, %s before", before)
                    .isGreaterThan(Math.max(65, before));
        }
    }

    @Test
    void whatWasThereIsThereAfterTidying() throws Exception {
        sizeAfterChanges("content", true);
        try (Connection connection = source("content").getConnection();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("select count(*), sum(length(v)) from t")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(ROWS);
            assertThat(rows.getLong(2)).isEqualTo(ROWS * 1_000L);
        }
    }

    /**
     * Changes a few rows here and there, commit by commit, as an archive does that takes article
     * after article.
     */
    private long sizeAfterChanges(String name, boolean keep) throws Exception {
        JdbcDataSource source = source(name);
        FileKeeper keeper = new FileKeeper(source);
        try (Connection connection = source.getConnection()) {
            MVStore store = store(connection);
            change(
                    connection,
                    () -> {
                        if (keep) {
                            keeper.keep(store);
                        }
                    });
            return Files.size(folder.resolve(name + ".mv.db"));
        }
    }

    private static MVStore store(Connection connection) throws SQLException {
        return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                .getDatabase()
                .getStore()
                .getMvStore();
    }

    /**
     * @param sometimes what is done after each twenty commits
     */
    private static void change(Connection connection, Runnable sometimes) throws SQLException {
        Random random = new Random(7);
        connection.createStatement().execute("create table t (id int primary key, v varchar)");
        try (PreparedStatement change = connection.prepareStatement("merge into t values (?, ?)")) {
            connection.setAutoCommit(false);
            for (int row = 0; row < ROWS; row++) {
                put(change, row, random);
            }
            connection.commit();
            for (int i = 0; i < CHANGES; i++) {
                for (int row = 0; row < ROWS_A_CHANGE; row++) {
                    put(change, random.nextInt(ROWS), random);
                }
                connection.commit();
                if (i % 20 == 0) {
                    sometimes.run();
                }
            }
        }
    }

    private static void put(PreparedStatement change, int row, Random random) throws SQLException {
        change.setInt(1, row);
        change.setString(2, text(random));
        change.executeUpdate();
    }

    private JdbcDataSource source(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0;RETENTION_TIME=0");
        return source;
    }

    private static String text(Random random) {
        return random.ints(1_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
