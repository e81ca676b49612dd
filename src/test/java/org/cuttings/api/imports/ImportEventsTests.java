package org.cuttings.api.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class ImportEventsTests {

    @Autowired MockMvcTester http;

    @Test
    void anImportIsFollowedToItsEnd() throws Exception {
        String text = "Weir at Tolmouth holds\n3 May 2022\n\nThe weir held, Ida Strand said.\n";
        MockMultipartFile file =
                new MockMultipartFile("files", "weir.txt", "text/plain", text.getBytes(UTF_8));
        MvcTestResult started =
                http.post()
                        .uri(ImportApi.PATH)
                        .multipart()
                        .file(file)
                        .with(user("editor").roles("EDITOR"))
                        .exchange();
        assertThat(started).hasStatus(202);
        String address = Objects.requireNonNull(started.getResponse().getHeader("Location"));

        MvcTestResult followed = http.get().uri(address + "/events").exchange();

        assertThat(followed).hasStatusOk().hasContentType("text/event-stream");
        String events = followed.getResponse().getContentAsString().strip();
        assertThat(events.substring(events.lastIndexOf("event:")))
                .startsWith("event:finished\ndata:{")
                .contains("\"state\":\"finished\"", "\"imported\":1");
    }

    @Test
    void whatIsNoImportCannotBeFollowed() {
        assertThat(http.get().uri(ImportApi.PATH + "/0000000000000/events"))
                .hasStatus(404)
                .hasContentType("application/problem+json");
    }
}
