package org.cuttings;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Runs a test on an archive with a real PostgreSQL, which all such tests share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("postgresql")
@ContextConfiguration(initializers = OnPostgresql.NewDatabase.class)
public @interface OnPostgresql {

    /** Makes the database and tells the archive where it is. */
    class NewDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final AtomicInteger NUMBER = new AtomicInteger();

        @Override
        public void initialize(ConfigurableApplicationContext archive) {
            TestPropertyValues.of(
                            "CUTTINGS_DB_URL=" + make(),
                            "CUTTINGS_DB_USER=postgres",
                            "CUTTINGS_DB_PASSWORD=postgres")
                    .applyTo(archive);
        }

        /** The address of a new database. */
        public static String make() {
            String name = "archive" + NUMBER.incrementAndGet();
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("No database could be made", e);
            }
            return Server.RUNNING.getJdbcUrl("postgres", name);
        }
    }

    /** The one server of all tests; it ends with them. */
    class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server =
                        EmbeddedPostgres.builder()
                                .setRegisterShutdownHook(false)
                                .setLocaleConfig("locale-provider", "builtin")
                                .setLocaleConfig("builtin-locale", "C.UTF-8")
                                .start();
                // after the archives, which would wait half a minute for a server that is gone
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL could not be started", e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL could not be stopped", e);
            }
        }
    }
}
