package org.cuttings.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedIndexesTests {

    private static final String TWICE =
            """
            select a.table_name || '.' || a.column_name from information_schema.index_columns a
              join information_schema.index_columns b
                on b.table_schema = a.table_schema and b.table_name = a.table_name
               and b.column_name = a.column_name and b.index_name > a.index_name
             where a.table_schema = 'public' and a.ordinal_position = 1 and b.ordinal_position = 1
               and not exists (
                   select 1 from information_schema.index_columns more
                    where more.index_name in (a.index_name, b.index_name)
                      and more.ordinal_position = 2)
            """;

    /** Which column of which table refers to which table, and what happens when that goes. */
    private static final String REFERENCES =
            """
            select c.table_name || '.' || c.column_name || ' ' || p.table_name || ' '
                   || r.delete_rule
              from information_schema.referential_constraints r
              join information_schema.key_column_usage c on c.constraint_name = r.constraint_name
              join information_schema.key_column_usage p
                on p.constraint_name = r.unique_constraint_name
             order by 1
            """;

    private final JdbcDataSource source = new JdbcDataSource();

    @BeforeEach
    void database() {
        source.setURL(
                "jdbc:h2:mem:"
                        + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        source.setUser("sa");
    }

    @Test
    void noColumnIsKeptInTwoIndexes() throws SQLException {
        Flyway.configure().dataSource(source).load().migrate();
        assertThat(all(TWICE)).contains("mention.found_id", "quote.speaker_found_id");

        migrate();

        assertThat(all(TWICE)).isEmpty();
    }

    @Test
    void theNextStartFindsNothingMoreToDo() throws SQLException {
        migrate();
        assertThat(all(SharedIndexes.KEPT_TWICE)).isEmpty();
    }

    @Test
    void whatAKillLeftHalfDoneIsDoneAtTheNextStart() throws SQLException {
        migrate();
        List<String> before = all(REFERENCES);
        String name =
                all("""
                                select constraint_name from information_schema.key_column_usage
                                 where table_name = 'name_block' and column_name = 'entity_id'
                                   and constraint_name in (
                                       select constraint_name
                                         from information_schema.referential_constraints)
                                """)
                        .get(0);
        execute(
                """
                comment on column name_block.entity_id is
                    'to be made: alter table name_block add constraint if not exists "%s"
                     foreign key (entity_id) references named_entity (id) on delete NO ACTION'
                """
                        .formatted(name));
        execute("alter table name_block drop constraint \"" + name + '"');
        assertThat(all(REFERENCES)).isNotEqualTo(before);

        migrate();

        assertThat(all(REFERENCES)).isEqualTo(before);
        assertThat(all("select remarks from information_schema.columns where remarks is not null"))
                .isEmpty();
    }

    @Test
    void referencesHoldAsBefore() throws SQLException {
        Flyway.configure().dataSource(source).load().migrate();
        List<String> before = all(REFERENCES);

        migrate();

        assertThat(all(REFERENCES)).isEqualTo(before).hasSizeGreaterThan(20);
        assertThatThrownBy(
                        () -> execute("insert into name_block (block, entity_id) values ('b', 7)"))
                .isInstanceOf(SQLIntegrityConstraintViolationException.class)
                .hasMessageContaining("named_entity");
    }

    @Test
    void whatGoesWithAnArticleStillDoes() throws SQLException {
        migrate();
        assertThat(
                        all(
                                """
                                select t.table_name from information_schema.table_constraints t
                                  join information_schema.referential_constraints r
                                    on r.constraint_name = t.constraint_name
                                 where r.delete_rule = 'CASCADE' order by t.table_name
                                """))
                .contains("passage", "story_member", "correction");
    }

    private void migrate() {
        Flyway.configure().dataSource(source).callbacks(new SharedIndexes()).load().migrate();
    }

    private List<String> all(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
