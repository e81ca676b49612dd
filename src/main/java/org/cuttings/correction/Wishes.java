package org.cuttings.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.cuttings.article.Article;
import org.cuttings.article.CodePoints;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.Names;
import org.cuttings.article.QuotationMarks;
import org.cuttings.article.QuoteKind;
import org.cuttings.article.Span;
import org.cuttings.correction.Corrector.Planned;
import org.cuttings.correction.Sight.Mentioned;
import org.cuttings.correction.Sight.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes changes of what people want corrected, by the words that they gave. */
@Component
class Wishes {

    private static final int LONGEST_NAME = 500;

    private static final String OTHER_WORDS =
            "The right words must be some of those there, or go on before or after them";

    private final KnownNames known;

    Wishes(KnownNames known) {
        this.known = known;
    }

    List<Planned> in(Article article, List<Wish> wanted) {
        Sight sight = Sight.of(article);
        return wanted.stream().map(wish -> plan(sight, wish)).toList();
    }

    List<Planned> in(CodePoints body, Findings found, List<Wish> wanted) {
        Sight sight = Sight.of(body, found);
        return wanted.stream().map(wish -> plan(sight, wish)).toList();
    }

    private Planned plan(Sight sight, Wish wish) {
        return switch (wish.kind()) {
            case QUOTE -> quote(sight, wish);
            case NO_QUOTE -> noQuote(sight, wish);
            case NAME -> name(sight, wish);
            case NO_NAME -> noName(sight, wish);
        };
    }

    private Planned quote(Sight sight, Wish wish) {
        Span told = quoted(sight, wish);
        Said was = sight.quote(told);
        Span at = was == null ? told : was.span();
        QuoteKind kind =
                wish.quoteKind() != null
                        ? wish.quoteKind()
                        : was == null ? QuoteKind.DIRECT : was.kind();
        Span right = wish.words() == null ? at : instead(sight.body(), at, wish.words());
        String name = blank(wish.name()) ? null : named("speaker", wish.name());
        return new Planned(
                new Change(
                        Correction.Kind.QUOTE,
                        List.of(Place.of(sight.body(), at)),
                        Place.of(sight.body(), right),
                        kind,
                        name,
                        name == null ? null : known.speaker(sight, name, wish.type())),
                was == null ? null : was.speaker());
    }

    private static Planned noQuote(Sight sight, Wish wish) {
        Span at = quoted(sight, wish);
        Said was = sight.quote(at);
        if (was == null) {
            throw new UnworkableCorrection(
                    "text", wish.text(), "These words are not taken for a quote");
        }
        return new Planned(
                new Change(
                        Correction.Kind.NO_QUOTE,
                        List.of(Place.of(sight.body(), was.span())),
                        null,
                        null,
                        null,
                        null),
                was.speaker());
    }

    /** The one place in the body where the words of a quote stand. */
    private static Span quoted(Sight sight, Wish wish) {
        Integer start = wish.start();
        if (start != null) {
            return there(sight.body(), wish.text(), start, false);
        }
        List<Span> found = found(sight.body(), wish.text(), false);
        List<Span> quotes = found.stream().filter(span -> sight.quote(span) != null).toList();
        List<Span> likely = quotes.isEmpty() ? found : quotes;
        if (likely.size() > 1) {
            throw new UnworkableCorrection(
                    "start",
                    null,
                    "These words stand in %d places; say where the right ones begin"
                            .formatted(likely.size()),
                    likely);
        }
        return likely.get(0);
    }

    private static Span instead(CodePoints body, Span at, String words) {
        String said = QuotationMarks.without(words.strip());
        return Occurrences.near(at.start(), said, body, false).stream()
                .filter(at::overlaps)
                .min(Comparator.comparingInt(span -> Math.abs(span.start() - at.start())))
                .orElseThrow(() -> new UnworkableCorrection("words", words, OTHER_WORDS));
    }

    private Planned name(Sight sight, Wish wish) {
        List<Span> at = places(sight, wish);
        Mentioned was =
                at.stream().map(sight::mention).filter(Objects::nonNull).findFirst().orElse(null);
        EntityType type = wish.type() != null ? wish.type() : was == null ? null : was.type();
        if (type == null) {
            throw new UnworkableCorrection(
                    "type", null, "Say whether it is a person, an organisation, a place or other");
        }
        String words = wish.words();
        List<Span> right = words == null ? at : namedInstead(sight.body(), at, words);
        if (right.stream().anyMatch(span -> span.end() - span.start() > LONGEST_NAME)) {
            throw new UnworkableCorrection(
                    "words", null, "The words of a name are at most " + LONGEST_NAME);
        }
        String name = named("name", wish.name());
        return new Planned(
                new Change(
                        Correction.Kind.NAME,
                        noted(sight.body(), right),
                        null,
                        null,
                        name,
                        known.entity(sight, name, type)),
                was == null ? null : was.name());
    }

    /** The right words at those of the places where they stand. */
    private static List<Span> namedInstead(CodePoints body, List<Span> at, String words) {
        List<Span> found = new ArrayList<>();
        for (Span place : at) {
            Occurrences.near(place.start(), words, body, true).stream()
                    .filter(place::overlaps)
                    .findFirst()
                    .ifPresent(found::add);
        }
        if (found.isEmpty()) {
            throw new UnworkableCorrection("words", words, OTHER_WORDS);
        }
        return found.stream().distinct().toList();
    }

    private static Planned noName(Sight sight, Wish wish) {
        List<Span> at = places(sight, wish);
        Mentioned was =
                sight.mentions().stream()
                        .filter(mention -> at.stream().anyMatch(mention.span()::overlaps))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new UnworkableCorrection(
                                                "text",
                                                wish.text(),
                                                "These words are not taken for a name"));
        return new Planned(
                new Change(
                        Correction.Kind.NO_NAME, noted(sight.body(), at), null, null, null, null),
                was.name());
    }

    private static List<Place> noted(CodePoints body, List<Span> spans) {
        return spans.stream().map(span -> Place.of(body, span)).toList();
    }

    /**
     * Where a name stands: at one place; or wherever it is taken for one; or, where it is not yet
     * or not to be, wherever its words stand and are no part of a longer name.
     */
    private static List<Span> places(Sight sight, Wish wish) {
        Integer start = wish.start();
        if (start != null) {
            return List.of(there(sight.body(), wish.text(), start, true));
        }
        String of = wish.of();
        if (of != null) {
            return standingFor(sight, of, wish.text());
        }
        List<Span> found = found(sight.body(), wish.text(), true);
        List<Span> mentioned = found.stream().filter(span -> sight.mention(span) != null).toList();
        if (!mentioned.isEmpty() && wish.kind() == Correction.Kind.NAME) {
            return mentioned;
        }
        List<Span> free = found.stream().filter(span -> !within(sight, span)).toList();
        if (free.isEmpty()) {
            throw new UnworkableCorrection(
                    "text", wish.text(), "These words stand only within longer names; say where");
        }
        return free;
    }

    private static List<Span> standingFor(Sight sight, String of, String text) {
        String words = text.strip();
        List<Span> mentioned =
                sight.mentions().stream()
                        .filter(mention -> mention.standsFor(of))
                        .map(Mentioned::span)
                        .filter(span -> words.isEmpty() || sight.body().cut(span).equals(words))
                        .limit(Occurrences.MOST)
                        .toList();
        if (mentioned.isEmpty()) {
            throw new UnworkableCorrection(
                    "text",
                    text,
                    "Nothing stands for this name here; it may have been corrected meanwhile");
        }
        return mentioned;
    }

    private static boolean within(Sight sight, Span span) {
        return sight.mentions().stream()
                .map(Mentioned::span)
                .anyMatch(
                        longer ->
                                !longer.equals(span)
                                        && longer.start() <= span.start()
                                        && span.end() <= longer.end());
    }

    /** The place nearest to a position at which words stand. */
    private static Span there(CodePoints body, String text, int start, boolean wholeWords) {
        return Occurrences.near(start, text, body, wholeWords).stream()
                .min(Comparator.comparingInt(span -> Math.abs(span.start() - start)))
                .orElseThrow(
                        () ->
                                new UnworkableCorrection(
                                        "text",
                                        text,
                                        "These words do not stand near position " + start));
    }

    /** Wherever words stand in the body; at least once. */
    private static List<Span> found(CodePoints body, String text, boolean wholeWords) {
        List<Span> found = Occurrences.of(text, body, wholeWords);
        if (found.isEmpty()) {
            throw new UnworkableCorrection(
                    "text",
                    text,
                    "These words do not stand in the article; give them as they are printed");
        }
        if (found.size() == Occurrences.MOST) {
            throw new UnworkableCorrection(
                    "start", null, "These words stand in too many places; say in which");
        }
        return found;
    }

    private static String named(String field, @Nullable String name) {
        String clean = name == null ? "" : name.strip();
        if (clean.length() > LONGEST_NAME
                || Names.fold(clean).isEmpty()
                || clean.codePoints().anyMatch(Wishes::unprintable)) {
            throw new UnworkableCorrection(
                    field,
                    null,
                    "A name has a letter and at most %d characters, none of them a control"
                            .formatted(LONGEST_NAME));
        }
        return clean;
    }

    private static boolean unprintable(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
