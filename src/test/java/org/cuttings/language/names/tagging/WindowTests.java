package org.cuttings.language.names.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.language.model.WordPiece;
import org.cuttings.language.text.Text;
import org.junit.jupiter.api.Test;

class WindowTests {

    private final WordPiece wordPiece = new WordPiece(vocabulary());

    private static Map<String, Integer> vocabulary() {
        Map<String, Integer> vocabulary = new HashMap<>();
        for (String piece : List.of("[UNK]", "[CLS]", "[SEP]", "harbour", "##s", ".")) {
            vocabulary.put(piece, vocabulary.size());
        }
        return vocabulary;
    }

    private List<Window> windows(String body) {
        return Window.of(Text.of(body), wordPiece);
    }

    @Test
    void aWordPointsToItsFirstPiece() {
        Window window = windows("Harbours Harbour.").get(0);
        assertThat(window.pieces()).containsExactly(1, 3, 4, 3, 5, 2);
        assertThat(window.firsts()).containsExactly(1, 3, 4);
        assertThat(window.shapes()).containsExactly(0, 3, 3, 2, 9, 0);
        assertThat(window.lists()).hasSize(6).startsWith(0).endsWith(0);
    }

    @Test
    void aTextWithoutWordsHasNoWindows() {
        assertThat(windows(" \n")).isEmpty();
    }

    @Test
    void windowsFollowEachOtherAndNoneIsTooLong() {
        String body = "The harbours of the harbour. ".repeat(100) + "harbours ".repeat(700);
        List<Window> windows = windows(body);
        int next = 0;
        for (Window window : windows) {
            assertThat(window.from()).isEqualTo(next);
            assertThat(window.pieces().length).isLessThanOrEqualTo(Window.LONGEST);
            assertThat(window.firsts()).hasSize(window.to() - window.from());
            next = window.to();
        }
        assertThat(next).isEqualTo(Text.of(body).size());
    }

    @Test
    void sentencesStayWholeAndWindowsAreAboutEven() {
        List<Window> windows = windows("The harbours of the harbour. ".repeat(60));
        assertThat(windows).allMatch(window -> window.from() % 6 == 0);
        assertThat(windows).allMatch(window -> window.pieces().length > 80);
    }

    @Test
    void aWordOfManyPiecesIsCut() {
        assertThat(windows("harbour" + "s".repeat(60)).get(0).pieces()).hasSize(18);
    }
}
