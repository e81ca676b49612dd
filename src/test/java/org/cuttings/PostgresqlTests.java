package org.cuttings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole archive on PostgreSQL. */
@OnPostgresql
class PostgresqlTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired MockMvcTester http;
    @Autowired DataSource database;

    @Test
    void anUploadedArticleIsReadAndFound() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
        }
        String job = upload("harbour-bridge.html");
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> read(job + "/items").at("/items/0/state").asString(),
                        "imported"::equals);
        String key = read(job + "/items").at("/items/0/articleId").asString();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () ->
                                assertThat(
                                                read("/api/v1/articles?q=ferrymen")
                                                        .findValuesAsString("id"))
                                        .contains(key));
        assertThat(read("/api/v1/articles/" + key).at("/published").asString())
                .startsWith("2019-03-14");
        assertThat(http.get().uri("/articles/" + key + "/bridge"))
                .hasStatusOk()
                .bodyText()
                .contains("Ferrymen tied up their boats", "Ivo Kern");
        assertThat(http.get().uri("/quotes?speaker=Ivo+Kern"))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody asked us");
    }

    private String upload(String file) {
        try {
            byte[] bytes = new ClassPathResource("articles/" + file).getContentAsByteArray();
            MvcTestResult accepted =
                    http.post()
                            .uri("/api/v1/imports")
                            .multipart()
                            .file(new MockMultipartFile("files", file, "text/html", bytes))
                            .with(user("editor").roles("EDITOR"))
                            .exchange();
            assertThat(accepted).hasStatus(202);
            return String.valueOf(accepted.getResponse().getHeader(HttpHeaders.LOCATION));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read(String address) {
        MvcTestResult answer = http.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}
