package org.cuttings.search;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals;
import org.cuttings.article.Published;
import org.cuttings.article.PublishedFrom;
import org.cuttings.article.QuoteKind;
import org.cuttings.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * An invented article for tests.
 *
 * @param day null where undated
 * @param people those named in the body; the first says every quote between curly marks
 */
public record Piece(
        String headline,
        String body,
        @Nullable String day,
        String language,
        @Nullable String source,
        List<String> people,
        List<String> places) {

    private static final Pattern QUOTE = Pattern.compile("“([^”]+)”");

    public static Piece of(String headline, String body) {
        return new Piece(headline, body, null, "en", null, List.of(), List.of());
    }

    public Piece on(String when) {
        return new Piece(headline, body, when, language, source, people, places);
    }

    public Piece in(String tag) {
        return new Piece(headline, body, day, tag, source, people, places);
    }

    public Piece from(String paper) {
        return new Piece(headline, body, day, language, paper, people, places);
    }

    public Piece naming(String... names) {
        return new Piece(headline, body, day, language, source, List.of(names), places);
    }

    public Piece at(String... names) {
        return new Piece(headline, body, day, language, source, people, List.of(names));
    }

    public String addTo(Articles articles) {
        Article added =
                articles.add(
                        content(),
                        findings(),
                        new Originals.Original(
                                "test.txt", "text/plain", body.getBytes(StandardCharsets.UTF_8)),
                        OnDuplicate.COPY);
        return added.key();
    }

    Content content() {
        return new Content(
                headline,
                null,
                null,
                List.of(),
                source,
                null,
                null,
                language,
                day == null ? null : Published.on(LocalDate.parse(day)),
                day == null ? null : PublishedFrom.EDITOR,
                body,
                List.of());
    }

    Findings findings() {
        List<Findings.Name> names = new ArrayList<>();
        people.forEach(name -> names.add(name(EntityType.PERSON, name)));
        places.forEach(name -> names.add(name(EntityType.PLACE, name)));
        List<Findings.Said> quotes = new ArrayList<>();
        Matcher quote = QUOTE.matcher(body);
        while (quote.find()) {
            quotes.add(
                    new Findings.Said(
                            span(quote.start(1), quote.end(1)),
                            QuoteKind.DIRECT,
                            "said",
                            people.isEmpty()
                                    ? null
                                    : new Findings.Speaker(people.get(0), null, 0.9),
                            null,
                            null));
        }
        return new Findings(names, quotes);
    }

    private Findings.Name name(EntityType type, String name) {
        int start = body.indexOf(name);
        return new Findings.Name(type, name, List.of(span(start, start + name.length())));
    }

    private Span span(int start, int end) {
        return new Span(body.codePointCount(0, start), body.codePointCount(0, end));
    }
}
