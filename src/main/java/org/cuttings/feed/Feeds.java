package org.cuttings.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Closeable;
import java.io.Writer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cuttings.access.PublicAddress;
import org.cuttings.article.Article;
import org.cuttings.article.ArticlePath;
import org.cuttings.article.Articles;
import org.cuttings.article.Key;
import org.cuttings.search.ArticleSearch;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the feed of any search, the newest articles first unless another order is asked for. */
@Component
public class Feeds {

    private final ArticleSearch search;
    private final Articles articles;
    private final PublicAddress address;
    private final MessageSource messages;

    Feeds(ArticleSearch search, Articles articles, PublicAddress address, MessageSource messages) {
        this.search = search;
        this.articles = articles;
        this.address = address;
        this.messages = messages;
    }

    /**
     * The feed that a request asks for.
     *
     * @throws org.cuttings.search.query.UnusableQuery if a parameter has no meaning
     */
    Feed of(HttpServletRequest request) {
        Map<String, String[]> asked = request.getParameterMap();
        Query query =
                QueryParameters.read(
                        name ->
                                name.equals("sort") && !asked.containsKey(name)
                                        ? List.of("newest")
                                        : List.of(asked.getOrDefault(name, new String[0])));
        ArticleSearch.Results results = search.find(query);
        List<Feed.Item> items = items(results.items(), request);
        Map<String, List<String>> whole = QueryParameters.write(query);
        if (!asked.containsKey("sort")) {
            whole.remove("sort");
        }
        String path = request.getRequestURI();
        String next = results.next();
        return new Feed(
                title(whole),
                at(path, whole, request),
                at(path, part(whole, query, query.after()), request),
                at("/search", whole, request),
                next == null ? null : at(path, part(whole, query, next), request),
                items.stream()
                        .map(item -> item.article().updatedAt())
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH),
                items);
    }

    /**
     * Begins an Atom feed of all articles of a search, however many there are; the caller adds one
     * after the other and closes it.
     */
    public Entries begin(Query query, HttpServletRequest request, Writer out) {
        Map<String, List<String>> whole = QueryParameters.write(query);
        String self = at("/feed.atom", whole, request);
        String page = at("/search", whole, request);
        AtomWriter atom = new AtomWriter(out);
        atom.open(
                new Feed(title(whole), self, self, page, null, Instant.now(), List.of()),
                message("site.title"));
        return new Entries(atom, article -> item(article, request));
    }

    /** A feed that grows by one article at a time. */
    public static final class Entries implements Closeable {

        private final AtomWriter atom;
        private final Function<Article, Feed.Item> item;

        private Entries(AtomWriter atom, Function<Article, Feed.Item> item) {
            this.atom = atom;
            this.item = item;
        }

        public void add(Article article) {
            atom.write(item.apply(article));
        }

        @Override
        public void close() {
            atom.close();
        }
    }

    private List<Feed.Item> items(List<ArticleSearch.Hit> hits, HttpServletRequest request) {
        List<Long> ids = hits.stream().map(hit -> Key.parse(hit.id()).orElseThrow()).toList();
        return articles.all(ids).stream().map(article -> item(article, request)).toList();
    }

    private Feed.Item item(Article article, HttpServletRequest request) {
        String key = article.key();
        return new Feed.Item(
                address.of(ArticlePath.of(key), request),
                address.of(ArticlePath.of(key, article.headline()), request),
                article);
    }

    private String title(Map<String, List<String>> search) {
        String asked =
                search.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("sort"))
                        .flatMap(entry -> entry.getValue().stream())
                        .collect(Collectors.joining(", "));
        return asked.isEmpty() ? message("site.title") : message("site.title.search", asked);
    }

    String message(String code, Object... values) {
        return messages.getMessage(code, values, Locale.ENGLISH);
    }

    private String at(String path, Map<String, List<String>> search, HttpServletRequest request) {
        return address.of(QueryParameters.address(path, search), request);
    }

    private static Map<String, List<String>> part(
            Map<String, List<String>> whole, Query query, @Nullable String after) {
        Map<String, List<String>> part = new LinkedHashMap<>(whole);
        if (query.size() != Query.SIZE) {
            part.put("size", List.of(Integer.toString(query.size())));
        }
        if (after != null) {
            part.put("after", List.of(after));
        }
        return part;
    }
}
