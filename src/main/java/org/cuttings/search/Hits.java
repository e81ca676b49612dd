package org.cuttings.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuttings.article.Article;
import org.cuttings.article.Published;
import org.cuttings.search.ArticleSearch.Hit;
import org.cuttings.search.ArticleSearch.NameRef;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterEncoder;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterFinalStep;
import org.hibernate.search.engine.search.highlighter.dsl.SearchHighlighterFactory;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes results out of what the index returns. */
@Component
class Hits {

    static final String WHOLE = "whole";
    private static final int PASSAGE = 180;
    private static final int LONGEST_HEADLINE = 1_000;

    private final EntityManager entities;
    private final JsonMapper json;

    Hits(EntityManager entities, JsonMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** One article as the index returns it; the marked texts are escaped already. */
    record Found(String card, List<String> headline, List<String> body, float score, long serial) {

        Cursor cursor(int passed, @Nullable Published published) {
            return new Cursor(
                    passed, published == null ? null : published.day().toString(), serial);
        }
    }

    ProjectionFinalStep<Found> projection(SearchProjectionFactory<?, ?> f) {
        return f.composite()
                .from(
                        f.field(Field.CARD, String.class),
                        f.highlight(Field.HEADLINE).highlighter(WHOLE),
                        f.composite()
                                .from(f.highlight(Field.BODY), f.score(), f.id(Long.class))
                                .asList(list -> list))
                .as(
                        (card, headline, rest) ->
                                new Found(
                                        card,
                                        headline,
                                        strings(rest.get(0)),
                                        (Float) rest.get(1),
                                        (Long) rest.get(2)));
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    /** The first passages with matching words. */
    static HighlighterFinalStep passages(SearchHighlighterFactory f) {
        return passages(f, false);
    }

    /**
     * Passages with the matching words; what is not ours to mark is escaped.
     *
     * @param best whether those with the most words come first
     */
    static HighlighterFinalStep passages(SearchHighlighterFactory f, boolean best) {
        return f.fastVector()
                .orderByScore(best)
                .encoder(HighlighterEncoder.HTML)
                .tag("<mark>", "</mark>")
                .fragmentSize(PASSAGE)
                .numberOfFragments(2);
    }

    /** The whole text with the matching words marked. */
    static HighlighterFinalStep whole(SearchHighlighterFactory f) {
        return f.fastVector()
                .encoder(HighlighterEncoder.HTML)
                .tag("<mark>", "</mark>")
                .fragmentSize(LONGEST_HEADLINE)
                .numberOfFragments(1);
    }

    Optional<Card> card(long id) {
        return Search.session(entities)
                .search(Article.class)
                .select(f -> f.field(Field.CARD, String.class))
                .where(f -> f.match().field(Field.SERIAL).matching(id))
                .fetchHits(1)
                .stream()
                .findFirst()
                .map(this::read);
    }

    List<Hit> shown(List<Found> found, Query query, Words words) {
        BestQuote best = new BestQuote(query, words);
        return found.stream().map(each -> hit(each, best)).toList();
    }

    private Card read(String card) {
        return json.readValue(card, Card.class);
    }

    private Hit hit(Found found, BestQuote best) {
        Card card = read(found.card());
        String headline =
                found.headline().isEmpty()
                        ? Escaped.html(card.headline())
                        : found.headline().get(0);
        List<String> snippets =
                found.body().isEmpty()
                        ? List.of(Escaped.html(card.start()))
                        : withDots(found.body());
        return new Hit(
                card.id(),
                card.headline(),
                headline,
                card.standfirst(),
                card.byline(),
                card.authors(),
                card.source(),
                card.section(),
                card.url(),
                card.language(),
                published(card),
                card.wordCount(),
                card.readingMinutes(),
                card.importedAt(),
                snippets,
                best.of(card),
                card.names().stream()
                        .map(name -> new NameRef(name.id(), name.type(), name.name()))
                        .toList(),
                found.score());
    }

    /** Shows by dots where passages begin and the last one ends within a sentence. */
    private static List<String> withDots(List<String> passages) {
        List<String> shown = new ArrayList<>();
        for (String passage : passages) {
            String text = passage.strip().replaceAll("\\s+", " ");
            String words = text.replace("<mark>", "");
            boolean begun = !words.isEmpty() && Character.isLowerCase(words.codePointAt(0));
            shown.add(begun ? "…" + text : text);
        }
        int last = shown.size() - 1;
        if (shown.get(last).replace("</mark>", "").matches("(?s).*[\\p{L}\\p{N},]")) {
            shown.set(last, shown.get(last) + "…");
        }
        return shown;
    }

    static @Nullable Published published(Card card) {
        String text = card.published();
        return text == null ? null : Published.parse(text);
    }
}
