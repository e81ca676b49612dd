package org.cuttings.ingest.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cuttings.ingest.Draft.Evidence;
import org.cuttings.ingest.Draft.Origin;
import org.cuttings.ingest.wording.Byline;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds who wrote the article of a page, leaving out its publisher. */
final class PageAuthors {

    private static final List<String> METAS =
            List.of(
                    "author",
                    "article:author",
                    "parsely-author",
                    "sailthru.author",
                    "dc.creator",
                    "dcterms.creator",
                    "byl",
                    "twitter:misc:written by",
                    "cxenseparse:author");

    /** Where pages name their authors, the surest places first. */
    private static final List<String> MARKED =
            List.of(
                    "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]",
                    "[class*=author-name], [class*=authorName], [class*=author__name],"
                            + " [class*=byline-name], [class*=byline__name], a[href*=/author/],"
                            + " a[href*=/authors/], a[href*=/autor/], a[href*=/autoren/],"
                            + " a[href*=/auteur], a[href*=/writers/], a[href*=/creator/]",
                    ".byline, .author, [class*=byline], [class*=Byline], [data-testid*=byline]",
                    "[class*=author], [class*=Author], [class*=autor], [class*=contributor],"
                            + " [class*=verfasser], [class*=redacteur]");

    /** The first so many of these places hold authors whatever surrounds them. */
    private static final int SURE = 3;

    /**
     * Where a name that looks like none, such as a reader's nickname, is still that of an author.
     */
    private static final String CERTAIN =
            "[itemprop=author] [itemprop=name], [rel=author], .vcard .fn, .author .fn, a.author,"
                    + " .author > a";

    private static final String LINES =
            "p, span, div, em, i, strong, b, small, li, td, dd, h4, h5, h6, address";

    private static final Pattern NOBODY =
            Pattern.compile(
                    "(?:admin\\w*|administrator|super user|webmaster|root|editors?|redaktion|redacción.*|staff|guest|gast|authors?|autor(?:en|es)?|auteurs?|by|von|posted|view|see|more|learn more|read more|written by|anonym\\w*|unknown|user|editorial.*)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WRITTEN_BY =
            Pattern.compile(
                    "(?:written|posted|published) by|by|(?:geschrieben|verfasst) von|von"
                            + "|escrito por|por|écrit par|par|scritto da|da|(?:geschreven )?door"
                            + "|author|autor(?:in)?|auteur|autore",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST = 120;
    private static final int LONGEST_LINE = 80;
    private static final int LONGEST_NICKNAME = 30;
    private static final int MOST_LINES = 4_000;

    private final Set<String> publishers;
    private List<String> names;
    private @Nullable String line;
    private Evidence evidence;

    PageAuthors(Document page, PageMetadata data, Set<String> publishers) {
        this.publishers = publishers;
        names = clean(data.names("author"));
        evidence = new Evidence(Origin.METADATA, 0.9);
        if (names.isEmpty()) {
            List<String> stated = new ArrayList<>();
            METAS.forEach(meta -> stated.addAll(data.metaAll(meta)));
            stated.addAll(labelled(data));
            names = clean(stated);
            evidence = new Evidence(Origin.METADATA, 0.8);
        }
        if (names.isEmpty()) {
            evidence = new Evidence(Origin.MARKUP, 0.7);
            fromMarkup(page, MARKED, Surroundings::areOfOthers);
        }
        if (names.isEmpty()) {
            evidence = new Evidence(Origin.TEXT, 0.6);
            fromLines(page);
        }
        if (names.isEmpty()) {
            evidence = new Evidence(Origin.MARKUP, 0.6);
            fromMarkup(page, MARKED.subList(0, SURE), Surroundings::areOfReaders);
        }
        if (names.isEmpty()) {
            evidence = new Evidence(Origin.MARKUP, 0.55);
            names = nicknames(page);
        }
    }

    List<String> names() {
        return names;
    }

    @Nullable String byline() {
        return names.isEmpty() ? null : line != null ? line : String.join(", ", names);
    }

    Evidence evidence() {
        return evidence;
    }

    /** The previews of pages in messengers show pairs such as "Written by" and a name. */
    private static List<String> labelled(PageMetadata data) {
        List<String> stated = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            String label = data.meta("twitter:label" + i);
            if (label != null && WRITTEN_BY.matcher(label).matches()) {
                stated.addAll(data.metaAll("twitter:data" + i));
            }
        }
        return stated;
    }

    private void fromMarkup(Document page, List<String> places, Predicate<Element> others) {
        for (String selector : places) {
            for (Element marked : page.select(selector)) {
                String text = marked.text().strip();
                if (text.length() > 2 && text.length() < LONGEST && !others.test(marked)) {
                    Byline by = Byline.stated(text);
                    names = clean(by != null ? by.names() : Byline.names(text, true));
                    line = by != null ? by.text() : text;
                    if (!names.isEmpty()) {
                        return;
                    }
                }
            }
        }
        line = null;
    }

    /** Reads the lines that say by whom the article is, such as "By Ada Berg". */
    private void fromLines(Document page) {
        int seen = 0;
        for (Element element : page.select(LINES)) {
            if (++seen > MOST_LINES) {
                return;
            }
            if (element.childrenSize() > 3 || element.ownText().length() > LONGEST_LINE) {
                continue;
            }
            String text = element.text().strip();
            if (text.length() < 6
                    || text.length() > LONGEST_LINE
                    || Surroundings.areOfOthers(element)) {
                continue;
            }
            String rest = Byline.isBy(text) ? next(element) : "";
            Byline by = Byline.stated(text + " " + rest);
            if (by != null && by.names().stream().allMatch(name -> name.contains(" "))) {
                names = clean(by.names());
                line = names.isEmpty() ? null : by.text();
                if (!names.isEmpty()) {
                    return;
                }
            }
        }
    }

    private static String next(Element element) {
        Node sibling = element.nextSibling();
        while (sibling instanceof TextNode words && words.isBlank()) {
            sibling = sibling.nextSibling();
        }
        String text =
                sibling instanceof TextNode words
                        ? words.text()
                        : sibling instanceof Element other ? other.text() : "";
        return text.length() > LONGEST_LINE ? "" : text.strip();
    }

    private List<String> nicknames(Document page) {
        for (Element marked : page.select(CERTAIN)) {
            String text = marked.text().strip();
            if (text.length() > 1
                    && text.length() <= LONGEST_NICKNAME
                    && text.split("\\s+").length <= 3
                    && text.chars().anyMatch(Character::isLetter)
                    && !Surroundings.areOfReaders(marked)
                    && isSomebody(text)) {
                return List.of(text);
            }
        }
        return List.of();
    }

    private List<String> clean(List<String> stated) {
        Set<String> clean = new LinkedHashSet<>();
        for (String each : stated) {
            if (!each.contains("://") && !each.contains("@")) {
                Byline.names(each, true).stream().filter(this::isSomebody).forEach(clean::add);
            }
        }
        return new ArrayList<>(clean);
    }

    private boolean isSomebody(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !publishers.contains(lower)
                && publishers.stream().noneMatch(publisher -> isPartOf(lower, publisher))
                && !NOBODY.matcher(name).matches();
    }

    /** Whether a name is the publisher's own or a shorter one for it. */
    private static boolean isPartOf(String name, String publisher) {
        String words = " " + publisher.replaceFirst("^the ", "") + " ";
        return words.startsWith(" " + name.replaceFirst("^the ", "") + " ");
    }
}
