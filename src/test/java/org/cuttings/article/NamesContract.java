package org.cuttings.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the store of names promises, whatever the database. */
@SuppressWarnings("NullAway.Init")
abstract class NamesContract {

    @Autowired private Articles articles;
    @Autowired private Names names;

    /** A family name that no other test uses. */
    private String family = "";

    @BeforeEach
    void fill() {
        family = "Zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        add("Ana " + family, "Ana", 2);
        add("Ben " + family, "Ben", 1);
        add("Öry " + family, "Öry", 1);
    }

    @Test
    void namesAreListedAPageAtATime() {
        List<String> seen = new ArrayList<>();
        List<Names.Listed> page = names.list(family, null, null, 2);
        while (!page.isEmpty()) {
            page.forEach(name -> seen.add(name.name()));
            NamedEntity last = names.get(page.get(page.size() - 1).key());
            page = names.list(family, null, new Names.After(last.listKey(), last.id()), 2);
        }

        assertThat(seen).containsExactly("Ana " + family, "Ben " + family, "Öry " + family);
    }

    @Test
    void aListedNameTellsHowOftenItIsNamedAndQuoted() {
        assertThat(names.list("ana " + family, EntityType.PERSON, null, 9))
                .extracting(Names.Listed::articleCount, Names.Listed::quoteCount)
                .containsExactly(tuple(2L, 2L));
        assertThat(names.list(family, EntityType.PLACE, null, 9)).isEmpty();
        assertThat(names.quoteCounts(Set.of(named("Ana").id(), named("Ben").id())))
                .isEqualTo(Map.of(named("Ana").key(), 2L, named("Ben").key(), 1L));
        assertThat(names.quoteCounts(Set.of())).isEmpty();
    }

    @Test
    void spellingsComeWithTheMostFrequentFirst() {
        assertThat(names.spellings(named("Ana"))).containsExactly("Ana", "Ana " + family);
    }

    @Test
    void aNameIsFoundByItsNumberAndItsAccentsDoNotMatter() {
        NamedEntity found = named("ory");

        assertThat(found.name()).isEqualTo("Öry " + family);
        assertThat(names.all(Set.of(found.id(), -1L)))
                .extracting(NamedEntity::key)
                .containsExactly(found.key());
        assertThat(names.all(Set.of())).isEmpty();
    }

    @Test
    void whoIsNamedInTheTrashOnlyIsNotListed() {
        articles.discard(add("Cleo " + family, "Cleo", 1).key(), null);

        assertThat(names.list("cleo " + family, null, null, 9)).isEmpty();
    }

    private NamedEntity named(String given) {
        return names.named(given + " " + family).get(0);
    }

    /** Adds articles in which the person is named in full, speaks, and is named twice more. */
    private Article add(String name, String given, int count) {
        Article added = null;
        for (int i = 0; i < count; i++) {
            String body = "%s said “no”. %s sat. %s left.".formatted(name, given, given);
            added =
                    articles.add(
                            content("Meeting " + UUID.randomUUID(), body),
                            findings(name, given, body),
                            new Originals.Original("m.txt", null, utf8(body + i)),
                            OnDuplicate.SKIP);
        }
        return Objects.requireNonNull(added);
    }

    private static Findings findings(String name, String given, String body) {
        int second = body.indexOf(given, name.length());
        int third = body.lastIndexOf(given);
        int quote = body.indexOf("no");
        return new Findings(
                List.of(
                        new Findings.Name(
                                EntityType.PERSON,
                                name,
                                List.of(
                                        new Span(0, name.length()),
                                        new Span(second, second + given.length()),
                                        new Span(third, third + given.length())))),
                List.of(
                        new Findings.Said(
                                new Span(quote, quote + 2),
                                QuoteKind.DIRECT,
                                "said",
                                new Findings.Speaker(name, null, 0.9),
                                null,
                                null)));
    }

    private static Content content(String headline, String body) {
        return new Content(
                headline, null, null, List.of(), null, null, null, "en", null, null, body,
                List.of());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
