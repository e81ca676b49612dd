package org.cuttings.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.cuttings.article.Articles;
import org.cuttings.search.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
class SentencesTests {

    @TempDir static Path home;

    @Autowired private Articles articles;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("cuttings.home", () -> home.toString());
    }

    @Test
    void titlesAndInitialsEndNoSentence() {
        assertThat(sentences("Mr. Orrel met J. Tarn. They spoke. “No!” he said.\n\nNext day", "en"))
                .containsExactly(
                        "Mr. Orrel met J. Tarn.", "They spoke.", "“No!” he said.", "Next day");
    }

    @Test
    void aNameIsFollowedByItsOtherWords() {
        Piece piece = Piece.of("Visit", "Wim Sallow came. Later Sallow left.").naming("Wim Sallow");
        assertThat(Sentences.of(articles.get(piece.addTo(articles))))
                .first()
                .asString()
                .startsWith("Wim Sallow");
    }

    @Test
    void anEndlessSentenceIsCut() {
        assertThat(sentences("word ".repeat(200), "en")).hasSize(3);
        assertThat(sentences("湖".repeat(200), "zh")).hasSize(3);
    }

    private List<String> sentences(String body, String language) {
        String key = Piece.of("Headline " + body.hashCode(), body).in(language).addTo(articles);
        return Sentences.of(articles.get(key)).stream().map(String::strip).toList();
    }
}
