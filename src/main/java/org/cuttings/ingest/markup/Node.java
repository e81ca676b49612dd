package org.cuttings.ingest.markup;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** An element of a file in XML or SGML; names count without their prefix. */
public record Node(Element element) {

    /** Its name, without prefix. */
    public String name() {
        String tag = element.tagName();
        int local = tag.indexOf(':') + 1;
        // of <td:> there is nothing but the prefix
        return local < tag.length() ? tag.substring(local) : tag;
    }

    /** Gives an element a name of HTML, also one in no namespace, as {@code xmlns=""} has it. */
    public static void rename(Element element, String name) {
        element.tagName(name, Parser.NamespaceHtml);
    }

    /** Its children of this name. */
    public Stream<Node> children(String name) {
        return element.children().stream().map(Node::new).filter(node -> node.name().equals(name));
    }

    /** The first child of this name, the first child of that one, and so on; null if missing. */
    public @Nullable Node child(String... path) {
        Node node = this;
        for (String name : path) {
            node = node == null ? null : node.children(name).findFirst().orElse(null);
        }
        return node;
    }

    /** All elements within of this name, in the file's order. */
    public List<Node> all(String name) {
        return element.stream()
                .filter(inner -> inner != element)
                .map(Node::new)
                .filter(node -> node.name().equals(name))
                .toList();
    }

    /** The first element within of this name. */
    public @Nullable Node first(String name) {
        return all(name).stream().findFirst().orElse(null);
    }

    /** Its text as one line, with that of its children; null if there is none. */
    public @Nullable String text() {
        String text = element.text().strip();
        return text.isEmpty() ? null : text;
    }

    /** The text of the first child on this path that has any. */
    public @Nullable String text(String... path) {
        Stream<Node> nodes = Stream.of(this);
        for (String name : path) {
            nodes = nodes.flatMap(node -> node.children(name));
        }
        return nodes.map(Node::text).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** An attribute; null if it is missing or blank. */
    public @Nullable String attribute(String name) {
        String value = element.attr(name).strip();
        return value.isEmpty() ? null : value;
    }
}
