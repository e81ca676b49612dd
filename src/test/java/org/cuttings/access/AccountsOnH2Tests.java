package org.cuttings.access;

import org.springframework.modulith.test.ApplicationModuleTest;

/** The store of accounts on the built-in database. */
@ApplicationModuleTest(extraIncludes = {"article", "audit", "background", "language", "search"})
class AccountsOnH2Tests extends AccountsContract {}
