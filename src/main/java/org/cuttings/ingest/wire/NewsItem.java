package org.cuttings.ingest.wire;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.cuttings.ingest.markup.Node;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.DraftBuilder;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One item of NewsML-G2: what is said about the content, and the content. */
final class NewsItem {

    private final Node item;
    private final Node about;
    private final Node aboutContent;

    NewsItem(Node item) {
        this.item = item;
        this.about = orNothing(item.child("itemMeta"));
        this.aboutContent = orNothing(item.child("contentMeta"));
    }

    /**
     * The article.
     *
     * @throws UnreadableFile if its agency withdrew it, or if it is a picture or the like
     */
    Draft draft() {
        refuseWithdrawn();
        DraftBuilder draft =
                new DraftBuilder()
                        .headline(aboutContent.text("headline"))
                        .byline(aboutContent.text("by"))
                        .section(subject())
                        .language(language())
                        .source(source());
        dates(draft);
        for (Element content : orNothing(item.child("contentSet")).element().children()) {
            content(new Node(content), draft);
        }
        if (!draft.hasBody()) {
            throw new UnreadableFile(Reason.NO_TEXT, "This is " + kind() + ", no article");
        }
        descriptions(draft);
        if (!draft.isSigned()) {
            aboutContent.children("creator").map(NewsItem::name).forEach(draft::author);
        }
        return draft.headline(about.text("title")).build();
    }

    private void content(Node content, DraftBuilder draft) {
        Node nitf = content.child("nitf");
        if (nitf != null) {
            new NitfArticle(nitf).addTo(draft);
        } else if (content.name().equals("inlineData")) {
            add(WireText.inline(content), draft);
        } else if (Stream.of("html", "body", "div", "p").anyMatch(n -> content.child(n) != null)) {
            add(WireText.of(content), draft);
        }
    }

    private void add(WireText text, DraftBuilder draft) {
        draft.body(text.from(aboutContent.text("dateline")).text());
        text.captions().forEach(draft::caption);
    }

    /** The first moment at which it may have been public comes first. */
    private void dates(DraftBuilder draft) {
        date(draft, about, "embargoed");
        date(draft, about, "firstCreated");
        date(draft, aboutContent, "contentCreated");
        date(draft, about, "versionCreated");
    }

    private static void date(DraftBuilder draft, Node from, String name) {
        draft.published(WireDate.extended(from.text(name)), name);
    }

    private void descriptions(DraftBuilder draft) {
        for (Node description : aboutContent.children("description").toList()) {
            String role = Objects.requireNonNullElse(description.attribute("role"), "");
            if (role.endsWith(":caption")) {
                draft.caption(description.text());
            } else if (role.isEmpty() || role.endsWith(":summary")) {
                draft.standfirst(description.text());
            }
        }
    }

    private @Nullable String source() {
        return Stream.of(
                        about.children("provider").map(NewsItem::name),
                        aboutContent.children("infoSource").map(NewsItem::name),
                        aboutContent.children("creditline").map(Node::text),
                        orNothing(item.child("rightsInfo"))
                                .children("copyrightHolder")
                                .map(NewsItem::name),
                        about.children("provider").map(NewsItem::code))
                .flatMap(names -> names)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String subject() {
        return aboutContent
                .children("subject")
                .map(NewsItem::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String language() {
        Node language = aboutContent.child("language");
        String tag = language == null ? null : language.attribute("tag");
        return tag == null ? item.attribute("xml:lang") : tag;
    }

    private void refuseWithdrawn() {
        Node status = about.child("pubStatus");
        String code = status == null ? null : code(status);
        if (code != null && code.matches("(?i)cancell?ed|withheld")) {
            throw new UnreadableFile(
                    Reason.NO_TEXT,
                    "Its agency marks this item as "
                            + code.toLowerCase(Locale.ROOT)
                            + "; send the version that may be used");
        }
    }

    private String kind() {
        Node kind = about.child("itemClass");
        String code = kind == null ? null : code(kind);
        return switch (code == null ? "text" : code) {
            case "picture" -> "a picture";
            case "graphic" -> "a graphic";
            case "video", "animated" -> "a video";
            case "audio" -> "a recording";
            default -> "an item without text in it";
        };
    }

    private static @Nullable String name(Node concept) {
        String name = concept.text("name");
        return name == null ? concept.attribute("literal") : name;
    }

    /** What a code such as "stat:usable" or "http://…/usable" stands for. */
    private static @Nullable String code(Node concept) {
        String code =
                Stream.of("qcode", "uri", "literal")
                        .map(concept::attribute)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
        String last = code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1);
        return last.isBlank() ? null : last;
    }

    private static Node orNothing(@Nullable Node node) {
        return node == null ? new Node(new Element("nothing")) : node;
    }
}
