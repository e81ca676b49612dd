package org.cuttings.backup;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** Backups of the built-in database. */
@SpringBootTest
@AutoConfigureMockMvc
class BackupOnH2Tests extends BackupContract {}
