package org.cuttings.article;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** The trash on the built-in database. */
@SpringBootTest
@AutoConfigureMockMvc
class TrashOnH2Tests extends TrashContract {}
