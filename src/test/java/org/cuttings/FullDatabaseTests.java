package org.cuttings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A PostgreSQL that answers each new article as it does where its disk is full. */
@OnPostgresql
@SuppressWarnings("NullAway.Init")
class FullDatabaseTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void fill() {
        jdbc.sql("create sequence refused").update();
        jdbc.sql(
                        """
                        create function refuse() returns trigger language plpgsql as $$
                        begin
                            perform nextval('refused');
                            raise exception 'could not extend file' using errcode = '53100';
                        end $$
                        """)
                .update();
        jdbc.sql(
                        """
                        create trigger full_disk before insert on article
                        for each row execute function refuse()
                        """)
                .update();
    }

    @AfterEach
    void makeRoom() {
        jdbc.sql("drop trigger if exists full_disk on article").update();
        jdbc.sql("drop function if exists refuse").update();
        jdbc.sql("drop sequence if exists refused").update();
    }

    @Test
    void whatCannotBeStoredIsRefusedAndWhatIsThereIsRead() {
        assertThat(
                        http.post()
                                .uri("/api/v1/articles")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        """
                                        {"headline": "Tide tables", "body": "The tide was late."}
                                        """)
                                .with(user("editor").roles("EDITOR")))
                .hasStatus(507)
                .hasHeader(HttpHeaders.RETRY_AFTER, "60")
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("no room left on its disk");
        assertThat(http.get().uri("/api/v1/articles")).hasStatusOk();
    }

    @Test
    void anImportGoesOnOnceThereIsRoom() {
        String job = upload("Lock keepers wait\n\nThe keepers of the upper lock waited all day.");
        await().atMost(Duration.ofSeconds(30)).until(() -> refused() > 0);

        assertThat(read(job).path("finishedAt").isNull()).isTrue();
        assertThat(read(job).at("/counts/failed").asInt()).isZero();

        makeRoom();
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            outdate();
                            return read(job).at("/counts/imported").asInt() == 1;
                        });
        assertThat(read(job).at("/counts/failed").asInt()).isZero();
    }

    private int refused() {
        return jdbc.sql("select case when is_called then last_value else 0 end from refused")
                .query(Integer.class)
                .single();
    }

    /** As if the worker that could not go on had been away for a while. */
    private void outdate() {
        jdbc.sql("update import_job set taken_until = current_timestamp - interval '1' second")
                .update();
    }

    private String upload(String text) {
        MvcTestResult accepted =
                http.post()
                        .uri("/api/v1/imports")
                        .multipart()
                        .file(
                                new MockMultipartFile(
                                        "files",
                                        "lock.txt",
                                        "text/plain",
                                        text.getBytes(StandardCharsets.UTF_8)))
                        .with(user("editor").roles("EDITOR"))
                        .exchange();
        assertThat(accepted).hasStatus(202);
        return String.valueOf(accepted.getResponse().getHeader(HttpHeaders.LOCATION));
    }

    private JsonNode read(String address) {
        MvcTestResult answer = http.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}
