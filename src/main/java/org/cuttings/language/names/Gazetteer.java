package org.cuttings.language.names;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.EntityType;
import org.cuttings.language.text.Lexicon;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Well-known places and organisations, and words for peoples. Countries and the cities of time
 * zones come from the Java platform, the rest from lists.
 */
public final class Gazetteer {

    private static final int LONGEST = 6;

    /** Time zones that are no cities, or whose names mean something else first. */
    private static final Set<String> NO_CITIES =
            Set.of(
                    "Center",
                    "Knox",
                    "Marengo",
                    "Eastern",
                    "Central",
                    "Pacific",
                    "Mountain",
                    "Easter",
                    "Wake",
                    "Currie",
                    "Creston",
                    "Nelson",
                    "Jan",
                    "Enderbury");

    /** Read once: it is the same for all texts. */
    public static final Gazetteer KNOWN = new Gazetteer();

    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();
    private final Set<String> demonyms = new HashSet<>();
    private final Set<String> countries = new HashSet<>();

    /**
     * @param canonical the usual form of the name
     */
    public record Entry(EntityType type, String canonical) {}

    /**
     * @param to index after the last token of the match
     */
    public record Match(Entry entry, int to) {}

    private Gazetteer() {
        for (String country : Locale.getISOCountries()) {
            String name =
                    new Locale.Builder()
                            .setRegion(country)
                            .build()
                            .getDisplayCountry(Locale.ENGLISH);
            add(EntityType.PLACE, name);
            countries.add(name);
        }
        for (String zone : ZoneId.getAvailableZoneIds()) {
            String[] parts = zone.split("/");
            String city = parts[parts.length - 1].replace('_', ' ');
            if (parts.length > 1
                    && !parts[0].equals("Etc")
                    && !parts[0].startsWith("System")
                    && !NO_CITIES.contains(city)) {
                add(EntityType.PLACE, city);
            }
        }
        Lexicon.rows("places.txt").forEach(row -> add(EntityType.PLACE, row));
        Lexicon.rows("organisations.txt").forEach(row -> add(EntityType.ORGANISATION, row));
        demonyms.addAll(Lexicon.rows("demonyms.txt"));
    }

    private void add(EntityType type, String row) {
        String[] forms = row.split(" = ");
        String canonical = forms[forms.length - 1];
        String key = key(forms[0]);
        entries.put(key, new Entry(type, canonical));
        entries.putIfAbsent(key(canonical), new Entry(type, canonical));
        firstWords.add(key.split(" ", 2)[0]);
        firstWords.add(key(canonical).split(" ", 2)[0]);
    }

    private static String key(String form) {
        Text text = Text.of(form);
        return join(text, 0, text.size());
    }

    private static String join(Text text, int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(i > from ? " " : "").append(text.token(i).form());
        }
        return joined.toString();
    }

    /** The longest entry that starts at the token and ends before {@code limit}. */
    public @Nullable Match longest(Text text, int from, int limit) {
        if (!firstWords.contains(text.token(from).form())) {
            return null;
        }
        for (int to = Math.min(limit, from + LONGEST); to > from; to--) {
            Entry entry = entries.get(join(text, from, to));
            if (entry != null) {
                return new Match(entry, to);
            }
        }
        return null;
    }

    /** All forms of the names of the type. */
    public List<String> names(EntityType type) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().type() == type)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Nullable Entry find(String form) {
        return entries.get(key(form));
    }

    /** Whether it is the usual form of a country's name. */
    public boolean isCountry(String canonical) {
        return countries.contains(canonical);
    }

    /** Number of tokens of a word for a people that starts at the token, 0 if none does. */
    public int demonymAt(Text text, int at, int limit) {
        if (at + 1 < limit && demonyms.contains(join(text, at, at + 2))) {
            return 2;
        }
        String form = text.token(at).form();
        return demonyms.contains(form) || demonyms.contains(beforeHyphen(form)) ? 1 : 0;
    }

    private static String beforeHyphen(String form) {
        int hyphen = form.indexOf('-');
        return hyphen < 0 ? form : form.substring(0, hyphen);
    }
}
