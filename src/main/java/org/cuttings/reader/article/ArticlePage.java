package org.cuttings.reader.article;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.cuttings.access.PublicAddress;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Names;
import org.cuttings.article.Versions;
import org.cuttings.reader.Address;
import org.cuttings.reader.Wording;
import org.cuttings.reader.list.AskedWords;
import org.cuttings.reader.list.SearchParameters;
import org.cuttings.reading.Readings;
import org.cuttings.search.ArticleSearch;
import org.cuttings.search.ArticleSearch.Hit;
import org.cuttings.search.ArticleSearch.NameRef;
import org.cuttings.search.ArticleSearch.Neighbours;
import org.cuttings.search.Seeker;
import org.cuttings.search.StoryVersions;
import org.cuttings.search.StoryVersions.Story;
import org.cuttings.search.StoryVersions.Version;
import org.cuttings.search.highlight.Marks;
import org.cuttings.search.highlight.Sought;
import org.cuttings.search.outage.Extras;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.UnusableQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows one article to read, with who is named and who said what. */
@Controller
class ArticlePage {

    private static final int RELATED = 4;

    private final Articles articles;
    private final Versions earlier;
    private final Names names;
    private final Readings readings;
    private final ArticleSearch search;
    private final Seeker seeker;
    private final StoryVersions stories;
    private final Wording wording;
    private final AskedWords words;
    private final PublicAddress address;
    private final Extras extras;

    ArticlePage(
            Articles articles,
            Versions earlier,
            Names names,
            Readings readings,
            ArticleSearch search,
            Seeker seeker,
            StoryVersions stories,
            Wording wording,
            AskedWords words,
            PublicAddress address,
            Extras extras) {
        this.articles = articles;
        this.earlier = earlier;
        this.names = names;
        this.readings = readings;
        this.search = search;
        this.seeker = seeker;
        this.stories = stories;
        this.wording = wording;
        this.words = words;
        this.address = address;
        this.extras = extras;
    }

    /**
     * The way through the results the article was opened from.
     *
     * @param previous address of the article before, null for the first
     * @param next address of the article after, null for the last
     */
    record Trail(
            long place,
            long total,
            String back,
            @Nullable String q,
            @Nullable String previous,
            @Nullable String next) {}

    /** How the article was found. */
    private record Found(Trail trail, Sought sought) {}

    /**
     * An article to read next.
     *
     * @param shared names that stand in both articles, at most three
     */
    record Next(Hit hit, String href, List<String> shared) {}

    /** The words of the headline in the address are for people; the key alone decides. */
    @GetMapping({"/articles/{id}", "/articles/{id}/{slug}"})
    String article(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request,
            Model model) {
        Article article = articles.get(id);
        Address asked = Address.of("/search", given, SearchParameters.KNOWN);
        Found found = asked.parameters().isEmpty() ? null : found(asked, article.key());
        String path = wording.article(article.key(), article.headline());
        Marks marks = found == null ? Marks.NONE : marks(article, found.sought(), asked);
        Reading reading = Reading.of(article, marks);
        String canonical = address.of(path, request);
        model.addAttribute("article", article);
        model.addAttribute("reading", reading);
        model.addAttribute("unread", article.readWith() == null ? readings.of(article) : null);
        model.addAttribute("quotesBy", names.quoteCounts(reading.speakers()));
        model.addAttribute("changes", earlier.count(article));
        model.addAttribute("versions", versions(article));
        model.addAttribute("related", related(article, reading.keys()));
        model.addAttribute("footnote", Reference.footnote(article, wording));
        model.addAttribute("linkedData", Reference.linkedData(article, canonical));
        model.addAttribute("address", canonical);
        model.addAttribute("description", description(article));
        model.addAttribute("asked", asked);
        model.addAttribute("trail", found == null ? null : found.trail());
        model.addAttribute("hits", Stepping.of(marks, given.getFirst("hit"), list(asked).at(path)));
        return "article";
    }

    /** The other versions of its story. */
    private List<Version> versions(Article article) {
        String key = article.story();
        @Nullable Story story =
                key == null ? null : extras.<@Nullable Story>ask(() -> stories.of(key), () -> null);
        return story == null ? List.of() : story.without(article.key());
    }

    private List<Next> related(Article article, Set<String> named) {
        return extras
                .<List<Hit>>ask(() -> search.related(article.key(), RELATED), List::of)
                .stream()
                .map(
                        hit ->
                                new Next(
                                        hit,
                                        wording.article(hit.id(), hit.headline()),
                                        hit.names().stream()
                                                .filter(name -> named.contains(name.id()))
                                                .map(NameRef::name)
                                                .limit(3)
                                                .toList()))
                .toList();
    }

    /** The archive may have been asked for other words than were typed, or not have this yet. */
    private static Marks marks(Article article, Sought sought, Address asked) {
        Marks found = sought.in(article);
        return found.count() > 0 ? found : Sought.by(Query.of(asked.first("q"))).in(article);
    }

    private static Address list(Address asked) {
        return asked.without("after").without("page").without("size");
    }

    private Found found(Address asked, String key) {
        Address list = list(asked);
        String q = words.of(list.first("q"));
        return extras.ask(() -> found(list, q, key), () -> foundSomehow(list, q));
    }

    private Found found(Address list, @Nullable String q, String key) {
        try {
            Neighbours around = seeker.around(SearchParameters.query(list, Set.of()), key);
            return new Found(
                    new Trail(
                            around.place(),
                            around.total(),
                            list.toString(),
                            q,
                            step(list, around.previous()),
                            step(list, around.next())),
                    around.sought());
        } catch (UnusableQuery e) {
            // the results said what is wrong; the article can be read all the same
            return foundSomehow(list, q);
        }
    }

    /** Found, at a place that nobody knows. */
    private static Found foundSomehow(Address list, @Nullable String q) {
        return new Found(
                new Trail(0, 0, list.toString(), q, null, null),
                Sought.by(Query.of(list.first("q"))));
    }

    private static @Nullable String step(Address list, @Nullable String key) {
        return key == null ? null : SearchParameters.opened(list.at("/articles/" + key));
    }

    /** The first words of the article, for those who show links to it. */
    private static String description(Article article) {
        String standfirst = article.standfirst();
        String text = (standfirst == null ? article.body() : standfirst).replaceAll("\\s+", " ");
        int most = 200;
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most);
        return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, most / 2)) + " …";
    }
}
