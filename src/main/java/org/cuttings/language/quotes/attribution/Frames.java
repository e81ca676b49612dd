package org.cuttings.language.quotes.attribution;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.language.text.Lexicon;

/** In which constructions each English verb reports what somebody said, thought or wants. */
public final class Frames {

    /** What stands after the verb. */
    public enum Frame {
        /** A clause without "that": "said the bridge would open". */
        CLAUSE,
        /** A clause with "that": "warned that the bridge would open". */
        THAT,
        /** A question: "asked whether the bridge would open". */
        QUESTION,
        /** An infinitive: "promised to open the bridge". */
        TO,
        /** Somebody and an infinitive: "urged the mayor to open the bridge". */
        WHOM,
        /** A preposition: "called for the opening of the bridge". */
        FOR,
        /** The thing itself: "announced the opening of the bridge". */
        WHAT,
        /** A thing that somebody thinks something of: "criticized the opening of the bridge". */
        VIEW,
        /** What a poll or a document tells: "the survey showed the bridge leaning". */
        FINDING,
        /** A thing taken for something: "saw the bridge as a danger". */
        AS,
        /** What a thing is called: "called the bridge a danger". */
        CALL,
        /** A noun and what stands after it: "her claim that the bridge would open". */
        NOUN
    }

    /** By frame and form: the prepositions that the frame needs, none where it needs none. */
    private static final Map<Frame, Map<String, Set<String>>> ENGLISH = load();

    private Frames() {}

    /** Whether the form in lower case reports speech at all. */
    public static boolean isVerb(String form) {
        return ENGLISH.entrySet().stream()
                .anyMatch(
                        frame ->
                                frame.getKey() != Frame.NOUN && frame.getValue().containsKey(form));
    }

    public static boolean takes(String form, Frame frame) {
        return ENGLISH.getOrDefault(frame, Map.of()).containsKey(form);
    }

    /** Whether the preposition after the verb introduces what is reported. */
    public static boolean takes(String form, String preposition) {
        return ENGLISH.getOrDefault(Frame.FOR, Map.of())
                .getOrDefault(form, Set.of())
                .contains(preposition);
    }

    /** Whether the noun with the word after it introduces what its owner says or thinks. */
    public static boolean isNoun(String form, String link) {
        return ENGLISH.getOrDefault(Frame.NOUN, Map.of())
                .getOrDefault(form, Set.of())
                .contains(link);
    }

    private static Map<Frame, Map<String, Set<String>>> load() {
        Map<Frame, Map<String, Set<String>>> frames = new EnumMap<>(Frame.class);
        for (String row : Lexicon.rows("frames-en.txt")) {
            List<String> words = Arrays.asList(row.split(" "));
            Frame frame = Frame.valueOf(words.get(0).toUpperCase(Locale.ROOT));
            int verbs = frame == Frame.FOR || frame == Frame.NOUN ? 2 : words.size();
            Set<String> prepositions = Set.copyOf(words.subList(verbs, words.size()));
            for (String verb : words.subList(1, verbs)) {
                for (String form : frame == Frame.NOUN ? nouns(verb) : forms(verb)) {
                    frames.computeIfAbsent(frame, k -> new HashMap<>())
                            .computeIfAbsent(form, k -> new HashSet<>())
                            .addAll(prepositions);
                }
            }
        }
        return frames;
    }

    private static Set<String> nouns(String noun) {
        return Set.of(noun, noun + "s");
    }

    private static Set<String> forms(String verb) {
        List<String> parts = Arrays.asList(verb.split("/"));
        return Inflection.forms(parts.get(0), parts.subList(1, parts.size()));
    }
}
