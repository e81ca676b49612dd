package org.cuttings.language.names.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cuttings.article.EntityType;
import org.cuttings.language.names.Tagged;
import org.cuttings.language.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainNamesTests {

    private static final String SENTENCE =
            "the O\nyard O\nof O\nBrandlow B-ORG\nMarine I-ORG\nopened O\nin O\nTarvik B-LOC\n. O\n\n";

    @TempDir Path folder;

    @Test
    void aTrainedModelFindsWhatItLearned() throws IOException {
        Path sentences = Files.writeString(folder.resolve("sentences"), SENTENCE.repeat(30));
        Path model = folder.resolve("model");
        TrainNames.main(new String[] {sentences.toString(), model.toString()});
        Text text = Text.of("the yard of Brandlow Marine opened in Tarvik .");
        assertThat(NameTagger.withModel(model).tag(text))
                .extracting(Tagged::type)
                .containsExactly(EntityType.ORGANISATION, EntityType.PLACE);
    }

    @Test
    void aFileThatIsNoModelIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("letter"), "Dear editor");
        assertThatThrownBy(() -> NameTagger.withModel(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("letter");
    }
}
