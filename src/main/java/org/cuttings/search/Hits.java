package org.cuttings.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cuttings.article.Article;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Names;
import org.cuttings.article.Published;
import org.cuttings.search.ArticleSearch.Hit;
import org.cuttings.search.ArticleSearch.NameRef;
import org.cuttings.search.document.Card;
import org.cuttings.search.document.Field;
import org.cuttings.search.highlight.Escaped;
import org.cuttings.search.highlight.Excerpts;
import org.cuttings.search.highlight.Spaces;
import org.cuttings.search.query.Cursor;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.Words.Term;
import org.cuttings.search.quote.BestQuote;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes results out of what the index returns. */
@Component
class Hits {

    /** Qualifiers of what stands in the body under names. */
    private static final Set<String> NAMES = Set.of("person", "org", "place", "speaker");

    private static final String MARKED = "</mark>";

    private final EntityManager entities;
    private final JsonMapper json;

    Hits(EntityManager entities, JsonMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** One article as the index returns it. */
    record Found(String card, String body, float score, long serial) {

        Cursor cursor(int passed, @Nullable Published published) {
            return new Cursor(
                    passed, published == null ? null : published.day().toString(), serial);
        }
    }

    /**
     * What a result is made of.
     *
     * @param bodies whether it shows passages; texts are most of what is read for a page
     */
    ProjectionFinalStep<Found> projection(SearchProjectionFactory<?, ?> f, boolean bodies) {
        if (!bodies) {
            return f.composite()
                    .from(f.field(Field.CARD, String.class), f.score(), f.id(Long.class))
                    .as((card, score, serial) -> new Found(card, "", score, serial));
        }
        return f.composite()
                .from(
                        f.field(Field.CARD, String.class),
                        f.field(Field.BODY, String.class),
                        f.composite().from(f.score(), f.id(Long.class)).as(Ranked::new))
                .as((card, body, ranked) -> new Found(card, body, ranked.score(), ranked.serial()));
    }

    /** An article's number with its score. */
    record Ranked(float score, long serial) {}

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

    List<Hit> shown(List<Found> found, Query query, Plan plan) {
        List<Term> terms = plan.shown().shown();
        Marked marked =
                new Marked(
                        Excerpts.OfPage.of(terms, Set.of("headline")),
                        Excerpts.OfPage.of(terms, NAMES),
                        new BestQuote(query, plan.shown()),
                        terms.stream()
                                .map(term -> List.of(Names.fold(term.text()).split(" ")))
                                .toList());
        return found.stream().map(each -> hit(each, plan, marked, query.snippets())).toList();
    }

    /**
     * What marks the texts of a page.
     *
     * @param terms the words of each term, folded as names are
     */
    private record Marked(
            Excerpts.OfPage headlines,
            Excerpts.OfPage bodies,
            BestQuote quotes,
            List<List<String>> terms) {}

    Card read(String card) {
        return json.readValue(card, Card.class);
    }

    private Hit hit(Found found, Plan plan, Marked marked, boolean snippets) {
        Card card = read(found.card());
        return new Hit(
                card.id(),
                card.headline(),
                snippets
                        ? marked.headlines().in(card.language()).whole(card.headline())
                        : Escaped.html(card.headline()),
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
                card.story(),
                snippets ? snippets(found, card, plan, marked) : List.of(),
                marked.quotes().of(card),
                card.names().stream()
                        .map(name -> new NameRef(name.id(), name.type(), name.name()))
                        .toList(),
                why(found, card, plan, marked.terms()),
                found.score());
    }

    private static List<String> snippets(Found found, Card card, Plan plan, Marked marked) {
        List<String> passages = marked.bodies().in(card.language()).passages(found.body());
        return passages.isEmpty() ? start(found, card, plan) : withDots(passages);
    }

    /** The passage that means what was asked, else the beginning of the body. */
    private static List<String> start(Found found, Card card, Plan plan) {
        Plan.Near near = plan.near().get(found.serial());
        return near == null
                ? List.of(Escaped.html(card.start()))
                : withDots(
                        List.of(
                                Escaped.html(
                                        Card.start(
                                                new CodePoints(found.body())
                                                        .cut(near.passage())))));
    }

    private static List<String> why(Found found, Card card, Plan plan, List<List<String>> terms) {
        List<String> why = new ArrayList<>();
        if (!terms.isEmpty() && plan.byWords(found.serial())) {
            why.add("words");
        }
        if (plan.near().containsKey(found.serial())) {
            why.add("meaning");
        }
        if (card.names().stream().anyMatch(name -> isCalled(name.name(), terms))) {
            why.add("name");
        }
        return why;
    }

    /** Whether one of the terms is a name, or a word of it. */
    private static boolean isCalled(String name, List<List<String>> terms) {
        if (terms.stream().noneMatch(term -> Names.mayHave(name, term))) {
            return false;
        }
        List<String> words = List.of(Names.fold(name).split(" "));
        return terms.stream().anyMatch(words::containsAll);
    }

    /** Shows by dots where passages begin and the last one ends within a sentence. */
    private static List<String> withDots(List<String> passages) {
        List<String> shown = new ArrayList<>();
        for (String passage : passages) {
            String text = Spaces.single(passage.strip());
            String words = text.replace("<mark>", "");
            boolean begun = !words.isEmpty() && Character.isLowerCase(words.codePointAt(0));
            shown.add(begun ? "…" + text : text);
        }
        int last = shown.size() - 1;
        if (endsWithin(shown.get(last))) {
            shown.set(last, shown.get(last) + "…");
        }
        return shown;
    }

    /** Whether a passage ends within a sentence. */
    private static boolean endsWithin(String passage) {
        int end = passage.endsWith(MARKED) ? passage.length() - MARKED.length() : passage.length();
        if (end == 0) {
            return false;
        }
        int sign = passage.codePointBefore(end);
        return sign == ',' || Character.isLetter(sign) || Character.isDigit(sign);
    }

    static @Nullable Published published(Card card) {
        String text = card.published();
        return text == null ? null : Published.parse(text);
    }
}
