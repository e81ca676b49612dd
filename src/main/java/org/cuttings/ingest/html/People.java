package org.cuttings.ingest.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuttings.ingest.wording.Byline;

/**
 * Tells people from the publisher, companies and accounts that stand for nobody.
 *
 * @param publishers the names the publisher goes by, in small letters
 */
record People(Set<String> publishers) {

    private static final Pattern NOBODY =
            Pattern.compile(
                    "(?:admin\\w*|administrator|super user|webmaster|root|editors?|redaktion|redacción.*|staff|guest|gast|authors?|autor(?:en|es)?|auteurs?|by|von|posted|view|see|more|learn more|read more|written by|anonym\\w*|unknown|user|editorial.*)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern COMPANY =
            Pattern.compile("\\b(?:e\\. ?V\\.|(?:GmbH|AG|Inc|LLC|Ltd|S\\.A|S\\.p\\.A|B\\.V)\\b)");

    /** The people among those that a page states to be its authors, each once. */
    List<String> among(List<String> stated) {
        Set<String> people = new LinkedHashSet<>();
        for (String each : stated) {
            if (!each.contains("://") && !each.contains("@") && !COMPANY.matcher(each).find()) {
                Byline.names(each, true).stream().filter(this::has).forEach(people::add);
            }
        }
        return List.copyOf(people);
    }

    boolean has(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !publishers.contains(lower)
                && publishers.stream().noneMatch(publisher -> isPartOf(lower, publisher))
                && !NOBODY.matcher(name).matches();
    }

    /** Whether a name is the publisher's own or a shorter one for it. */
    private static boolean isPartOf(String name, String publisher) {
        String words = " " + publisher.replaceFirst("^the ", "") + " ";
        return words.startsWith(" " + name.replaceFirst("^the ", "") + " ");
    }
}
