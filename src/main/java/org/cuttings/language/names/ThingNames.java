package org.cuttings.language.names;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.EntityType;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;

/** Tells which names of organisations and places in one text name the same. */
final class ThingNames {

    private static final Set<String> PLACE_WORDS =
            Set.of("City", "Province", "Island", "County", "Town", "State", "Region");

    private final Text text;
    private final Map<String, EntityType> types;
    private final Map<String, String> fullNames;
    private final Map<String, NameGroup> groups = new LinkedHashMap<>();

    /** The first spelling of each name, by the key that its other spellings share. */
    private final Map<String, String> spellings = new HashMap<>();

    ThingNames(Text text, List<Tagged> tagged) {
        this.text = text;
        List<Tagged> things =
                tagged.stream().filter(mention -> mention.type() != EntityType.PERSON).toList();
        this.types = types(things);
        this.fullNames = fullNames(things);
    }

    Collection<NameGroup> groups() {
        return groups.values();
    }

    void add(Tagged mention) {
        String form = form(mention);
        EntityType type = types.getOrDefault(form, mention.type());
        Gazetteer.Entry entry = Gazetteer.KNOWN.find(form);
        String name =
                entry == null ? fullNames.getOrDefault(type + " " + form, form) : entry.canonical();
        String key = type + " " + spelling(type, name);
        NameGroup group = groups.computeIfAbsent(key, k -> new NameGroup(type, form));
        group.add(mention, Gender.UNKNOWN);
        group.call(form);
    }

    /** The first form of the name in the text of which this is a transliteration, or the name. */
    private String spelling(EntityType type, String name) {
        String known = spellings.computeIfAbsent(type + " " + Likeness.key(name), k -> name);
        return Likeness.isVariant(known, name) ? known : name;
    }

    /** One type for each form: the one that its mentions are surest of. */
    private Map<String, EntityType> types(List<Tagged> things) {
        Map<String, Map<EntityType, Double>> votes = new HashMap<>();
        for (Tagged mention : things) {
            votes.computeIfAbsent(form(mention), k -> new EnumMap<>(EntityType.class))
                    .merge(mention.type(), mention.sure(), Double::sum);
        }
        Map<String, EntityType> types = new HashMap<>();
        votes.forEach(
                (form, sums) ->
                        sums.entrySet().stream()
                                .max(Map.Entry.comparingByValue())
                                .ifPresent(most -> types.put(form, most.getKey())));
        return types;
    }

    /** Full names by type and short form: what brackets define, initials, and shortened names. */
    private Map<String, String> fullNames(List<Tagged> things) {
        Map<String, String> defined = new HashMap<>();
        Map<String, String> guessed = new HashMap<>();
        for (Tagged mention : things) {
            String form = form(mention);
            EntityType type = types.getOrDefault(form, mention.type());
            if (!form.contains(" ")) {
                continue;
            }
            String bracketed = inBrackets(mention);
            if (bracketed != null && type == EntityType.ORGANISATION) {
                defined.putIfAbsent(type + " " + bracketed, form);
            }
            for (String shorter : shorter(form, type)) {
                if (!shorter.equals(form)) {
                    guessed.merge(type + " " + shorter, form, (a, b) -> a.equals(b) ? a : "");
                }
            }
        }
        guessed.values().removeIf(String::isEmpty);
        guessed.putAll(defined);
        return guessed;
    }

    /** The acronym in brackets after the mention, as in "World Health Organization (WHO)". */
    private @Nullable String inBrackets(Tagged mention) {
        int i = mention.to();
        if (i + 2 >= text.size() || !text.token(i).is("(") || !text.token(i + 2).is(")")) {
            return null;
        }
        String acronym = text.token(i + 1).form();
        Gazetteer.Entry known = Gazetteer.KNOWN.find(acronym);
        return isAcronym(acronym) && (known == null || known.type() == mention.type())
                ? acronym
                : null;
    }

    private static boolean isAcronym(String form) {
        return form.length() > 1
                && form.length() < 8
                && form.equals(form.toUpperCase(Locale.ROOT))
                && Character.isLetter(form.charAt(0));
    }

    /** The short forms that the name itself suggests. */
    private static List<String> shorter(String name, EntityType type) {
        String[] words = name.split(" ");
        if (type == EntityType.PLACE) {
            return PLACE_WORDS.contains(words[words.length - 1])
                    ? List.of(name.substring(0, name.lastIndexOf(' ')))
                    : List.of();
        }
        String capitals = initials(words, true);
        String all = initials(words, false);
        int of = name.indexOf(" of ");
        String head = of < 0 ? "" : name.substring(0, of);
        String last = of < 0 ? "" : name.substring(of + 4);
        return List.of(
                capitals.length() > 1 ? capitals : name,
                all.length() > 1 ? all : name,
                head.contains(" ") ? head : name,
                Gazetteer.KNOWN.find(last) == null && !last.isEmpty() ? last : name);
    }

    private static String initials(String[] words, boolean capitals) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            char first = word.charAt(0);
            if (Character.isUpperCase(first) || !capitals) {
                initials.append(Character.toUpperCase(first));
            }
        }
        return initials.toString();
    }

    /** As written, without "the" and with single spaces. */
    private String form(Tagged mention) {
        String form = text.between(mention.from(), mention.to()).replaceAll("\\s+", " ");
        return form.length() > 4 && form.regionMatches(true, 0, "the ", 0, 4)
                ? form.substring(4)
                : form;
    }
}
