package org.cuttings.ingest.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.ingest.html.Fragment;
import org.cuttings.ingest.markup.Node;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The running text of an article in the elements of NITF or XHTML.
 *
 * @param text paragraphs separated by blank lines
 * @param captions captions of pictures, each with its credit in brackets
 */
record WireText(String text, List<String> captions) {

    private static final Map<String, String> AS_HTML =
            Map.of("hl1", "h2", "hl2", "h3", "bq", "blockquote", "block", "div", "credit", "p");

    /** What stands in the text and is none of it. */
    private static final Set<String> ASIDE =
            Set.of("media", "ed-msg", "identified-content", "docdata", "head", "object.title");

    private static final int DATELINE_WITHIN = 120;

    /** The text in an element whose inner elements are those of NITF or XHTML. */
    static WireText of(Node content) {
        List<String> captions =
                content.all("media").stream()
                        .map(WireText::caption)
                        .filter(Objects::nonNull)
                        .toList();
        Element html = content.element().clone();
        for (Element inner : new ArrayList<>(html.getAllElements())) {
            if (inner != html) {
                asHtml(inner);
            }
        }
        withoutRepeats(html);
        Fragment fragment = Fragment.of(html.html());
        return new WireText(
                fragment.text(),
                Stream.concat(captions.stream(), fragment.captions().stream()).toList());
    }

    /** The text in an element without elements in it, which may be HTML in disguise. */
    static WireText inline(Node content) {
        String text = content.element().wholeText();
        if (!Fragment.isHtml(text)) {
            return new WireText(text.strip(), List.of());
        }
        Fragment fragment = Fragment.of(text);
        return new WireText(fragment.text(), fragment.captions());
    }

    /** The same with the dateline at its start, if it does not stand there already. */
    WireText from(@Nullable String dateline) {
        if (dateline == null || text.isEmpty()) {
            return this;
        }
        String place = dateline.split("[,–—(-]")[0].strip().toUpperCase(Locale.ROOT);
        String start =
                text.substring(0, Math.min(DATELINE_WITHIN, text.length()))
                        .toUpperCase(Locale.ROOT);
        if (start.contains(place)) {
            return this;
        }
        boolean dashed = dateline.matches(".*[–—-]");
        return new WireText(dateline + (dashed ? " " : " – ") + text, captions);
    }

    private static @Nullable String caption(Node media) {
        String caption = text(media, "media-caption");
        String credit = text(media, "media-producer");
        return caption == null || credit == null || caption.contains(credit)
                ? caption
                : caption + " (" + credit + ")";
    }

    private static @Nullable String text(Node media, String name) {
        Node found = media.first(name);
        return found == null ? null : found.text();
    }

    private static void asHtml(Element inner) {
        Node node = new Node(inner);
        if (ASIDE.contains(node.name())) {
            inner.remove();
        } else if (node.name().equals("tr")) {
            // One paragraph a row, as the columns cannot be kept.
            String cells =
                    inner.children().stream()
                            .map(Element::text)
                            .filter(cell -> !cell.isBlank())
                            .collect(Collectors.joining(" | "));
            Node.rename(inner.text(cells), "p");
        } else {
            Node.rename(inner, AS_HTML.getOrDefault(node.name(), node.name()));
        }
    }

    /** Archives put the first paragraph before the whole text, in a block of its own. */
    private static void withoutRepeats(Element html) {
        List<Element> blocks = html.children();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            String text = blocks.get(i).text();
            boolean block = blocks.get(i).normalName().equals("div");
            if (block && !text.isBlank() && blocks.get(i + 1).text().startsWith(text)) {
                blocks.get(i).remove();
            }
        }
    }
}
