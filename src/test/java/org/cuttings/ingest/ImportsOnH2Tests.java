package org.cuttings.ingest;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** The store of imports on the built-in database. */
@SpringBootTest
@AutoConfigureMockMvc
class ImportsOnH2Tests extends ImportsContract {}
