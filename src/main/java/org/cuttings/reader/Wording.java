package org.cuttings.reader;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuttings.article.EntityType;
import org.cuttings.article.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** How values are written on pages: dates, languages, and where an article or a name is found. */
@Component
public class Wording {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final int SLUG_LENGTH = 70;
    private static final Pattern PLAIN_WORD = Pattern.compile("[a-z]+");

    /** ISO 639 codes of languages written from right to left in their usual script. */
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of(
                    "ar", "he", "iw", "fa", "ur", "ps", "sd", "ug", "yi", "ji", "dv", "ckb", "syr",
                    "arc", "nqo");

    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg");

    /** "14 March 2024". */
    public String date(LocalDate day) {
        return DAY.format(day);
    }

    /** "rtl" or "ltr". */
    public String direction(String language) {
        Locale locale = Locale.forLanguageTag(language);
        boolean rightToLeft =
                locale.getScript().isEmpty()
                        ? RIGHT_TO_LEFT.contains(locale.getLanguage())
                        : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
        return rightToLeft ? "rtl" : "ltr";
    }

    /** A language's own name for itself, such as "Français"; its code where that is unknown. */
    public String language(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String name = locale.getDisplayName(locale);
        if (name.isEmpty()) {
            return language;
        }
        int end = name.offsetByCodePoints(0, 1);
        return name.substring(0, end).toUpperCase(locale) + name.substring(end);
    }

    /** The language as an attribute may give it. */
    public String tag(String language) {
        String tag = Locale.forLanguageTag(language).toLanguageTag();
        return tag.equals("und") ? "" : tag;
    }

    /** The class by which style sheets tell kinds of names apart. */
    public String kind(EntityType type) {
        return switch (type) {
            case PERSON -> "person";
            case ORGANISATION -> "org";
            case PLACE -> "place";
            case OTHER -> "other";
        };
    }

    /** Where an article is read. */
    public String article(String key, String headline) {
        String slug = slug(headline);
        return "/articles/"
                + key
                + (slug.isEmpty()
                        ? ""
                        : "/" + UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8));
    }

    /** Where a name's page is. */
    public @Nullable String name(@Nullable String key) {
        return key == null ? null : "/names/" + key;
    }

    /**
     * A headline's words, as many as make a readable address; empty where only one plain word is
     * left, which could be the name of a page about the article, such as "edit".
     */
    static String slug(String headline) {
        String words = shortened(Names.fold(headline).replace(' ', '-'));
        return PLAIN_WORD.matcher(words).matches() ? "" : words;
    }

    private static String shortened(String words) {
        if (words.length() <= SLUG_LENGTH) {
            return words;
        }
        int end = words.lastIndexOf('-', SLUG_LENGTH);
        return words.substring(0, end > 0 ? end : words.offsetByCodePoints(0, SLUG_LENGTH / 2));
    }
}
