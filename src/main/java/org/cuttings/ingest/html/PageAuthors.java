package org.cuttings.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuttings.ingest.recognition.Draft.Evidence;
import org.cuttings.ingest.recognition.Draft.Origin;
import org.cuttings.ingest.wording.Byline;
import org.jsoup.nodes.Document;
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
    private static final Pattern WRITTEN_BY =
            Pattern.compile(
                    "(?:written|posted|published) by|by|(?:geschrieben|verfasst) von|von"
                            + "|escrito por|por|écrit par|par|scritto da|da|(?:geschreven )?door"
                            + "|author|autor(?:in)?|auteur|autore",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String EDITED_BY =
            "(?:(?:Edited|Reviewed|Fact[- ][Cc]hecked) [Bb]y|Contributions from"
                    + "|(?:Redigiert|Bearbeitet|Geprüft) von)\\s*:?\\s*";

    private final Document page;
    private final People people;
    private List<String> names = List.of();
    private @Nullable String line;
    private Evidence evidence = new Evidence(Origin.TEXT, 0);
    private @Nullable String text;

    PageAuthors(Document page, PageMetadata data, Set<String> publishers) {
        this.page = page;
        people = new People(publishers);
        MarkedAuthors marked = new MarkedAuthors(page, people);
        List<String> stated = writers(people.among(data.names("author")));
        // Who is named in the data alone is often who put the article into the system.
        take(stated, stated.stream().allMatch(this::isPrinted) ? 0.95 : 0.5);
        if (names.isEmpty()) {
            // A meta element that names somebody else often means who made the site.
            take(metas(data).stream().filter(this::isPrinted).toList(), 0.8);
        }
        if (names.isEmpty()) {
            take(people.among(labelled(data)), 0.7);
        }
        if (names.isEmpty()) {
            take(marked.declared(), Origin.MARKUP, 0.85);
        }
        if (names.isEmpty()) {
            take(
                    PrintedByline.of(page, by -> !people.among(by.names()).isEmpty()),
                    Origin.TEXT,
                    0.85);
        }
        if (names.isEmpty()) {
            take(marked.named(), Origin.MARKUP, 0.75);
        }
        if (names.isEmpty()) {
            take(marked.aside(), Origin.MARKUP, 0.5);
        }
        if (names.isEmpty()) {
            take(LoneName.of(page), Origin.TEXT, 0.5);
        }
        if (names.isEmpty()) {
            take(marked.nickname(), Origin.MARKUP, 0.55);
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

    private void take(List<String> stated, double confidence) {
        names = stated;
        evidence = new Evidence(Origin.METADATA, confidence);
    }

    private void take(@Nullable Byline found, Origin origin, double confidence) {
        if (found != null) {
            List<String> able = people.among(found.names());
            names = able.isEmpty() ? found.names().stream().filter(people::has).toList() : able;
            line = found.text();
            evidence = new Evidence(origin, confidence);
        }
    }

    private List<String> metas(PageMetadata data) {
        List<String> stated = new ArrayList<>();
        METAS.forEach(meta -> stated.addAll(data.metaAll(meta)));
        return people.among(stated);
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

    private boolean isPrinted(String name) {
        return text().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    /** Those of several people who are not named as editors. */
    private List<String> writers(List<String> named) {
        List<String> writers =
                named.size() < 2 ? named : named.stream().filter(name -> !isEditor(name)).toList();
        return writers.isEmpty() ? named : writers;
    }

    private boolean isEditor(String name) {
        return Pattern.compile(EDITED_BY + Pattern.quote(name)).matcher(text()).find();
    }

    private String text() {
        if (text == null) {
            text = page.body().text();
        }
        return text;
    }
}
