package org.cuttings.ingest;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cuttings.article.CodePoints;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * What an editor corrected in what was found.
 *
 * @param quotes corrections of quotes, in the order of the text
 * @param names corrections of names and names that were added
 */
public record Corrections(List<OfQuote> quotes, List<OfName> names) {

    public static final Corrections NONE = new Corrections(List.of(), List.of());

    public Corrections {
        quotes = List.copyOf(quotes);
        names = List.copyOf(names);
    }

    /**
     * A quote as the editor left it.
     *
     * @param text the words said, as they were found; tells which quote is meant
     * @param keep false if it is no quote
     * @param speaker who said it, null or blank for unknown
     */
    public record OfQuote(String text, boolean keep, @Nullable String speaker) {}

    /**
     * A name as the editor left it.
     *
     * @param found the name as it was found, null for one the editor added
     * @param name what it should be, null or blank if it is no name
     */
    public record OfName(@Nullable String found, EntityType type, @Nullable String name) {}

    /** The findings as the editor wants them; what was not corrected stays. */
    public Findings applyTo(Findings findings, String body) {
        Map<String, String> renamed = new HashMap<>();
        List<Findings.Name> kept = correctNames(findings, renamed);
        for (OfName added : names) {
            String name = added.name();
            if (added.found() == null && name != null && !name.isBlank()) {
                List<Span> mentions = occurrences(name.strip(), body);
                if (!mentions.isEmpty()) {
                    kept.add(new Findings.Name(added.type(), name.strip(), mentions));
                }
            }
        }
        return new Findings(kept, correctQuotes(findings, renamed, new CodePoints(body)));
    }

    private List<Findings.Name> correctNames(Findings findings, Map<String, String> renamed) {
        Map<String, OfName> byFound = new HashMap<>();
        names.forEach(
                correction -> {
                    if (correction.found() != null) {
                        byFound.put(correction.found(), correction);
                    }
                });
        List<Findings.Name> kept = new ArrayList<>();
        for (Findings.Name name : findings.names()) {
            OfName correction = byFound.get(name.name());
            if (correction == null) {
                kept.add(name);
                continue;
            }
            String right = correction.name();
            if (right != null && !right.isBlank()) {
                renamed.put(name.name(), right.strip());
                kept.add(new Findings.Name(correction.type(), right.strip(), name.mentions()));
            }
        }
        return merged(kept);
    }

    /** Names that became equal through a correction are one name. */
    private static List<Findings.Name> merged(List<Findings.Name> names) {
        List<Findings.Name> merged = new ArrayList<>();
        for (Findings.Name name : names) {
            int same = -1;
            for (int i = 0; i < merged.size() && same < 0; i++) {
                if (merged.get(i).name().equals(name.name())
                        && merged.get(i).type() == name.type()) {
                    same = i;
                }
            }
            if (same < 0) {
                merged.add(name);
            } else {
                List<Span> mentions = new ArrayList<>(merged.get(same).mentions());
                mentions.addAll(name.mentions());
                mentions.sort((a, b) -> Integer.compare(a.start(), b.start()));
                merged.set(same, new Findings.Name(name.type(), name.name(), mentions));
            }
        }
        return merged;
    }

    private List<Findings.Said> correctQuotes(
            Findings findings, Map<String, String> renamed, CodePoints body) {
        List<OfQuote> open = new ArrayList<>(quotes);
        List<Findings.Said> kept = new ArrayList<>();
        for (Findings.Said said : findings.quotes()) {
            OfQuote correction = take(open, body.cut(said.span()));
            if (correction == null) {
                kept.add(withSpeaker(said, renamedSpeaker(said.speaker(), renamed)));
            } else if (correction.keep()) {
                kept.add(withSpeaker(said, corrected(said.speaker(), correction, renamed)));
            }
        }
        return kept;
    }

    private static @Nullable OfQuote take(List<OfQuote> open, String text) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).text().equals(text)) {
                return open.remove(i);
            }
        }
        return null;
    }

    private static Findings.@Nullable Speaker renamedSpeaker(
            Findings.@Nullable Speaker speaker, Map<String, String> renamed) {
        return speaker == null
                ? null
                : new Findings.Speaker(
                        renamed.getOrDefault(speaker.name(), speaker.name()),
                        speaker.mention(),
                        speaker.confidence());
    }

    private static Findings.@Nullable Speaker corrected(
            Findings.@Nullable Speaker found, OfQuote correction, Map<String, String> renamed) {
        String right = correction.speaker();
        if (right == null || right.isBlank()) {
            return null;
        }
        if (found != null && found.name().equals(right.strip())) {
            return renamedSpeaker(found, renamed);
        }
        return new Findings.Speaker(renamed.getOrDefault(right.strip(), right.strip()), null, 1.0);
    }

    private static Findings.Said withSpeaker(
            Findings.Said said, Findings.@Nullable Speaker speaker) {
        return new Findings.Said(
                said.span(), said.kind(), said.cue(), speaker, said.via(), said.group());
    }

    /** Where a name stands in a text as whole words. */
    private static List<Span> occurrences(String name, String body) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(body);
        CodePoints points = new CodePoints(body);
        List<Span> found = new ArrayList<>();
        for (int at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + name.length())) {
            int end = at + name.length();
            if (words.isBoundary(at) && words.isBoundary(end)) {
                found.add(points.span(at, end));
            }
        }
        return found;
    }
}
