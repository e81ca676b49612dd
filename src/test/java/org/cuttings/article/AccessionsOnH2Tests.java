package org.cuttings.article;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** Taking in many articles at once on the built-in database. */
@SpringBootTest
@AutoConfigureMockMvc
class AccessionsOnH2Tests extends AccessionsContract {}
