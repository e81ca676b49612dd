package org.cuttings.language.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word lists that come with the program: one entry a row, "#" starts a comment. */
public final class Lexicon {

    private Lexicon() {}

    /** The entries of the list, stripped, without comments and empty rows. */
    public static List<String> rows(String list) {
        try (InputStream in = Lexicon.class.getResourceAsStream("/language/" + list)) {
            if (in == null) {
                throw new IllegalStateException("The word list " + list + " is missing");
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(String::strip)
                    .filter(row -> !row.isEmpty() && !row.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
