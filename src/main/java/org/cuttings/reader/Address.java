package org.cuttings.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cuttings.search.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page: its path and what is asked of it, as anybody could bookmark it.
 *
 * @param parameters by name, each with at least one value
 */
public record Address(String path, Map<String, List<String>> parameters) {

    /** A path of which nothing is asked. */
    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /**
     * What is given for the known parameters, in their order, without blank and repeated values.
     */
    public static Address of(
            String path, Map<String, ? extends List<String>> given, List<String> known) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (String name : known) {
            LinkedHashSet<String> values = new LinkedHashSet<>();
            List<String> all = given.get(name);
            if (all != null) {
                all.forEach(value -> values.add(value.strip()));
                values.remove("");
            }
            if (!values.isEmpty()) {
                kept.put(name, List.copyOf(values));
            }
        }
        return new Address(path, kept);
    }

    /** The values of a parameter, empty where it is not asked. */
    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** The first value of a parameter, null where it is not asked. */
    public @Nullable String first(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? null : values.get(0);
    }

    public boolean asks(String name) {
        return parameters.containsKey(name);
    }

    /** The same with one value for a parameter, whatever it had before. */
    public Address with(String name, String value) {
        return replacing(name, List.of(value));
    }

    /** The same without a parameter. */
    public Address without(String name) {
        return replacing(name, List.of());
    }

    /** The same without one of a parameter's values. */
    public Address without(String name, String value) {
        List<String> left = new ArrayList<>(all(name));
        left.remove(value);
        return replacing(name, left);
    }

    /** The same parameters at another path. */
    public Address at(String otherPath) {
        return new Address(otherPath, parameters);
    }

    /** The same with other values for a parameter, if it is asked at all. */
    public Address mapping(String name, UnaryOperator<List<String>> change) {
        return asks(name) ? replacing(name, change.apply(all(name))) : this;
    }

    private Address replacing(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        if (values.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, List.copyOf(values));
        }
        return new Address(path, changed);
    }

    /** As it stands in a link. */
    @Override
    public String toString() {
        return QueryParameters.address(path, parameters);
    }
}
