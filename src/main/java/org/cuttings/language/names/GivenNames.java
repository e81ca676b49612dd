package org.cuttings.language.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cuttings.language.text.Lexicon;
import org.springframework.modulith.NamedInterface;

/** First names, with the gender they usually tell. */
@NamedInterface("alike")
public final class GivenNames {

    private static final Map<String, Gender> NAMES = load();

    private GivenNames() {}

    private static Map<String, Gender> load() {
        Map<String, Gender> names = new HashMap<>();
        for (String row : Lexicon.rows("given-names.txt")) {
            int space = row.indexOf(' ');
            names.put(row.substring(0, space), Gender.of(row.substring(space + 1)));
        }
        return Map.copyOf(names);
    }

    public static Set<String> all() {
        return NAMES.keySet();
    }

    public static boolean contains(String name) {
        return NAMES.containsKey(name);
    }

    public static Gender genderOf(String name) {
        return NAMES.getOrDefault(name, Gender.UNKNOWN);
    }
}
