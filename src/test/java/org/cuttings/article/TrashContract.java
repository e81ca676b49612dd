package org.cuttings.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cuttings.article.Findings.Name;
import org.cuttings.article.Originals.Original;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the trash promises, whatever the database. */
@SuppressWarnings("NullAway.Init")
abstract class TrashContract {

    private static final Findings FOUND =
            new Findings(
                    List.of(new Name(EntityType.PLACE, "Hale Ness", List.of(new Span(17, 26)))),
                    List.of());

    @Autowired private Articles articles;
    @Autowired private Trash trash;
    @Autowired private Originals originals;

    @Test
    void itListsWhatWasDeletedUntilItIsRestored() {
        Article article = add("Listed", UUID.randomUUID().toString());
        articles.discard(article.key(), null);

        assertThat(trash.list(null, 100)).extracting(Trash.Discarded::key).contains(article.key());
        assertThat(trash.count()).isPositive();

        articles.restore(article.key());
        assertThat(trash.list(null, 100))
                .extracting(Trash.Discarded::key)
                .doesNotContain(article.key());
    }

    @Test
    void itGoesOnBehindTheLastOneOfAPage() {
        Article first = add("First", UUID.randomUUID().toString());
        Article second = add("Second", UUID.randomUUID().toString());
        articles.discard(first.key(), null);
        articles.discard(second.key(), null);

        assertThat(trash.list(second.key(), 1))
                .extracting(Trash.Discarded::key)
                .containsExactly(first.key());
    }

    @Test
    void whatIsPurgedIsGoneWithItsFileAndVersions() {
        Article article = add("Purged", UUID.randomUUID().toString());
        String file = article.sha256();
        articles.revise(
                article.key(), article.version(), content("Purged, changed"), FOUND, "editor");
        articles.discard(article.key(), null);

        trash.purge(article.key());

        assertThatThrownBy(() -> articles.discarded(article.key()))
                .isInstanceOf(ArticleNotFound.class);
        assertThatThrownBy(() -> originals.get(file)).isInstanceOf(ArticleNotFound.class);
        assertThat(originals.length(file)).isZero();
    }

    @Test
    void aFileThatAnotherArticleCameFromStays() {
        String file = UUID.randomUUID().toString();
        Article article = add("One of two", file);
        Article other = add("The other", file);
        articles.discard(article.key(), null);

        trash.purge(article.key());

        assertThat(originals.length(other.sha256())).isEqualTo(file.length());
    }

    @Test
    void onlyWhatIsInTheTrashIsPurged() {
        Article article = add("Kept", UUID.randomUUID().toString());

        assertThatThrownBy(() -> trash.purge(article.key())).isInstanceOf(ArticleNotFound.class);
        assertThatThrownBy(() -> trash.purge("no key")).isInstanceOf(ArticleNotFound.class);
        assertThat(articles.get(article.key()).headline()).startsWith("Kept");
    }

    private Article add(String headline, String file) {
        return articles.add(
                content(headline),
                FOUND,
                new Original("a.txt", "text/plain", file.getBytes(StandardCharsets.UTF_8)),
                OnDuplicate.SKIP);
    }

    private static Content content(String headline) {
        return new Content(
                headline + " " + UUID.randomUUID(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                "en",
                null,
                null,
                "The ferry sailed Hale Ness by.",
                List.of());
    }
}
