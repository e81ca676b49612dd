package org.cuttings.article;

import org.springframework.modulith.test.ApplicationModuleTest;

/** The store on the built-in database, in a file as in a real archive. */
@ApplicationModuleTest(extraIncludes = "search")
class ArticlesOnH2Tests extends ArticlesContract {}
