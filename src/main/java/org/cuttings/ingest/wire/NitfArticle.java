package org.cuttings.ingest.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.ingest.markup.Node;
import org.cuttings.ingest.recognition.DraftBuilder;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One article in NITF. */
final class NitfArticle {

    private final Node nitf;
    private final @Nullable Node head;
    private final @Nullable Node top;

    NitfArticle(Node nitf) {
        this.nitf = nitf;
        this.head = nitf.child("head");
        this.top = nitf.child("body", "body.head");
    }

    /** Adds what the article says; what was told before remains. */
    void addTo(DraftBuilder draft) {
        if (top != null) {
            draft.headline(top.text("hedline", "hl1"));
            byline(top, draft);
        }
        if (head != null) {
            draft.headline(head.text("title"));
            dates(head, draft);
            draft.url(attribute(head, "ex-ref", "pubdata"));
            draft.section(attribute(head, "position.section", "pubdata"));
        }
        draft.language(firstOf(nitf.attribute("xml:lang"), nitf.attribute("baselang")));
        draft.source(source());
        text(draft);
    }

    private void text(DraftBuilder draft) {
        Node content = nitf.child("body", "body.content");
        if (content == null) {
            return;
        }
        WireText text = WireText.of(content).from(top == null ? null : top.text("dateline"));
        if (text.text().isEmpty() && !content.all("media").isEmpty() && !draft.hasBody()) {
            throw new UnreadableFile(
                    Reason.NO_TEXT, "This is a picture, film or recording, no article");
        }
        draft.body(text.text());
        text.captions().forEach(draft::caption);
        if (top != null) {
            String summary = firstOf(top.text("hedline", "hl2"), top.text("abstract"));
            draft.standfirst(summary == null || text.text().contains(summary) ? null : summary);
        }
    }

    /** The writers, without their titles; where there are several lines, as the first prints it. */
    private static void byline(Node top, DraftBuilder draft) {
        Element byline = top.children("byline").findFirst().map(Node::element).orElse(null);
        if (byline == null) {
            return;
        }
        Node people = new Node(byline.clone());
        people.all("byttl").forEach(title -> title.element().remove());
        String names = people.text();
        draft.byline(names == null ? byline.text() : names.replaceFirst("[,;\\s]+$", ""));
    }

    private void dates(Node head, DraftBuilder draft) {
        date(draft, attribute(head, "date.publication", "pubdata"), "pubdata");
        for (String name : List.of("date.issue", "date.release")) {
            date(draft, attribute(head, "norm", "docdata", name), name);
        }
        if (!draft.isDated() && top != null) {
            Node story = top.first("story.date");
            date(draft, story == null ? null : story.attribute("norm"), "story.date");
        }
        if (!draft.isDated()) {
            date(draft, publicationMeta(head), "meta");
        }
    }

    /** Some archives tell the day in three elements. */
    private static @Nullable String publicationMeta(Node head) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of("year", "month", "day_of_month")) {
            head.children("meta")
                    .filter(meta -> ("publication_" + part).equals(meta.attribute("name")))
                    .map(meta -> meta.attribute("content"))
                    .filter(Objects::nonNull)
                    .forEach(parts::add);
        }
        return parts.size() < 3
                ? null
                : parts.stream()
                        .map(part -> part.length() < 2 ? "0" + part : part)
                        .collect(Collectors.joining("-"));
    }

    private @Nullable String source() {
        return firstOf(
                attribute(head, "name", "pubdata"),
                top == null ? null : top.text("distributor"),
                attribute(head, "holder", "docdata", "doc.copyright"),
                attribute(head, "regsrc", "docdata", "doc-id"));
    }

    private static void date(DraftBuilder draft, @Nullable String text, String where) {
        draft.published(WireDate.extended(text), where);
    }

    private static @Nullable String attribute(@Nullable Node from, String name, String... path) {
        Node found = from == null ? null : from.child(path);
        return found == null ? null : found.attribute(name);
    }

    private static @Nullable String firstOf(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
