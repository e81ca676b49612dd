package org.cuttings.reader;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cuttings.article.Article;
import org.cuttings.article.EntityType;
import org.cuttings.article.Mention;
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

    /** What the editor wants; a name is corrected in each of its spellings, or at one place. */
    List<Wish> wishes(Article article) {
        Correction.Kind kind = choice(Correction.Kind.values(), value("kind"));
        return switch (kind == null ? Correction.Kind.QUOTE : kind) {
            case QUOTE -> List.of(quote());
            case NO_QUOTE -> List.of(Wish.noQuote(value("old"), start()));
            case NAME, NO_NAME -> {
                Correction.Kind wanted = Objects.requireNonNull(kind);
                String of = blankIsNull(value("of"));
                yield of == null
                        ? List.of(name(wanted, value("text"), null))
                        : texts(article, of).stream().map(text -> name(wanted, text, of)).toList();
            }
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

    private Wish name(Correction.Kind kind, String text, @Nullable String of) {
        if (kind == Correction.Kind.NO_NAME) {
            return Wish.noName(text, start(), of);
        }
        String name = value("name");
        return Wish.name(
                text,
                start(),
                of,
                blankIsNull(value("words")),
                name.isBlank() ? text : name,
                choice(EntityType.values(), value("type")));
    }

    private Set<String> texts(Article article, String of) {
        Integer start = start();
        Set<String> texts = new LinkedHashSet<>();
        for (Mention mention : article.mentions()) {
            if (mention.entity().key().equals(of)
                    && (start == null || mention.span().start() == start)) {
                texts.add(mention.text());
            }
        }
        return texts;
    }

    private @Nullable Integer start() {
        String start = value("start");
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
