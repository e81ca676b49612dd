package org.cuttings.reader.edit;

import java.util.Map;
import java.util.stream.Stream;
import org.cuttings.article.Article;
import org.cuttings.article.EntityType;
import org.cuttings.article.QuoteKind;
import org.cuttings.correction.Correction;
import org.cuttings.correction.Wish;
import org.jspecify.annotations.Nullable;

/** A correction as an editor sent it from a page. */
record CorrectionForm(Map<String, String> sent) {

    static final CorrectionForm EMPTY = new CorrectionForm(Map.of());

    /** What was sent in a field, empty where nothing was. */
    public String value(String field) {
        String value = sent.get(field);
        return value == null ? "" : value.replace("\r\n", "\n");
    }

    /** Whether it adds a quote or name, rather than changing one that was found. */
    public boolean adds(String kind) {
        return value("kind").equals(kind) && value("old").isEmpty();
    }

    /** Number of the quote it is about, 0 where it is about none that was found. */
    int quote(Article article) {
        Integer start = start();
        return start == null
                ? 0
                : article.quotes().stream()
                        .filter(quote -> quote.span().start() == start)
                        .map(quote -> quote.seq() + 1)
                        .findFirst()
                        .orElse(0);
    }

    /** What the editor wants; a name is corrected in each of its spellings, or at one place. */
    Wish wish() {
        Correction.Kind kind = choice(Correction.Kind.values(), value("kind"));
        return switch (kind == null ? Correction.Kind.QUOTE : kind) {
            case QUOTE -> quote();
            case NO_QUOTE -> Wish.noQuote(value("old"), start());
            case NAME -> name();
            case NO_NAME -> Wish.noName(text(), start(), blankIsNull(value("of")));
        };
    }

    private Wish quote() {
        String old = value("old");
        String text = value("text");
        boolean same = old.isEmpty() || text.isBlank() || text.strip().equals(old.strip());
        return Wish.quote(
                old.isEmpty() ? text : old,
                start(),
                same ? null : text,
                choice(QuoteKind.values(), value("quoteKind")),
                value("name"),
                choice(EntityType.values(), value("type")));
    }

    private Wish name() {
        String name = value("name");
        return Wish.name(
                text(),
                start(),
                blankIsNull(value("of")),
                blankIsNull(value("words")),
                name.isBlank() ? text() : name,
                choice(EntityType.values(), value("type")));
    }

    /** The words of a name; a place that was chosen brings its own. */
    private String text() {
        String place = value("place");
        return place.isEmpty() ? value("text") : place.substring(place.indexOf(' ') + 1);
    }

    private @Nullable Integer start() {
        String place = value("place");
        String start =
                place.isEmpty()
                        ? value("start")
                        : place.substring(0, Math.max(0, place.indexOf(' ')));
        return start.matches("[0-9]{1,9}") ? Integer.valueOf(start) : null;
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static <T extends Enum<T>> @Nullable T choice(T[] choices, String name) {
        return Stream.of(choices)
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
