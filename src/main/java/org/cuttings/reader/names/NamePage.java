package org.cuttings.reader.names;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cuttings.article.EntityType;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.article.Published;
import org.cuttings.reader.Address;
import org.cuttings.reader.list.Listing;
import org.cuttings.reader.list.Listings;
import org.cuttings.reader.list.SearchParameters;
import org.cuttings.reader.timeline.DateChoice;
import org.cuttings.reader.timeline.Histogram;
import org.cuttings.search.ArticleSearch;
import org.cuttings.search.facet.Count;
import org.cuttings.search.query.Query.Facet;
import org.cuttings.search.quote.QuoteHit;
import org.cuttings.search.quote.QuoteSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows one person, organisation or place: where named, what said, with whom. */
@Controller
class NamePage {

    private static final int ARTICLES = 10;
    private static final int QUOTES = 5;
    private static final int LOOKED_AT = 20;

    /** Fewer words, such as "an issue", tell little by themselves. */
    private static final int TELLING = 30;

    private static final int TOGETHER = 10;
    private static final int SOURCES = 6;

    private final Names names;
    private final Listings listings;
    private final ArticleSearch articles;
    private final QuoteSearch quotes;

    NamePage(Names names, Listings listings, ArticleSearch articles, QuoteSearch quotes) {
        this.names = names;
        this.listings = listings;
        this.articles = articles;
        this.quotes = quotes;
    }

    /**
     * Somebody or something named in the same articles, or a paper that has them.
     *
     * @param kind "person", "org", "place", or "source" for a paper
     * @param href the page of the name; null for a paper
     * @param found the articles that are counted
     * @param share of the most frequent one, in percent
     */
    record Ranked(
            String kind,
            String name,
            @Nullable String href,
            String found,
            long articles,
            long share) {}

    @GetMapping("/names/{id}")
    String name(
            @PathVariable String id, @RequestParam(defaultValue = "") String sort, Model model) {
        NamedEntity name = names.get(id);
        if (name.merged()) {
            return "redirect:/names/" + name.current().key();
        }
        Address filtered = filtered(name);
        Address naming = naming(name).with("size", String.valueOf(ARTICLES));
        boolean oldest = sort.equals("oldest");
        Listing listing = listings.list(oldest ? naming.with("sort", "oldest") : naming);
        model.addAttribute("name", name);
        model.addAttribute(
                "aliases",
                names.spellings(name).stream()
                        .filter(other -> !other.equals(name.name()))
                        .toList());
        model.addAttribute("listing", listing);
        model.addAttribute("oldest", oldest);
        model.addAttribute("first", day(name, "oldest"));
        model.addAttribute("last", day(name, "newest"));
        model.addAttribute("histogram", histogram(name, listing, filtered));
        QuoteSearch.Query newest = QuoteSearch.Query.all(LOOKED_AT);
        model.addAttribute("said", some(quotes.find(newest.by(name.key()))));
        model.addAttribute("about", some(quotes.find(newest.about(name.key()))));
        model.addAttribute("together", together(name, listing, filtered));
        model.addAttribute("sources", sources(listing, filtered));
        model.addAttribute("search", filtered.toString());
        model.addAttribute("feed", filtered.at("/feed.atom").toString());
        return "name";
    }

    /**
     * A few quotes, the newest first, rather those that tell something.
     *
     * @param total how many there are in all
     */
    record Some(long total, List<QuoteHit> items) {}

    private static Some some(QuoteSearch.Results found) {
        List<QuoteHit> items =
                found.items().stream()
                        .sorted(Comparator.comparing(quote -> quote.text().length() < TELLING))
                        .limit(QUOTES)
                        .toList();
        return new Some(found.total(), found.items().stream().filter(items::contains).toList());
    }

    /** The articles that name it; asked in words, since a facet leaves its own filter out. */
    private static Address naming(NamedEntity name) {
        String q = name.type() == EntityType.OTHER ? phrase(name) : "entity:" + name.key();
        return Address.of("/search").with("q", q).with("sort", "newest");
    }

    /** The list of the same articles, as readers ask for it. */
    private static Address filtered(NamedEntity name) {
        Address all = Address.of("/search");
        return switch (name.type()) {
            case PERSON -> all.with("person", name.key());
            case ORGANISATION -> all.with("org", name.key());
            case PLACE -> all.with("place", name.key());
            // no filter takes names of other kinds, so their words are searched
            case OTHER -> all.with("q", phrase(name));
        };
    }

    private static String phrase(NamedEntity name) {
        return '"' + name.name().replace('"', ' ') + '"';
    }

    /** The day of the oldest or newest article that names it, null where none is dated. */
    private @Nullable LocalDate day(NamedEntity name, String sort) {
        Address one = naming(name).with("sort", sort).with("size", "1");
        List<ArticleSearch.Hit> hits = articles.find(SearchParameters.query(one, Set.of())).items();
        Published published = hits.isEmpty() ? null : hits.get(0).published();
        return published == null ? null : published.day();
    }

    /** The articles that name it over time, and among them those that quote it. */
    private @Nullable Histogram histogram(NamedEntity name, Listing listing, Address filtered) {
        Address quoting = naming(name).with("speaker", name.key()).with("size", "1");
        var quoted =
                articles.find(SearchParameters.query(quoting, EnumSet.of(Facet.YEAR, Facet.MONTH)));
        return listings.timeline(naming(name), listing.results().facets())
                .draw(
                        new DateChoice(null, null),
                        listings.timeline(quoting, quoted.facets()),
                        period ->
                                filtered.with("from", period.opening())
                                        .with("to", period.closing())
                                        .toString(),
                        Locale.ENGLISH);
    }

    private static List<Ranked> together(NamedEntity name, Listing listing, Address filtered) {
        List<Ranked> all = new ArrayList<>();
        for (Facet facet : List.of(Facet.PERSON, Facet.ORG, Facet.PLACE)) {
            for (Count count : listing.results().facets().getOrDefault(facet, List.of())) {
                String key = count.entityId();
                if (key != null && !key.equals(name.key()) && count.count() > 0) {
                    String kind = SearchParameters.of(facet);
                    all.add(
                            new Ranked(
                                    kind,
                                    count.value(),
                                    "/names/" + key,
                                    both(filtered, key),
                                    count.count(),
                                    0));
                }
            }
        }
        return ranked(all, TOGETHER);
    }

    private static String both(Address filtered, String key) {
        String q = filtered.first("q");
        return filtered.with("q", (q == null ? "" : q + " ") + "entity:" + key).toString();
    }

    private static List<Ranked> sources(Listing listing, Address filtered) {
        List<Ranked> all = new ArrayList<>();
        for (Count count : listing.results().facets().getOrDefault(Facet.SOURCE, List.of())) {
            String href = filtered.with("source", count.value()).toString();
            all.add(new Ranked("source", count.value(), null, href, count.count(), 0));
        }
        return ranked(all, SOURCES);
    }

    /** The most frequent ones, with their share of the first. */
    private static List<Ranked> ranked(List<Ranked> all, int most) {
        List<Ranked> order =
                all.stream()
                        .sorted(Comparator.comparingLong(Ranked::articles).reversed())
                        .limit(most)
                        .toList();
        long highest = order.isEmpty() ? 1 : order.get(0).articles();
        return order.stream()
                .map(
                        one ->
                                new Ranked(
                                        one.kind(),
                                        one.name(),
                                        one.href(),
                                        one.found(),
                                        one.articles(),
                                        100 * one.articles() / highest))
                .toList();
    }
}
