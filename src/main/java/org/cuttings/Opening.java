package org.cuttings;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells at each start where the archive is read and where its articles are kept. */
@Component
@EnableConfigurationProperties(HomeSettings.class)
class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private static final String BACKEND = "spring.jpa.properties.hibernate.search.backend.";

    private static final String FILE = "jdbc:h2:file:";

    private final HomeSettings settings;
    private final ServerProperties server;
    private final DataSource database;
    private final String engine;
    private final String nodes;

    Opening(
            HomeSettings settings,
            ServerProperties server,
            DataSource database,
            @Value("${" + BACKEND + "type}") String engine,
            @Value("${" + BACKEND + "hosts:}") String nodes) {
        this.settings = settings;
        this.server = server;
        this.database = database;
        this.engine = engine;
        this.nodes = nodes;
    }

    private String index() {
        return engine.equals("lucene")
                ? settings.home().resolve("index").toAbsolutePath().normalize().toString()
                : "OpenSearch at " + nodes;
    }

    @EventListener
    void tell(ApplicationReadyEvent ready) throws SQLException {
        LOG.info("Articles are kept in {}, their index in {}", database(), index());
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
                && web.getWebServer().getPort() > 0) {
            String scheme = server.getSsl() == null ? "http" : "https";
            LOG.info(
                    "The archive is open at {}://localhost:{}",
                    scheme,
                    web.getWebServer().getPort());
        }
    }

    /** The file of the built-in database, the address of another without what may be secret. */
    private String database() throws SQLException {
        try (Connection connection = database.getConnection()) {
            String address = connection.getMetaData().getURL().replaceAll("[?;].*", "");
            return address.startsWith(FILE)
                    ? Path.of(address.substring(FILE.length()) + ".mv.db")
                            .toAbsolutePath()
                            .normalize()
                            .toString()
                    : address;
        }
    }
}
