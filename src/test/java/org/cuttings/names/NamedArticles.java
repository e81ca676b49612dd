package org.cuttings.names;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals;
import org.cuttings.article.QuoteKind;
import org.cuttings.article.Span;
import org.cuttings.article.StaleVersion;

/** Adds invented articles to the archive that name whom a test wants them to name. */
public final class NamedArticles {

    private final Articles articles;

    public NamedArticles(Articles articles) {
        this.articles = articles;
    }

    /** An article in which the first of these people speaks and all are named. */
    public Article add(String... people) {
        String text = text(people);
        return articles.add(
                content("Meeting " + UUID.randomUUID(), text),
                findings(EntityType.PERSON, text, people),
                new Originals.Original(
                        "m.txt", null, (text + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)),
                OnDuplicate.COPY);
    }

    /** An article that names one thing of this kind. */
    public Article add(EntityType type, String name) {
        return articles.add(
                content("Visit " + UUID.randomUUID(), name + " was closed."),
                findings(type, name + " was closed.", name),
                new Originals.Original(
                        "v.txt", null, (name + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)),
                OnDuplicate.COPY);
    }

    /** An article in which one word is taken for a place once and for an organisation once. */
    public Article addOfTwoKinds(String name) {
        String text = name + " was closed. The board of " + name + " met.";
        int second = text.lastIndexOf(name);
        return articles.add(
                content("Visit " + UUID.randomUUID(), text),
                new Findings(
                        List.of(
                                new Findings.Name(
                                        EntityType.PLACE,
                                        name,
                                        List.of(new Span(0, name.length()))),
                                new Findings.Name(
                                        EntityType.ORGANISATION,
                                        name,
                                        List.of(new Span(second, second + name.length())))),
                        List.of()),
                new Originals.Original(
                        "v.txt", null, (name + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)),
                OnDuplicate.COPY);
    }

    /** Has the machine find the same people in an article once more. */
    Article readAgain(Article article, String... people) throws StaleVersion {
        Article now = articles.get(article.key());
        return articles.revise(
                now.key(),
                now.version(),
                now.content(),
                findings(EntityType.PERSON, now.body(), people),
                null);
    }

    private static String text(String... people) {
        return people[0] + " said “no” to everybody. " + String.join(" and ", people) + " left.";
    }

    private static Content content(String headline, String body) {
        return new Content(
                headline, null, null, List.of(), null, null, null, "en", null, null, body,
                List.of());
    }

    private static Findings findings(EntityType type, String body, String... named) {
        List<Findings.Name> names = new ArrayList<>();
        for (String name : named) {
            List<Span> mentions = new ArrayList<>();
            for (int at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + 1)) {
                mentions.add(new Span(at, at + name.length()));
            }
            names.add(new Findings.Name(type, name, mentions));
        }
        int quote = body.indexOf("“no”") + 1;
        return new Findings(
                names,
                quote == 0
                        ? List.of()
                        : List.of(
                                new Findings.Said(
                                        new Span(quote, quote + 2),
                                        QuoteKind.DIRECT,
                                        "said",
                                        new Findings.Speaker(named[0], null, 0.9),
                                        null,
                                        null)));
    }
}
