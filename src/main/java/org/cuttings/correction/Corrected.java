package org.cuttings.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.cuttings.article.CodePoints;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.Names;
import org.cuttings.article.QuoteKind;
import org.cuttings.article.Span;
import org.cuttings.correction.Change.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Findings with what people corrected in them. The machine may find other things tomorrow, so that
 * a change is not made to what was found then but to what is found where it was made. A change of
 * words that are gone from the article does nothing.
 */
final class Corrected {

    private final CodePoints body;
    private final NamesInHand names;
    private final List<Findings.Said> quotes;

    private Corrected(Findings found, CodePoints body) {
        this.body = body;
        this.names = new NamesInHand(found.names());
        this.quotes = new ArrayList<>(found.quotes());
    }

    /**
     * @param found what the machine found
     * @param changes in the order in which they were made
     */
    static Findings of(Findings found, List<Change> changes, CodePoints body) {
        if (changes.isEmpty()) {
            return found;
        }
        Corrected corrected = new Corrected(found, body);
        changes.forEach(corrected::make);
        corrected.quotes.sort(
                Comparator.comparingInt((Findings.Said said) -> said.span().start())
                        .thenComparingInt(said -> -said.span().end()));
        return new Findings(corrected.names.all(), corrected.quotes);
    }

    private void make(Change change) {
        List<Span> at =
                change.at().stream()
                        .map(place -> place.in(body))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        switch (change.kind()) {
            case QUOTE -> quote(change, at);
            case NO_QUOTE ->
                    quotes.removeIf(said -> at.stream().anyMatch(one -> same(one, said.span())));
            case NAME -> name(change, at);
            case NO_NAME -> names.take(at, false);
        }
    }

    private void quote(Change change, List<Span> at) {
        Place words = change.words();
        Span right = words == null ? null : words.in(body);
        if (right == null) {
            return;
        }
        List<Findings.Said> there =
                quotes.stream()
                        .filter(
                                said ->
                                        said.span().overlaps(right)
                                                || at.stream()
                                                        .anyMatch(one -> same(one, said.span())))
                        .toList();
        Findings.Said like =
                there.stream()
                        .max(Comparator.comparingInt(said -> shared(said.span(), right)))
                        .orElse(null);
        quotes.removeAll(there);
        quotes.add(
                new Findings.Said(
                        right,
                        change.quoteKind() == null ? QuoteKind.DIRECT : change.quoteKind(),
                        like == null ? null : like.cue(),
                        speaker(change, like == null ? null : like.speaker()),
                        like == null ? null : like.via(),
                        like == null ? null : like.group()));
    }

    private Findings.@Nullable Speaker speaker(Change change, Findings.@Nullable Speaker before) {
        String name = change.name();
        if (name == null) {
            return null;
        }
        Entity entity = change.entity();
        String called = entity == null ? name : names.of(entity).name();
        Span mention =
                before != null && Names.fold(before.name()).equals(Names.fold(called))
                        ? before.mention()
                        : null;
        return new Findings.Speaker(called, mention, 1, entity == null ? null : entity.type());
    }

    private void name(Change change, List<Span> at) {
        Entity entity = change.entity();
        if (entity == null || at.isEmpty()) {
            return;
        }
        List<String> gone = names.take(at, true);
        String called = names.add(entity, at).name();
        quotes.replaceAll(said -> spokenBy(said, at, gone, called, entity.type()));
    }

    /** Whoever spoke is now called otherwise if he is named at a place that was changed. */
    private static Findings.Said spokenBy(
            Findings.Said said, List<Span> at, List<String> gone, String called, EntityType type) {
        Findings.Speaker speaker = said.speaker();
        if (speaker == null) {
            return said;
        }
        Span mention = speaker.mention();
        boolean changed =
                gone.contains(speaker.name())
                        || mention != null && at.stream().anyMatch(mention::overlaps);
        return changed
                ? new Findings.Said(
                        said.span(),
                        said.kind(),
                        said.cue(),
                        new Findings.Speaker(called, mention, speaker.confidence(), type),
                        said.via(),
                        said.group())
                : said;
    }

    /** Whether a stretch is the same as another but for how it begins or ends. */
    static boolean same(Span one, Span other) {
        return 2 * shared(one, other)
                >= Math.max(one.end() - one.start(), other.end() - other.start());
    }

    private static int shared(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }
}
