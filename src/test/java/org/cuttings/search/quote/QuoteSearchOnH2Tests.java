package org.cuttings.search.quote;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** Finding quotes on the built-in database. */
@SpringBootTest
@AutoConfigureMockMvc
class QuoteSearchOnH2Tests extends QuoteSearchContract {}
