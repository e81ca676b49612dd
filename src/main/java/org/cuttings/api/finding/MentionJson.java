package org.cuttings.api.finding;

import org.cuttings.article.CodePoints;
import org.cuttings.article.Span;

/** A stretch of the body and its text. */
record MentionJson(int start, int end, String text) {

    static MentionJson of(Span span, CodePoints body) {
        return new MentionJson(span.start(), span.end(), body.cut(span));
    }
}
