package org.cuttings.reader;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** An archive whose disk is nearly full. */
@SpringBootTest(properties = "cuttings.store.reserve=1000000TB")
@AutoConfigureMockMvc
@SuppressWarnings("NullAway.Init")
class RoomGuardTests {

    @Autowired private MockMvc archive;

    @Test
    void whatIsThereCanBeRead() throws Exception {
        for (String path : new String[] {"/", "/search?q=ferry", "/api/v1/articles", "/names"}) {
            archive.perform(get(path)).andExpect(status().isOk());
        }
    }

    @Test
    void nothingIsTakenIn() throws Exception {
        archive.perform(
                        post("/api/v1/articles")
                                .with(user("editor").roles("EDITOR"))
                                .with(csrf())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"headline\": \"Ferry\", \"body\": \"It sank.\"}"))
                .andExpect(status().isInsufficientStorage())
                .andExpect(header().string("Retry-After", "60"))
                .andExpect(status().reason(containsString("Make room and try again")));
        archive.perform(post("/import").with(user("editor").roles("EDITOR")).with(csrf()))
                .andExpect(status().isInsufficientStorage());
    }

    @Test
    void whatStoresNothingIsStillDone() throws Exception {
        archive.perform(
                        post("/api/v1/extractions")
                                .contentType(MediaType.TEXT_PLAIN)
                                .content("The ferry sank\n\nIt sank off Hale Ness at noon."))
                .andExpect(status().isOk());
    }
}
