package org.cuttings.ingest.syndication;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.ingest.html.Fragment;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.DraftBuilder;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * <p>Its own elements have the prefix that it has itself; those of other vocabularies, such as
 * Dublin Core, have another and are known by their names alone.
 */
final class Entry {

    /** Feeds often tell how an article begins, and nothing says whether that is all of it. */
    private static final double PERHAPS_THE_BEGINNING = 0.5;

    private static final int LONGEST_STANDFIRST = 600;

    /** A summary that begins as the body does is cut out of it. */
    private static final int SAME_BEGINNING = 40;

    private static final Pattern MAIL_WITH_NAME = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");

    private final Element entry;
    private final String prefix;
    private final @Nullable Element feed;

    Entry(Element entry) {
        this.entry = entry;
        this.prefix = prefix(entry);
        this.feed = feedOf(entry);
    }

    Draft draft() {
        DraftBuilder draft =
                new DraftBuilder()
                        .headline(line(own("title")))
                        .url(link())
                        .language(language())
                        .source(source())
                        .section(section());
        authors(draft);
        published(draft);
        text(draft);
        MediaCaptions.of(entry).forEach(draft::caption);
        return draft.build();
    }

    private void text(DraftBuilder draft) {
        Fragment summary = FeedText.of(first(own("description"), own("summary")));
        for (Element full :
                Stream.of(foreign("encoded"), own("content"), foreign("body"))
                        .filter(Objects::nonNull)
                        .toList()) {
            Fragment content = FeedText.of(full);
            if (!draft.hasBody() && !content.text().isBlank()) {
                draft.body(content.text());
                content.captions().forEach(draft::caption);
                draft.standfirst(standfirst(summary.text(), content.text()));
            }
        }
        if (!draft.hasBody()) {
            draft.body(summary.text(), PERHAPS_THE_BEGINNING);
            summary.captions().forEach(draft::caption);
        }
    }

    private static @Nullable String standfirst(String summary, String body) {
        String beginning = summary.substring(0, Math.min(SAME_BEGINNING, summary.length()));
        return summary.length() > LONGEST_STANDFIRST || body.contains(beginning) ? null : summary;
    }

    /** The writers; in Atom those of the feed where the entry has none. */
    private void authors(DraftBuilder draft) {
        List<String> people = people(entry);
        if (people.isEmpty() && feed != null) {
            people = people(feed);
        }
        people.forEach(draft::author);
        if (people.isEmpty()) {
            String printed =
                    entry.children().stream()
                            .filter(child -> name(child).equals("creator"))
                            .map(Element::text)
                            .collect(Collectors.joining(", "));
            draft.byline(printed.isBlank() ? rssAuthor() : printed);
        }
    }

    private static List<String> people(Element of) {
        String prefix = prefix(of);
        return of.children().stream()
                .filter(child -> child.tagName().equals(prefix + "author"))
                .map(author -> child(author, prefix + "name"))
                .filter(Objects::nonNull)
                .map(Element::text)
                .toList();
    }

    /** RSS wants an address here, with the name in brackets; most write the name alone. */
    private @Nullable String rssAuthor() {
        Element author = first(own("author"), foreign("author"));
        String text = author == null ? "" : author.text().strip();
        Matcher mail = MAIL_WITH_NAME.matcher(text);
        if (mail.matches()) {
            return mail.group(1);
        }
        return text.contains("@") ? null : text;
    }

    private void published(DraftBuilder draft) {
        for (String name : List.of("pubDate", "published", "issued", "date", "created")) {
            Element date = first(own(name), foreign(name));
            if (date != null) {
                draft.published(date.text(), name);
            }
        }
        // When it was changed says when it was published only where nothing else does.
        Element changed =
                Stream.of("updated", "modified")
                        .map(name -> first(own(name), foreign(name)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        if (changed != null && !draft.isDated()) {
            draft.published(changed.text(), name(changed));
        }
    }

    private @Nullable String link() {
        for (Element link : entry.children()) {
            if (link.tagName().equals(prefix + "link")) {
                String relation = link.attr("rel");
                if (link.hasAttr("href") && (relation.isEmpty() || relation.equals("alternate"))) {
                    return link.attr("href");
                }
                if (!link.hasAttr("href") && !link.text().isBlank()) {
                    return link.text();
                }
            }
        }
        Element key = own("guid");
        return key == null || key.attr("isPermaLink").equals("false") ? null : key.text();
    }

    /** Entries that were gathered from elsewhere name their feed themselves. */
    private @Nullable String source() {
        Element source = own("source");
        Element title = source == null ? null : child(source, prefix + "title");
        if (title == null && source != null && !source.text().isBlank()) {
            title = source;
        }
        return line(title != null || feed == null ? title : child(feed, prefix(feed) + "title"));
    }

    private @Nullable String section() {
        Element category = first(own("category"), foreign("subject"));
        if (category == null) {
            return null;
        }
        return Stream.of(category.attr("label"), category.attr("term"), category.text())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private @Nullable String language() {
        for (Element up = entry; up != null; up = up.parent()) {
            if (up.hasAttr("xml:lang")) {
                return up.attr("xml:lang");
            }
        }
        Element stated = foreign("language");
        if (stated == null && feed != null) {
            stated =
                    feed.children().stream()
                            .filter(child -> name(child).equals("language"))
                            .findFirst()
                            .orElse(null);
        }
        return stated == null ? null : stated.text();
    }

    private @Nullable Element own(String name) {
        return child(entry, prefix + name);
    }

    private @Nullable Element foreign(String name) {
        return entry.children().stream()
                .filter(child -> name(child).equals(name) && !prefix(child).equals(prefix))
                .findFirst()
                .orElse(null);
    }

    /** What is said of the whole feed; in RSS 1.0 it stands beside the entries. */
    private static @Nullable Element feedOf(Element entry) {
        Element parent = entry.parent();
        if (parent == null || !name(parent).equals("RDF")) {
            return parent;
        }
        return parent.children().stream()
                .filter(child -> name(child).equals("channel"))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Element first(@Nullable Element... elements) {
        return Arrays.stream(elements).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable Element child(Element parent, String tag) {
        return parent.children().stream()
                .filter(child -> child.tagName().equals(tag))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String line(@Nullable Element element) {
        return element == null ? null : FeedText.of(element).text().replace("\n\n", " ");
    }

    private static String name(Element element) {
        return element.tagName().substring(prefix(element).length());
    }

    /** With its colon; empty if it has none. */
    private static String prefix(Element element) {
        String tag = element.tagName();
        return tag.substring(0, tag.indexOf(':') + 1);
    }
}
