package org.cuttings.story;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** Sorting articles into stories on the built-in database. */
@SpringBootTest
@AutoConfigureMockMvc
class StoriesOnH2Tests extends StoriesContract {}
