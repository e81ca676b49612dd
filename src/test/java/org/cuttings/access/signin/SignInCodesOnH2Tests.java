package org.cuttings.access.signin;

import org.springframework.modulith.test.ApplicationModuleTest;

/** Codes for signing in on the built-in database. */
@ApplicationModuleTest(extraIncludes = {"article", "audit", "background", "language", "search"})
class SignInCodesOnH2Tests extends SignInCodesContract {}
