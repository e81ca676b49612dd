package org.cuttings.reader;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.cuttings.article.ArticlePath;
import org.cuttings.article.EntityType;
import org.cuttings.search.quote.QuoteSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How values are written on pages: dates, languages, and where an article or a name is found. */
@Component
public class Wording {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

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

    /** "14 March 2024, 09:30 UTC". */
    public String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** The date of a day such as 2024-03-14. */
    public String day(String day) {
        return date(LocalDate.parse(day));
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

    /**
     * A language's own name for itself, such as "Français"; its code where that is unknown, and
     * null where nobody knows the language.
     */
    public @Nullable String language(String language) {
        Locale locale = Locale.forLanguageTag(language);
        if (locale.getLanguage().isEmpty()) {
            return null;
        }
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
        return ArticlePath.of(key, headline);
    }

    /**
     * A value of a filter as it is shown; null where it stands for quotes whose speaker nobody
     * knows.
     */
    public @Nullable String speaker(String value, String parameter) {
        boolean unknown = parameter.equals("speaker") && value.equals(QuoteSearch.SPEAKER_UNKNOWN);
        return unknown ? null : value;
    }

    /** Where a name's page is. */
    public @Nullable String name(@Nullable String key) {
        return key == null ? null : "/names/" + key;
    }
}
