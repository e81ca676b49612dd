package org.cuttings.search;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** Finding quotes on the built-in database. */
@SpringBootTest
@AutoConfigureMockMvc
class QuoteSearchOnH2Tests extends QuoteSearchContract {}
