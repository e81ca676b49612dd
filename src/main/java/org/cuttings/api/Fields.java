package org.cuttings.api;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.api.InvalidFields.Wrong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a JSON object one by one and remembers what is wrong with them. */
public final class Fields {

    private static final int SHOWN = 100;

    private final JsonNode object;
    private final List<Wrong> wrong = new ArrayList<>();

    /** For the members of this object; of anything else, none is there. */
    public Fields(JsonNode object) {
        this.object = object;
    }

    /** The first of these members that is there and not null; a missing node if none is. */
    public JsonNode any(String... names) {
        for (String name : names) {
            JsonNode node = object.path(name);
            if (!node.isMissingNode() && !node.isNull()) {
                return node;
            }
        }
        return object.path("\0");
    }

    /** A text of at most {@code longest} characters, null where it is absent or blank. */
    public @Nullable String text(int longest, String... names) {
        JsonNode node = any(names);
        if (node.isMissingNode()) {
            return null;
        }
        if (!node.isString()) {
            wrong(names[0], "must be a text", node.toString());
            return null;
        }
        return checked(names[0], node.asString(), longest);
    }

    /** A list of texts; a single text counts as a list of one. */
    public List<String> texts(int longest, String... names) {
        JsonNode node = any(names);
        List<String> texts = new ArrayList<>();
        if (node.isString()) {
            add(texts, checked(names[0], node.asString(), longest));
        } else if (node.isArray()) {
            for (JsonNode each : node) {
                JsonNode text = each.isObject() ? each.path("name") : each;
                if (text.isString()) {
                    add(texts, checked(names[0], text.asString(), longest));
                } else {
                    wrong(names[0], "must be a list of texts", each.toString());
                }
            }
        } else if (!node.isMissingNode()) {
            wrong(names[0], "must be a list of texts", node.toString());
        }
        if (texts.stream().mapToInt(String::length).sum() > longest) {
            wrong(names[0], "must have at most " + longest + " characters in all", null);
            return List.of();
        }
        return texts;
    }

    private static void add(List<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text.replaceAll("\\s*\\R\\s*", " "));
        }
    }

    private @Nullable String checked(String field, String text, int longest) {
        if (text.isBlank()) {
            return null;
        }
        if (text.length() > longest) {
            wrong(
                    field,
                    "must have at most " + longest + " characters, has " + text.length(),
                    text);
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                wrong(field, "must not hold the character U+0000, does at " + i, text);
                return null;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    wrong(field, "must not hold half a surrogate pair, does at " + i, null);
                    return null;
                }
                i++;
            }
        }
        return text.strip();
    }

    /**
     * Remembers that a field cannot be used.
     *
     * @param message what would be right
     * @param rejected what was sent, which is shortened; null where nothing was
     */
    public void wrong(String field, String message, @Nullable String rejected) {
        String shown =
                rejected == null
                        ? null
                        : rejected.length() <= SHOWN
                                ? rejected
                                : rejected.substring(0, SHOWN) + "…";
        wrong.add(new Wrong(field, message, shown == null ? null : shown.replace('\0', '?')));
    }

    /** Throws what was wrong, if anything was. */
    public void check() {
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
    }
}
