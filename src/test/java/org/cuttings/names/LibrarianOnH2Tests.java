package org.cuttings.names;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** Decisions about names on the built-in database. */
@SpringBootTest
@AutoConfigureMockMvc
class LibrarianOnH2Tests extends LibrarianContract {}
