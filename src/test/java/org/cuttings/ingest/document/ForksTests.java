package org.cuttings.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.recognition.Upload;
import org.junit.jupiter.api.Test;

/** What happens to a process whose document harms it. */
class ForksTests {

    private static final Limits SMALL =
            new Limits(Duration.ofSeconds(3), 32, 1 << 20, 2, 1, Duration.ofMinutes(1));

    @Test
    void aParserThatNeverEndsIsEnded() {
        UnreadableFile failure = failure("sleep");
        assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(failure).hasMessageContaining("longer than 3 seconds");
    }

    @Test
    void aParserThatEatsTheMemoryIsEnded() {
        UnreadableFile failure = failure("eat");
        assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(failure).hasMessageContaining("more than 32 MB of memory");
    }

    @Test
    void aParserThatDiesIsADamagedDocument() {
        assertThat(failure("die").reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void aFileThatIsTooLargeIsNotEvenAsked() {
        assertThat(failure("a".repeat(2 << 20)).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aProcessIsKeptWarmForAFewDocuments() throws Exception {
        Limits patient =
                new Limits(Duration.ofMinutes(1), 32, 1 << 20, 2, 1, Duration.ofMinutes(1));
        Forks forks = new Forks(patient, ForkMain.class.getName());
        try {
            Upload upload = new Upload("a.rtf", null, "{\\rtf1 A\\par}".getBytes(UTF_8));
            assertThat(forks.parse(Kind.RICH_TEXT, upload).blocks()).hasSize(1);
            assertThat(forks.waiting()).isEqualTo(1);
            assertThat(forks.parse(Kind.RICH_TEXT, upload).blocks()).hasSize(1);
            assertThat(forks.waiting()).isZero();
            assertThat(forks.parse(Kind.RICH_TEXT, upload).blocks()).hasSize(1);
        } finally {
            forks.destroy();
        }
        assertThat(forks.waiting()).isZero();
    }

    private static UnreadableFile failure(String document) {
        Forks forks = new Forks(SMALL, HostileMain.class.getName());
        Upload upload = new Upload("a.pdf", null, document.getBytes(UTF_8));
        try {
            return catchThrowableOfType(UnreadableFile.class, () -> forks.parse(Kind.PDF, upload));
        } finally {
            forks.destroy();
        }
    }
}
