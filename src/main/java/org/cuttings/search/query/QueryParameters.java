package org.cuttings.search.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A search as the parameters of an address: the same words in page addresses, the API, feeds and
 * exports.
 */
@NamedInterface("query")
public final class QueryParameters {

    private static final int MOST_VALUES = 50;

    private QueryParameters() {}

    /**
     * Reads a search from the parameters of a request.
     *
     * @throws UnusableQuery if a parameter has no meaning
     */
    public static Query read(Map<String, String[]> parameters) {
        return read(name -> List.of(parameters.getOrDefault(name, new String[0])));
    }

    /**
     * Reads a search.
     *
     * @param parameters the values of each parameter by its name, none where it is not given
     * @throws UnusableQuery if a parameter has no meaning
     */
    public static Query read(Function<String, List<String>> parameters) {
        return new Query(
                within(one(parameters, "within"), one(parameters, "q")),
                one(parameters, "from"),
                one(parameters, "to"),
                all(parameters, "person"),
                all(parameters, "org"),
                all(parameters, "place"),
                all(parameters, "speaker"),
                all(parameters, "source"),
                all(parameters, "lang"),
                has(all(parameters, "has")),
                sort(one(parameters, "sort")),
                mode(one(parameters, "mode")),
                isOn("recency", one(parameters, "recency")),
                size(one(parameters, "size")),
                one(parameters, "after"),
                facets(all(parameters, "facets")),
                isOn("snippets", one(parameters, "snippets")));
    }

    /**
     * The parameters of a search, without its page, size, facets and snippets, in their usual
     * order.
     */
    public static Map<String, List<String>> write(Query query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "q", query.q());
        put(parameters, "from", query.from());
        put(parameters, "to", query.to());
        putAll(parameters, "person", query.person());
        putAll(parameters, "org", query.org());
        putAll(parameters, "place", query.place());
        putAll(parameters, "speaker", query.speaker());
        putAll(parameters, "source", query.source());
        putAll(parameters, "lang", query.lang());
        putAll(parameters, "has", query.has());
        Query.Sort sort = query.sort();
        put(parameters, "sort", sort == null ? null : sort.name().toLowerCase(Locale.ROOT));
        put(
                parameters,
                "mode",
                query.mode() == Query.Mode.WORDS
                        ? null
                        : query.mode().name().toLowerCase(Locale.ROOT));
        put(parameters, "recency", query.recency() ? null : "off");
        return parameters;
    }

    /** A path with parameters, encoded. */
    public static String address(String path, Map<String, List<String>> parameters) {
        StringJoiner address = new StringJoiner("&", path + "?", "").setEmptyValue(path);
        parameters.forEach(
                (name, values) ->
                        values.forEach(
                                value ->
                                        address.add(
                                                name
                                                        + "="
                                                        + URLEncoder.encode(
                                                                value, StandardCharsets.UTF_8))));
        return address.toString();
    }

    /**
     * The number of results on a page.
     *
     * @throws UnusableQuery if it is no number from 1 to 100
     */
    public static int size(@Nullable String text) {
        if (text == null) {
            return Query.SIZE;
        }
        try {
            int size = Integer.parseInt(text);
            if (size >= 1 && size <= Query.SIZE_MAX) {
                return size;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UnusableQuery(
                "size",
                text,
                "size must be a number from 1 to " + Query.SIZE_MAX + ", was \"" + text + "\"");
    }

    /** The words as they are sought, all in one sentence where that is asked. */
    private static @Nullable String within(@Nullable String unit, @Nullable String q) {
        if (unit != null && !unit.equalsIgnoreCase("sentence")) {
            throw new UnusableQuery(
                    "within", unit, "within must be sentence or absent, was \"" + unit + "\"");
        }
        return unit == null || q == null ? q : "same:(" + q + ")";
    }

    private static List<String> has(List<String> names) {
        for (String name : names) {
            if (!name.equalsIgnoreCase("quotes") && !name.equalsIgnoreCase("reported")) {
                throw new UnusableQuery(
                        "has", name, "has must be quotes or reported, was \"" + name + "\"");
            }
        }
        return names;
    }

    private static Query.Mode mode(@Nullable String text) {
        if (text == null) {
            return Query.Mode.WORDS;
        }
        for (Query.Mode mode : Query.Mode.values()) {
            if (mode.name().equalsIgnoreCase(text)) {
                return mode;
            }
        }
        throw new UnusableQuery(
                "mode", text, "mode must be words, meaning or both, was \"" + text + "\"");
    }

    private static boolean isOn(String name, @Nullable String text) {
        if (text != null && !text.equalsIgnoreCase("on") && !text.equalsIgnoreCase("off")) {
            throw new UnusableQuery(name, text, name + " must be on or off, was \"" + text + "\"");
        }
        return text == null || text.equalsIgnoreCase("on");
    }

    /**
     * The order of results by its name, in capitals or not; null where none is given.
     *
     * @throws UnusableQuery if there is no such order
     */
    public static Query.@Nullable Sort sort(@Nullable String text) {
        if (text == null) {
            return null;
        }
        for (Query.Sort sort : Query.Sort.values()) {
            if (sort.name().equalsIgnoreCase(text)) {
                return sort;
            }
        }
        throw new UnusableQuery(
                "sort", text, "sort must be relevance, newest or oldest, was \"" + text + "\"");
    }

    private static Set<Query.Facet> facets(List<String> names) {
        Set<Query.Facet> facets = EnumSet.noneOf(Query.Facet.class);
        for (String list : names) {
            for (String name : list.split(",")) {
                try {
                    facets.add(Query.Facet.valueOf(name.strip().toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    throw new UnusableQuery(
                            "facets",
                            name,
                            "facets must be a comma list of person, org, place, speaker, source,"
                                    + " lang, has, year, month, day");
                }
            }
        }
        return facets;
    }

    /** The first value of a parameter, null where it is not given or blank. */
    public static @Nullable String one(Function<String, List<String>> parameters, String name) {
        List<String> values = parameters.apply(name);
        return values.isEmpty() || values.get(0).isBlank() ? null : values.get(0).strip();
    }

    /** The different values of a parameter that are not blank, the first fifty at most. */
    public static List<String> all(Function<String, List<String>> parameters, String name) {
        List<String> all = new ArrayList<>();
        for (String value : parameters.apply(name)) {
            if (!value.isBlank() && all.size() < MOST_VALUES && !all.contains(value.strip())) {
                all.add(value.strip());
            }
        }
        return all;
    }

    private static void put(
            Map<String, List<String>> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, List.of(value));
        }
    }

    private static void putAll(
            Map<String, List<String>> parameters, String name, List<String> values) {
        if (!values.isEmpty()) {
            parameters.put(name, values);
        }
    }
}
