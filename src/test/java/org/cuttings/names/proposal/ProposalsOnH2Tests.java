package org.cuttings.names.proposal;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** Proposing names on the built-in database. */
@SpringBootTest
@AutoConfigureMockMvc
class ProposalsOnH2Tests extends ProposalsContract {}
