package org.cuttings.reader.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.cuttings.article.Article;
import org.cuttings.article.Published;
import org.cuttings.reader.Wording;
import tools.jackson.databind.json.JsonMapper;

/** How an article is referred to elsewhere: in a footnote, and by machines that read pages. */
final class Reference {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Reference() {}

    /**
     * A footnote in the manner of the <a
     * href="https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-1.html">Chicago
     * Manual of Style</a>: Hartwick, Lena. “Headline.” Source, 14 March 2024.
     */
    static String footnote(Article article, Wording wording) {
        StringJoiner parts = new StringJoiner(" ");
        if (!article.authors().isEmpty()) {
            parts.add(sentence(authors(article.authors())));
        }
        parts.add("“" + sentence(article.headline()) + "”");
        List<String> where = new ArrayList<>();
        String source = article.source();
        if (source != null) {
            where.add(source);
        }
        Published published = article.published();
        where.add(published == null ? "undated" : wording.date(published.day()));
        parts.add(String.join(", ", where) + ".");
        String url = article.url();
        if (url != null) {
            parts.add(url);
        }
        return parts.toString();
    }

    private static String authors(List<String> authors) {
        List<String> names = new ArrayList<>(authors);
        names.set(0, familyFirst(names.get(0)));
        if (names.size() == 1) {
            return names.get(0);
        }
        String last = names.remove(names.size() - 1);
        return String.join(", ", names) + ", and " + last;
    }

    /** Only Latin names are turned round: elsewhere the family name is not known to come last. */
    private static String familyFirst(String name) {
        int space = name.lastIndexOf(' ');
        boolean latin = name.codePoints().allMatch(Reference::isLatin);
        return space < 0 || !latin || name.contains(",")
                ? name
                : name.substring(space + 1) + ", " + name.substring(0, space);
    }

    private static boolean isLatin(int codePoint) {
        return !Character.isLetter(codePoint)
                || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
    }

    private static String sentence(String text) {
        return text.matches("(?s).*[.!?…؟。]") ? text : text + ".";
    }

    /**
     * The article as <a href="https://schema.org/NewsArticle">schema.org NewsArticle</a> in JSON
     * that may stand within a page.
     *
     * @param address where the page is
     */
    static String linkedData(Article article, String address) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "NewsArticle");
        data.put("headline", article.headline());
        data.put("mainEntityOfPage", address);
        String language = Locale.forLanguageTag(article.language()).toLanguageTag();
        if (!language.equals("und")) {
            data.put("inLanguage", language);
        }
        Published published = article.published();
        if (published != null) {
            data.put("datePublished", published.toString());
        }
        if (!article.authors().isEmpty()) {
            data.put(
                    "author",
                    article.authors().stream()
                            .map(name -> Map.of("@type", "Person", "name", name))
                            .toList());
        }
        String source = article.source();
        if (source != null) {
            data.put("publisher", Map.of("@type", "Organization", "name", source));
        }
        String standfirst = article.standfirst();
        if (standfirst != null) {
            data.put("description", standfirst);
        }
        data.put("wordCount", article.wordCount());
        // a "</script>" in a headline must not end the block
        return JSON.writeValueAsString(data).replace("<", "\\u003c");
    }
}
