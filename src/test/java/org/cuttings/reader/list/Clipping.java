package org.cuttings.reader.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.Fingerprint;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals;
import org.cuttings.article.Published;
import org.cuttings.article.PublishedFrom;
import org.cuttings.article.QuoteKind;
import org.cuttings.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * An invented article for tests of search, with what was recognised in it.
 *
 * @param day null where undated
 */
record Clipping(
        String headline,
        String body,
        String language,
        @Nullable String day,
        @Nullable String byline,
        @Nullable String source,
        @Nullable String section,
        Findings findings) {

    static Clipping of(String language, String headline, String body) {
        return new Clipping(headline, body, language, null, null, null, null, Findings.NONE);
    }

    Clipping on(String when) {
        return new Clipping(headline, body, language, when, byline, source, section, findings);
    }

    Clipping in(String paper, String part) {
        return new Clipping(headline, body, language, day, byline, paper, part, findings);
    }

    Clipping by(String writer) {
        return new Clipping(headline, body, language, day, writer, source, section, findings);
    }

    Clipping naming(EntityType type, String name) {
        List<Findings.Name> names = new ArrayList<>(findings.names());
        names.add(new Findings.Name(type, name, List.of(span(name))));
        return finding(new Findings(names, findings.quotes()));
    }

    /** The same with words of the body that somebody says. */
    Clipping quoting(String speaker, QuoteKind kind, String words) {
        List<Findings.Said> quotes = new ArrayList<>(findings.quotes());
        quotes.add(
                new Findings.Said(
                        span(words),
                        kind,
                        "said",
                        new Findings.Speaker(speaker, span(speaker), 0.9),
                        null,
                        null));
        return finding(new Findings(findings.names(), quotes));
    }

    private Clipping finding(Findings other) {
        return new Clipping(headline, body, language, day, byline, source, section, other);
    }

    private Span span(String words) {
        int start = body.indexOf(words);
        return new Span(start, start + words.length());
    }

    /** Adds it where it is not there yet. */
    void addTo(Articles articles) {
        Content content =
                new Content(
                        headline,
                        null,
                        byline,
                        List.of(),
                        source,
                        section,
                        null,
                        language,
                        day == null ? null : Published.parse(day),
                        day == null ? null : PublishedFrom.EDITOR,
                        body,
                        List.of());
        if (articles.like(Fingerprint.of(content)).isEmpty()) {
            articles.add(
                    content,
                    findings,
                    new Originals.Original(
                            "clipping.txt", "text/plain", (headline + body).getBytes(UTF_8)),
                    OnDuplicate.SKIP);
        }
    }
}
