package org.cuttings.search.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The languages whose words are found in all their forms. Each has index fields of its own, since
 * what is a form of a word in one language is another word in the next.
 */
public enum Language {
    ENGLISH("en"),
    FRENCH("fr"),
    GERMAN("de"),
    SPANISH("es"),
    ITALIAN("it"),
    PORTUGUESE("pt"),
    DUTCH("nl"),
    RUSSIAN("ru"),
    ARABIC("ar"),
    /** Words are found as they are written, without regard to capitals and accents. */
    OTHER("xx");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language of an article by its BCP 47 tag, such as "en" or "pt-BR". */
    public static Language of(String tag) {
        String primary = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(primary))
                .findFirst()
                .orElse(OTHER);
    }

    /** The field, or the analyser, of this name in this language. */
    public String field(String name) {
        return name + "_" + tag;
    }

    /** The fields of this name in all languages. */
    public static List<String> fields(String name) {
        return Arrays.stream(values()).map(language -> language.field(name)).toList();
    }
}
