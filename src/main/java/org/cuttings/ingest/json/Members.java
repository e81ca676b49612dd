package org.cuttings.ingest.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuttings.ingest.html.Fragment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The members of a JSON object, found whatever capitals, hyphens, underscores and prefixes are in
 * their names: {@code datePublished} is {@code date_published} and {@code schema:datePublished}.
 */
final class Members {

    /** What programs call a text that stands in an object of its own. */
    private static final List<String> INNER_TEXT =
            List.of("name", "rendered", "value", "main", "original", "text", "$date", "$t");

    private static final Pattern CHARACTER_REFERENCE = Pattern.compile("&#?\\w{2,8};");

    private final Map<String, JsonNode> byName = new LinkedHashMap<>();
    private final Map<String, String> written = new HashMap<>();

    Members(JsonNode object) {
        add(object);
    }

    Members(Map<String, JsonNode> members) {
        add(members.entrySet());
    }

    /** Adds those of another object, where this one has none of that name. */
    void add(JsonNode object) {
        add(object.properties());
    }

    private void add(Set<Map.Entry<String, JsonNode>> members) {
        for (Map.Entry<String, JsonNode> member : members) {
            if (!member.getValue().isNull()) {
                String name = spelling(member.getKey());
                byName.putIfAbsent(name, member.getValue());
                written.putIfAbsent(name, member.getKey());
            }
        }
    }

    private static String spelling(String name) {
        String last = name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('/')) + 1);
        return last.replace("_", "").replace("-", "").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** A member's name as the file has it. */
    String written(String name) {
        return written.getOrDefault(name, name);
    }

    /** The first of these members that is there, a missing node if none is. */
    JsonNode any(List<String> names) {
        for (String name : names) {
            JsonNode found = byName.get(name);
            if (found != null) {
                return found;
            }
        }
        return MissingNode.getInstance();
    }

    JsonNode any(String... names) {
        return any(List.of(names));
    }

    /** The first text among these members, null if there is none. */
    @Nullable String text(List<String> names) {
        for (String name : names) {
            JsonNode found = byName.get(name);
            String text = found == null ? null : text(found);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    @Nullable String text(String... names) {
        return text(List.of(names));
    }

    /** The first text among these members, without markup. */
    @Nullable String plain(List<String> names) {
        String text = text(names);
        return text == null ? null : unmarked(text);
    }

    @Nullable String plain(String... names) {
        return plain(List.of(names));
    }

    /** The names in the first of these members that has any. */
    List<String> names(List<String> names) {
        for (String name : names) {
            JsonNode found = byName.get(name);
            List<String> people = found == null ? List.of() : namesIn(found);
            if (!people.isEmpty()) {
                return people;
            }
        }
        return List.of();
    }

    /** The text of a node: itself, in an object of its own, or the first of a list. */
    static @Nullable String text(JsonNode node) {
        if (node.isString() || node.isNumber()) {
            String text = sound(node.asString());
            return text.isBlank() ? null : text;
        }
        if (node.isArray()) {
            for (JsonNode each : node) {
                String text = text(each);
                if (text != null) {
                    return text;
                }
            }
        } else if (node.isObject()) {
            Members inner = new Members(node);
            for (String name : INNER_TEXT) {
                JsonNode found = inner.byName.get(name);
                if (found != null && (found.isString() || found.isNumber())) {
                    return text(found);
                }
            }
        }
        return null;
    }

    /** The names in a text, an object with a name, or a list of these. */
    static List<String> namesIn(JsonNode node) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode each : node.isArray() ? node : List.of(node)) {
            String name = each.isNumber() ? null : text(each);
            if (name == null && each.isObject()) {
                Members person = new Members(each);
                String first = person.text("firstname", "givenname");
                String last = person.text("lastname", "familyname");
                name = first == null ? last : last == null ? first : first + " " + last;
            }
            if (name != null) {
                names.add(unmarked(name));
            }
        }
        return new ArrayList<>(names);
    }

    /** A text without markup. */
    static String unmarked(String text) {
        boolean marked =
                Fragment.isHtml(text)
                        || text.indexOf('&') >= 0 && CHARACTER_REFERENCE.matcher(text).find();
        return marked ? Fragment.of(text).text() : text;
    }

    /** Without the signs that no store takes: U+0000 and halves of surrogate pairs. */
    static String sound(String text) {
        StringBuilder kept = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair =
                    Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                if (kept != null) {
                    kept.append(c).append(text.charAt(i + 1));
                }
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                kept = kept == null ? new StringBuilder(text.substring(0, i)) : kept;
                kept.append(c == 0 ? "" : "\uFFFD");
            } else if (kept != null) {
                kept.append(c);
            }
        }
        return kept == null ? text : kept.toString();
    }
}
