package org.cuttings.ingest.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the lists of words that lie beside this package: sections in brackets, # for comments. */
final class WordList {

    private WordList() {}

    /** The list's lines by section; lines before the first section belong to "". */
    static Map<String, List<String>> sections(String name) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = sections.computeIfAbsent("", key -> new ArrayList<>());
        for (String line : lines(name)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                String title = line.substring(1, line.length() - 1);
                section = sections.computeIfAbsent(title, key -> new ArrayList<>());
            } else {
                section.add(line);
            }
        }
        return sections;
    }

    /** The list's lines. */
    static List<String> lines(String name) {
        try (InputStream stream = WordList.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The word list " + name + " is missing");
            }
            return new BufferedReader(new InputStreamReader(stream, UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
