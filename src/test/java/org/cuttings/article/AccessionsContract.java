package org.cuttings.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cuttings.article.Findings.Name;
import org.cuttings.article.Originals.Original;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What taking in many articles at once promises, whatever the database. */
@SuppressWarnings("NullAway.Init")
abstract class AccessionsContract {

    private static final Findings FOUND =
            new Findings(
                    List.of(new Name(EntityType.PERSON, "Ione Tarrow", List.of(new Span(0, 11)))),
                    List.of());

    @Autowired Accessions accessions;
    @Autowired Articles articles;
    @Autowired Originals originals;
    @Autowired JdbcClient jdbc;

    private final List<Article> added = new ArrayList<>();

    @Test
    void eachIsStoredWithItsFileAndItsNames() throws IOException {
        List<Accession> all =
                IntStream.range(0, 40).mapToObj(no -> accession("Many " + no, FOUND)).toList();

        accessions.addAll(all, false);

        assertThat(added).hasSize(40);
        for (int i = 0; i < all.size(); i++) {
            Article read = articles.get(added.get(i).key());
            assertThat(read.content()).isEqualTo(all.get(i).content());
            assertThat(read.mentions()).extracting(Mention::text).containsExactly("Ione Tarrow");
            assertThat(read.readWith()).isEqualTo(Article.GIVEN);
            try (InputStream file = originals.get(read.sha256()).source().open()) {
                assertThat(file.readAllBytes()).isEqualTo(bytes(all.get(i).content()));
            }
        }
    }

    @Test
    void whatIsLeftToDoIsNotedInTheSameTransaction() {
        List<List<String>> noted = new ArrayList<>();
        Accession unread = accession("Read me", null, article -> noted.add(toDo(article)));
        Accession read = accession("Known", FOUND, article -> noted.add(toDo(article)));

        accessions.addAll(List.of(unread, read), false);

        assertThat(noted)
                .containsExactly(
                        List.of("reading_work", "passage_work", "story_work"),
                        List.of("passage_work", "story_work"));
    }

    @Test
    void noneIsAddedIfTheArchiveHasOne() {
        Accession known = accession("Known before", FOUND);
        accessions.addAll(List.of(known), false);
        String first = added.get(0).key();
        Accession other = accession("Not known", FOUND);

        assertThatThrownBy(() -> accessions.addAll(List.of(other, known), false))
                .isInstanceOfSatisfying(
                        DuplicateArticle.class, e -> assertThat(e.existing()).isEqualTo(first));
        assertThat(articles.like(other.fingerprint())).isEmpty();
    }

    @Test
    void copiesAreKeptWhereTheyAreWanted() {
        Accession one = accession("Copied", FOUND);

        accessions.addAll(List.of(one, one), true);
        accessions.addAll(List.of(one), true);

        assertThat(added)
                .hasSize(3)
                .allMatch(copy -> articles.get(copy.key()).content().equals(one.content()));
        assertThat(articles.like(one.fingerprint()))
                .hasValueSatisfying(first -> assertThat(first.key()).isEqualTo(added.get(0).key()));
    }

    private List<String> toDo(Article article) {
        return Stream.of("reading_work", "passage_work", "story_work")
                .filter(
                        table ->
                                jdbc.sql("select count(*) from " + table + " where article_id = ?")
                                                .param(article.id())
                                                .query(Long.class)
                                                .single()
                                        == 1)
                .toList();
    }

    private Accession accession(String headline, Findings findings) {
        return accession(headline, findings, added::add);
    }

    private static Accession accession(
            String headline, @Nullable Findings findings, Consumer<Article> alongside) {
        Content content =
                new Content(
                        headline + " " + UUID.randomUUID(),
                        null,
                        null,
                        List.of(),
                        "The Tarrow Post",
                        null,
                        null,
                        "en",
                        null,
                        null,
                        "Ione Tarrow keeps the ferry.",
                        List.of());
        return new Accession(
                content,
                Fingerprint.of(content),
                findings,
                new Original("a.txt", "text/plain", bytes(content)),
                alongside);
    }

    private static byte[] bytes(Content content) {
        return content.headline().getBytes(StandardCharsets.UTF_8);
    }
}
