package org.cuttings.api.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cuttings.api.NotAcceptable;
import org.cuttings.api.Written;
import org.cuttings.article.Article;
import org.cuttings.article.Published;
import org.cuttings.reading.Readings;
import org.cuttings.reading.Readings.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forms in which one article can be read: as JSON, as plain text, and as formats for citing.
 */
enum Citation {
    JSON("json", "application/json"),
    /** <a href="https://schema.org/NewsArticle">schema.org NewsArticle</a>. */
    LD("ld", "application/ld+json"),
    TEXT("text", "text/plain;charset=UTF-8"),
    /** <a href="https://www.bibtex.org/Format/">BibTeX</a>. */
    BIBTEX("bibtex", "application/x-bibtex;charset=UTF-8"),
    /** <a href="https://refdb.sourceforge.net/manual-0.9.6/sect1-ris-format.html">RIS</a>. */
    RIS("ris", "application/x-research-info-systems;charset=UTF-8"),
    /** <a href="https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html">CSL-JSON</a>. */
    CSL("csl", "application/vnd.citationstyles.csl+json");

    private static final String FORMS =
            "An article can be had as application/json, application/ld+json, text/plain,"
                    + " application/x-bibtex, application/x-research-info-systems or"
                    + " application/vnd.citationstyles.csl+json";

    private final String format;
    private final MediaType mediaType;

    Citation(String format, String mediaType) {
        this.format = format;
        this.mediaType = MediaType.parseMediaType(mediaType);
    }

    MediaType mediaType() {
        return mediaType;
    }

    /**
     * The form that the client wants.
     *
     * @param format the value of the format parameter, which goes before the Accept header
     * @throws NotAcceptable if there is no such form
     */
    static Citation wanted(@Nullable String format, @Nullable String accept) {
        if (format != null) {
            for (Citation form : values()) {
                if (form.format.equalsIgnoreCase(format)) {
                    return form;
                }
            }
            throw new NotAcceptable(FORMS);
        }
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        try {
            List<MediaType> types = new ArrayList<>(MediaType.parseMediaTypes(accept));
            MimeTypeUtils.sortBySpecificity(types);
            types.sort((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()));
            for (MediaType type : types) {
                for (Citation form : values()) {
                    if (type.getQualityValue() > 0
                            && type.includes(form.mediaType.removeQualityValue())) {
                        return form;
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new NotAcceptable(FORMS);
    }

    /**
     * An entity tag of the article in this form; another one once its names and quotes are read.
     */
    String tag(Article article, Reading reading) {
        Instant at = reading.at();
        String read =
                at != null
                        ? "." + Long.toString(at.toEpochMilli(), 36)
                        : reading.state() == Readings.State.FAILED ? ".failed" : "";
        String tag = article.key() + "-" + article.version() + read;
        return "\"" + (this == JSON ? tag : tag + "-" + format) + "\"";
    }

    String write(Article article, Reading reading, JsonMapper json) {
        return switch (this) {
            case JSON -> json.writeValueAsString(ArticleJson.of(article, reading));
            case LD -> json.writeValueAsString(newsArticle(article));
            case TEXT -> text(article);
            case BIBTEX -> bibtex(article);
            case RIS -> ris(article);
            case CSL -> json.writeValueAsString(List.of(csl(article)));
        };
    }

    private static Map<String, Object> newsArticle(Article article) {
        Map<String, Object> ld = new LinkedHashMap<>();
        ld.put("@context", "https://schema.org");
        ld.put("@type", "NewsArticle");
        ld.put("identifier", article.key());
        ld.put("headline", article.headline());
        putIf(ld, "alternativeHeadline", article.standfirst());
        ld.put(
                "author",
                article.authors().stream()
                        .map(name -> Map.of("@type", "Person", "name", name))
                        .toList());
        if (article.source() != null) {
            ld.put("publisher", Map.of("@type", "Organization", "name", article.source()));
        }
        putIf(ld, "articleSection", article.section());
        putIf(ld, "url", article.url());
        ld.put("inLanguage", article.language());
        Published published = article.published();
        putIf(ld, "datePublished", published == null ? null : published.toString());
        ld.put("dateModified", Written.time(article.updatedAt()));
        ld.put("wordCount", article.wordCount());
        ld.put("articleBody", article.body());
        ld.put(
                "mentions",
                article.mentions().stream()
                        .map(mention -> mention.entity().name())
                        .distinct()
                        .map(name -> Map.of("@type", "Thing", "name", name))
                        .toList());
        return ld;
    }

    private static String text(Article article) {
        StringBuilder text = new StringBuilder(article.headline()).append("\n\n");
        append(text, article.standfirst(), "\n\n");
        append(text, article.byline(), "\n");
        append(text, article.source(), "\n");
        Published published = article.published();
        append(text, published == null ? null : published.day().toString(), "\n");
        return text.append('\n').append(article.body()).append('\n').toString();
    }

    private static String bibtex(Article article) {
        StringBuilder entry =
                new StringBuilder("@article{cuttings-").append(article.key()).append(",\n");
        field(entry, "title", "{" + braced(article.headline()) + "}");
        if (!article.authors().isEmpty()) {
            field(entry, "author", braced(String.join(" and ", article.authors())));
        }
        field(entry, "journal", article.source() == null ? null : braced(article.source()));
        Published published = article.published();
        if (published != null) {
            LocalDate day = published.day();
            field(entry, "year", Integer.toString(day.getYear()));
            field(entry, "month", Integer.toString(day.getMonthValue()));
            field(entry, "day", Integer.toString(day.getDayOfMonth()));
        }
        field(entry, "url", article.url() == null ? null : braced(article.url()));
        field(entry, "language", article.language());
        return entry.append("}\n").toString();
    }

    private static void field(StringBuilder entry, String name, @Nullable String value) {
        if (value != null) {
            entry.append("  ").append(name).append(" = {").append(value).append("},\n");
        }
    }

    private static String braced(String text) {
        return oneLine(text)
                .replace("\\", "\\textbackslash ")
                .replaceAll("([{}&%$#_])", "\\\\$1")
                .replace("~", "\\textasciitilde ")
                .replace("^", "\\textasciicircum ");
    }

    private static String ris(Article article) {
        StringBuilder record = new StringBuilder("TY  - NEWS\r\n");
        tag(record, "TI", article.headline());
        article.authors().forEach(author -> tag(record, "AU", author));
        tag(record, "T2", article.source());
        Published published = article.published();
        if (published != null) {
            LocalDate day = published.day();
            tag(record, "PY", Integer.toString(day.getYear()));
            tag(
                    record,
                    "DA",
                    String.format(
                            Locale.ROOT,
                            "%04d/%02d/%02d",
                            day.getYear(),
                            day.getMonthValue(),
                            day.getDayOfMonth()));
        }
        tag(record, "AB", article.standfirst());
        tag(record, "UR", article.url());
        tag(record, "LA", article.language());
        tag(record, "ID", article.key());
        return record.append("ER  - \r\n").toString();
    }

    private static void tag(StringBuilder record, String tag, @Nullable String value) {
        if (value != null) {
            record.append(tag).append("  - ").append(oneLine(value)).append("\r\n");
        }
    }

    private static Map<String, Object> csl(Article article) {
        Map<String, Object> csl = new LinkedHashMap<>();
        csl.put("id", article.key());
        csl.put("type", "article-newspaper");
        csl.put("title", article.headline());
        csl.put("author", article.authors().stream().map(name -> Map.of("literal", name)).toList());
        putIf(csl, "container-title", article.source());
        putIf(csl, "URL", article.url());
        csl.put("language", article.language());
        Published published = article.published();
        if (published != null) {
            LocalDate day = published.day();
            csl.put(
                    "issued",
                    Map.of(
                            "date-parts",
                            List.of(
                                    List.of(
                                            day.getYear(),
                                            day.getMonthValue(),
                                            day.getDayOfMonth()))));
        }
        return csl;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static void append(StringBuilder text, @Nullable String value, String end) {
        if (value != null) {
            text.append(value).append(end);
        }
    }

    private static void putIf(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
