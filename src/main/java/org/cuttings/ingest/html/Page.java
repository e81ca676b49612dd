package org.cuttings.ingest.html;

import java.net.URI;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.WebAddress;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Draft.Evidence;
import org.cuttings.ingest.recognition.Draft.Field;
import org.cuttings.ingest.recognition.Draft.Origin;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Puts together what a web page tells about the article on it. */
final class Page {

    private final Document page;
    private final PageMetadata data;
    private final Map<Field, Evidence> evidence = new EnumMap<>(Field.class);

    Page(Document page) {
        this.page = page;
        this.data = new PageMetadata(page);
    }

    Draft draft() {
        String url = url();
        String language = language();
        PageHeadline headline = new PageHeadline(page, data, url);
        PageDates dates = new PageDates(page, data, language, url, headline.heading());
        String source = source(url);
        PageAuthors authors = new PageAuthors(page, data, publishers(source, url));
        PageStandfirst summary = new PageStandfirst(page, data, headline.heading());
        String standfirst = summary.text();
        if (standfirst != null) {
            evidence.put(Field.STANDFIRST, summary.evidence());
        }
        Set<String> captions = captions();
        Clutter.remove(page);
        MainText main = new MainText(page, headline.text(), standfirst);
        StatedText stated = StatedText.beyond(main.text(), data);
        String body =
                Normalizer.normalize(
                        stated == null ? main.text() : stated.text(), Normalizer.Form.NFC);
        if (body.isEmpty()) {
            throw new UnreadableFile(
                    Reason.NO_TEXT,
                    "There is no article text on this page; upload the page of one article, or"
                            + " paste its text");
        }
        captions.addAll(main.captions());
        evidence.put(
                Field.BODY,
                stated == null
                        ? new Evidence(Origin.MARKUP, 0.8)
                        : new Evidence(Origin.METADATA, stated.confidence()));
        if (headline.text() != null) {
            evidence.put(Field.HEADLINE, headline.evidence());
        }
        if (!authors.names().isEmpty()) {
            evidence.put(Field.BYLINE, authors.evidence());
        }
        if (!dates.found().isEmpty()) {
            evidence.put(Field.PUBLISHED, dates.evidence());
        }
        return new Draft(
                nfc(headline.text()),
                nfc(standfirst),
                nfc(authors.byline()),
                authors.names(),
                nfc(source),
                nfc(
                        data.article("articleSection") != null
                                ? data.article("articleSection")
                                : data.meta("article:section")),
                url,
                language,
                dates.found().isEmpty() ? null : dates.found().get(0).published(),
                body,
                List.copyOf(captions),
                evidence,
                dates.found(),
                null);
    }

    private @Nullable String url() {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        for (String candidate :
                new String[] {
                    canonical == null ? null : canonical.attr("href"),
                    data.meta("og:url"),
                    data.article("url"),
                    page.location()
                }) {
            if (candidate != null && WebAddress.isOne(candidate.strip())) {
                evidence.put(Field.URL, new Evidence(Origin.METADATA, 0.95));
                return candidate.strip();
            }
        }
        return null;
    }

    /** The language the page says it is in, "und" where it says none. */
    private String language() {
        Element html = page.selectFirst("html[lang]");
        for (String candidate :
                new String[] {
                    data.article("inLanguage"),
                    html == null ? null : html.attr("lang"),
                    data.meta("og:locale", "content-language", "language")
                }) {
            if (candidate != null
                    && candidate.strip().matches("[A-Za-z]{2}(?:[-_][A-Za-z0-9]{2,8})*")) {
                evidence.put(Field.LANGUAGE, new Evidence(Origin.METADATA, 0.8));
                return candidate.strip().substring(0, 2).toLowerCase(Locale.ROOT);
            }
        }
        return "und";
    }

    private @Nullable String source(@Nullable String url) {
        String stated = data.meta("og:site_name");
        if (stated == null) {
            stated = data.article("publisher");
        }
        if (stated != null) {
            evidence.put(Field.SOURCE, new Evidence(Origin.METADATA, 0.9));
            return stated;
        }
        if (url == null) {
            return null;
        }
        evidence.put(Field.SOURCE, new Evidence(Origin.URL, 0.6));
        return URI.create(url).getHost().replaceFirst("^www\\.", "");
    }

    private Set<String> publishers(@Nullable String source, @Nullable String url) {
        Set<String> names = new HashSet<>();
        String host = url == null ? null : SiteName.label(url);
        if (host != null) {
            names.add(host);
        }
        for (String name :
                new String[] {source, data.article("publisher"), data.meta("og:site_name")}) {
            if (name != null) {
                names.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private Set<String> captions() {
        Set<String> captions = new LinkedHashSet<>();
        for (Element caption :
                page.select("figcaption, .wp-caption-text, [class*=caption__text]")) {
            String text = caption.text().strip();
            if (text.length() > 3 && text.length() < 1_000 && captions.size() < 50) {
                captions.add(text);
            }
        }
        page.select("figure, figcaption, .wp-caption-text").remove();
        return captions;
    }

    private static @Nullable String nfc(@Nullable String text) {
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
