package org.cuttings.article;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** The store of names on the built-in database. */
@SpringBootTest
@AutoConfigureMockMvc
class NamesOnH2Tests extends NamesContract {}
