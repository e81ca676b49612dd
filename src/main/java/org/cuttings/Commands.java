package org.cuttings;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.cuttings.backup.BackupReader;
import org.cuttings.backup.BackupWriter;
import org.cuttings.backup.Sums;
import org.cuttings.backup.UnusableBackup;
import org.cuttings.ingest.folder.BulkLoad;
import org.cuttings.search.upkeep.IndexQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.util.FileSystemUtils;

/** What the archive does from the command line, instead of being opened: see docs/running.md. */
final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";
    private static final String IMPORT = "import";
    private static final String MOVE = "move";

    /** What the address of a database begins with. */
    private static final String DATABASE = "jdbc:";

    private static final Duration LONGEST_INDEXING = Duration.ofHours(12);

    /** In bytes. */
    private static final int WRITTEN_AT_ONCE = 1 << 20;

    private static final int DONE = 0;
    private static final int NOT_ALL = 1;
    private static final int NOTHING = 2;

    private Commands() {}

    static boolean isOne(String... args) {
        return args.length > 0 && Set.of(BACKUP, RESTORE, IMPORT, MOVE).contains(args[0]);
    }

    /**
     * Does what the first argument says.
     *
     * @return 0 if all was done, 1 if some files could not be imported, 2 if nothing was done
     */
    static int run(String... args) {
        if (args.length < 2 || args[1].startsWith("--")) {
            LOG.error(
                    "Say which: java -jar cuttings.jar {} {}",
                    args[0],
                    switch (args[0]) {
                        case IMPORT -> "FOLDER";
                        case MOVE -> "FOLDER-OR-DATABASE-IT-IS-IN";
                        default -> "FILE";
                    });
            return NOTHING;
        }
        String[] settings = Arrays.copyOfRange(args, 2, args.length);
        try {
            return switch (args[0]) {
                case BACKUP -> backup(path(args[1]), settings);
                case RESTORE -> restore(path(args[1]), settings);
                case MOVE -> move(args[1], settings);
                default -> load(path(args[1]), settings);
            };
        } catch (UnusableBackup e) {
            LOG.error("{}", e.getMessage());
        } catch (FileSystemException e) {
            LOG.error("{} cannot be used: {}", e.getFile(), e.getClass().getSimpleName());
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("{} {} failed", args[0], args[1], e);
        }
        return NOTHING;
    }

    private static Path path(String given) {
        return Path.of(given).toAbsolutePath().normalize();
    }

    private static int backup(Path file, String... settings) throws IOException, SQLException {
        try (ConfigurableApplicationContext store = store(settings)) {
            Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            try {
                Map<String, Long> rows;
                // the packer writes half a kilobyte at a time, and each write waits for the disk
                try (OutputStream out =
                        new BufferedOutputStream(
                                Files.newOutputStream(
                                        unfinished,
                                        StandardOpenOption.CREATE,
                                        StandardOpenOption.TRUNCATE_EXISTING,
                                        StandardOpenOption.WRITE,
                                        StandardOpenOption.SYNC),
                                WRITTEN_AT_ONCE)) {
                    rows = store.getBean(BackupWriter.class).write(out);
                }
                Files.move(unfinished, file);
                tell("Kept", rows, file);
                return DONE;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }
    }

    private static int restore(Path file, String... settings) throws IOException, SQLException {
        try (ConfigurableApplicationContext store = store(settings)) {
            var environment = store.getEnvironment();
            Sums sums =
                    new BackupReader(store.getBean(DataSource.class), "classpath:db/migration")
                            .restore(file);
            // The index is of what was there before; it is built anew at the next start.
            FileSystemUtils.deleteRecursively(
                    Path.of(environment.getProperty("cuttings.home", "./data"), "index"));
            tell("Restored", sums.rows(), file);
            sums.tables()
                    .forEach(
                            (table, of) ->
                                    LOG.info("{} {} rows, sum {}", table, of.rows(), of.sum()));
            return DONE;
        }
    }

    /**
     * Takes an archive out of one database into another, empty one, by way of a backup. What breaks
     * off goes on where it was when it is begun again, if nothing has changed where it comes from.
     */
    private static int move(String from, String... settings) throws IOException, SQLException {
        if (!from.startsWith(DATABASE) && !Files.isRegularFile(Path.of(from, "archive.mv.db"))) {
            LOG.error("There is no archive in {}: it has no archive.mv.db", from);
            return NOTHING;
        }
        Path file = home(settings).resolve("moving.zip");
        Files.createDirectories(file.getParent());
        LOG.info("{} is read", from);
        if (holds(file, place(from))) {
            if (holds(file, settings)) {
                LOG.info("All of it was moved before");
                Files.delete(file);
                return DONE;
            }
        } else {
            Files.deleteIfExists(file);
            int read = backup(file, place(from));
            if (read != DONE) {
                return read;
            }
        }
        try {
            int written = restore(file, settings);
            Files.deleteIfExists(file);
            return written;
        } catch (UnusableBackup e) {
            Files.deleteIfExists(file);
            throw e;
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.error("The move broke off; the same command goes on where it was");
            throw e;
        }
    }

    /** The folder of the archive, also seeing whether its database can be reached at all. */
    private static Path home(String... settings) {
        try (ConfigurableApplicationContext store = store(settings)) {
            return path(store.getEnvironment().getProperty("cuttings.home", "./data"));
        }
    }

    /** Whether a file of a move that broke off is there and holds what an archive holds now. */
    private static boolean holds(Path file, String... settings) throws IOException, SQLException {
        Optional<Sums> before = BackupReader.sums(file);
        if (before.isEmpty()) {
            return false;
        }
        try (ConfigurableApplicationContext store = store(settings)) {
            return before.get().equals(store.getBean(BackupWriter.class).sums());
        }
    }

    /** The settings by which the archive there is read. */
    private static String[] place(String from) {
        return from.startsWith(DATABASE)
                ? new String[] {
                    "--spring.profiles.active=",
                    "--spring.datasource.url=" + from,
                    "--spring.datasource.username=${CUTTINGS_FROM_USER:}",
                    "--spring.datasource.password=${CUTTINGS_FROM_PASSWORD:}"
                }
                : new String[] {"--spring.profiles.active=", "--cuttings.home=" + path(from)};
    }

    private static void tell(String what, Map<String, Long> rows, Path file) {
        LOG.info(
                "{} {} articles, {} quotes and {} files: {}",
                what,
                rows.get("article"),
                rows.get("quote"),
                rows.get("original"),
                file);
    }

    /** The database alone. */
    private static ConfigurableApplicationContext store(String... settings) {
        return new SpringApplicationBuilder(Store.class).web(WebApplicationType.NONE).run(settings);
    }

    /** What a command needs that only reads or writes the database. */
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @Import(BackupWriter.class)
    static final class Store {}

    /** The whole archive, but for its doors. */
    private static int load(Path path, String... settings) throws IOException {
        String[] closed = Arrays.copyOf(settings, settings.length + 1);
        closed[settings.length] = "--server.port=-1";
        try (ConfigurableApplicationContext archive =
                SpringApplication.run(CuttingsApplication.class, closed)) {
            boolean whole = archive.getBean(BulkLoad.class).load(path);
            if (!archive.getBean(IndexQueue.class).settle(LONGEST_INDEXING)) {
                LOG.info("The index is completed at the next start");
            }
            return whole ? DONE : NOT_ALL;
        }
    }
}
