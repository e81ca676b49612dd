package org.cuttings.ingest.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Knows the lines in which a newspaper introduces an article's writers. */
final class AboutWriter {

    private static final int LONGEST = 700;
    private static final Pattern SIGNS_BEFORE = Pattern.compile("^[^\\p{L}\\p{N}]+");
    private static final Pattern VERB =
            Pattern.compile(
                    "(?:is|was|has|covers|joined|writes|works|reports|ist|war|schreibt|arbeitet|berichtet|est|es|è|é|jest|är|er|on|bir)\\b.*",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private final List<String> names;
    private final List<String> firstNames;

    /**
     * @param names the article's writers
     */
    AboutWriter(List<String> names) {
        this.names =
                names.stream().filter(name -> name.contains(" ")).map(AboutWriter::lower).toList();
        this.firstNames =
                this.names.stream().map(name -> name.substring(0, name.indexOf(' '))).toList();
    }

    /** Whether the line is a writer's name, or a sentence that starts with it. */
    boolean matches(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String text = SIGNS_BEFORE.matcher(lower(line)).replaceFirst("");
        return names.stream().anyMatch(name -> startsWith(text, name))
                || firstNames.stream()
                        .filter(name -> startsWith(text, name) && name.length() + 1 < text.length())
                        .anyMatch(
                                name -> VERB.matcher(text.substring(name.length() + 1)).matches());
    }

    private static boolean startsWith(String text, String name) {
        return text.startsWith(name)
                && (text.length() == name.length()
                        || !Character.isLetter(text.charAt(name.length())));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
