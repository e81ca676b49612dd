package org.cuttings.correction;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** Corrections on the built-in database. */
@SpringBootTest
@AutoConfigureMockMvc
class CorrectorOnH2Tests extends CorrectorContract {}
