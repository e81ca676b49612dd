package org.cuttings.reading;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** The reading of articles on the built-in database. */
@SpringBootTest
@AutoConfigureMockMvc
class ReadingsOnH2Tests extends ReadingsContract {}
