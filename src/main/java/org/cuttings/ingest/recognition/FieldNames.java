package org.cuttings.ingest.recognition;

import java.util.List;
import java.util.Locale;

/**
 * What programs call the fields of an article, in the spelling of {@link #spelling}; the likeliest
 * first.
 */
public final class FieldNames {

    public static final List<String> HEADLINE =
            List.of(
                    "headline",
                    "title",
                    "webtitle",
                    "articletitle",
                    "heading",
                    "headlines",
                    "name",
                    "subject");

    public static final List<String> BODY =
            List.of(
                    "body",
                    "articlebody",
                    "bodyhtml",
                    "contenthtml",
                    "fulltext",
                    "bodytext",
                    "text",
                    "contenttext",
                    "content",
                    "maintext",
                    "articletext",
                    "story",
                    "article",
                    "html");

    public static final List<String> STANDFIRST =
            List.of(
                    "standfirst",
                    "subtitle",
                    "subheadline",
                    "dek",
                    "trailtext",
                    "description",
                    "abstract",
                    "summary",
                    "excerpt",
                    "lead",
                    "teaser");

    /** Names of writers, perhaps as a byline. */
    public static final List<String> AUTHORS =
            List.of("authors", "author", "byline", "creator", "creators", "writer", "writers");

    public static final List<String> PUBLISHED =
            List.of(
                    "published",
                    "datepublished",
                    "publishedat",
                    "publicationdate",
                    "pubdate",
                    "webpublicationdate",
                    "firstpublished",
                    "firstpublicationdate",
                    "publishdate",
                    "publishedon",
                    "publishedtime",
                    "publisheddate",
                    "date",
                    "dategmt",
                    "datetime",
                    "issued",
                    "createdat",
                    "datecreated",
                    "created",
                    "timestamp",
                    "time");

    public static final List<String> SOURCE =
            List.of(
                    "source",
                    "publisher",
                    "newspaper",
                    "publication",
                    "outlet",
                    "site",
                    "sitename",
                    "domain");

    public static final List<String> SECTION =
            List.of("section", "sectionname", "articlesection", "category", "categories", "desk");

    public static final List<String> URL =
            List.of("url", "link", "weburl", "canonicalurl", "permalink", "href", "guid");

    public static final List<String> LANGUAGE =
            List.of("language", "lang", "inlanguage", "languagecode", "locale");

    public static final List<String> CAPTIONS = List.of("captions", "caption", "imagecaption");

    private static final List<List<String>> ALL =
            List.of(
                    HEADLINE,
                    BODY,
                    STANDFIRST,
                    AUTHORS,
                    PUBLISHED,
                    SOURCE,
                    SECTION,
                    URL,
                    LANGUAGE,
                    CAPTIONS);

    private FieldNames() {}

    /** A name without prefix, blanks, hyphens and underscores, in lower case. */
    public static String spelling(String name) {
        String last = name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('/')) + 1);
        return last.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }

    /** Whether a name, in whatever spelling, is one of an article's fields. */
    public static boolean isOne(String name) {
        String spelled = spelling(name);
        return ALL.stream().anyMatch(names -> names.contains(spelled));
    }
}
