package org.cuttings.language.names.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cuttings.language.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class NameModelsTests {

    @TempDir Path directory;

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("own.model"), content);
    }

    @Test
    void withoutItsNativeLibraryTheSmallerModelReads() {
        TrainedNames names =
                NameModels.onnxOr(
                        file -> {
                            throw new UnsatisfiedLinkError("no onnxruntime in java.library.path");
                        });
        assertThat(names.version()).startsWith("opennlp-");
        assertThat(names.tag(Text.of("Nina Falk came to Oslo on Monday."))).isNotEmpty();
    }

    @Test
    void theLogSaysWhyTheLargerModelDoesNotRun(CapturedOutput output) {
        NameModels.onnxOr(
                file -> {
                    throw new ExceptionInInitializerError(
                            new IllegalStateException(
                                    "Failed to load",
                                    new UnsatisfiedLinkError("libm.so.6 is missing")));
                });
        assertThat(output)
                .contains("java.lang.UnsatisfiedLinkError: libm.so.6 is missing")
                .doesNotContain("ExceptionInInitializerError");
    }

    @Test
    void whatOnnxRuntimeCannotReadIsRefused() throws IOException {
        Path file = file("not a model");
        assertThatThrownBy(() -> NameModels.of(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cuttings.language.names-model")
                .hasMessageContaining(file.toString())
                .hasMessageContaining("ONNX Runtime cannot read it");
    }

    @Test
    void whatOpenNlpCannotReadIsRefused() throws IOException {
        Path file = file("PK is how an archive begins");
        assertThatThrownBy(() -> NameModels.of(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("OpenNLP cannot read it");
    }

    @Test
    void anEmptyOrMissingFileIsRefused() throws IOException {
        Path empty = file("");
        assertThatThrownBy(() -> NameModels.of(empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(empty.toString());
        Path missing = directory.resolve("missing.onnx");
        assertThatThrownBy(() -> NameModels.of(missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing.onnx");
    }
}
