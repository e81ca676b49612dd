package org.cuttings.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

class ZipTests {

    @Test
    void everyArticleInAnArchiveComesWithItsPlace() throws IOException {
        assertThat(
                        Outcomes.of(
                                "march.zip",
                                zip("12/kelp.html", Outcomes.page("Kelp closes the harbour"))))
                .containsExactly("march.zip › 12/kelp.html: Kelp closes the harbour");
    }

    @Test
    void aMemberWithoutAnArticleSaysSoAndTheOthersAreRead() throws IOException {
        assertThat(
                        Outcomes.of(
                                "a.zip",
                                zip(
                                        "a.html",
                                        Outcomes.page("First"),
                                        "b.bin",
                                        "\u0001\u0002\u0000",
                                        "empty.txt",
                                        "",
                                        "c.html",
                                        Outcomes.page("Last"))))
                .hasSize(4)
                .contains("a.zip › a.html: First", "a.zip › c.html: Last")
                .anyMatch(line -> line.startsWith("a.zip › b.bin: UNKNOWN_FORMAT"))
                .anyMatch(line -> line.startsWith("a.zip › empty.txt: EMPTY"));
    }

    @Test
    void filesOfWhichNoneHasAnythingInItAreRefusedAtOnce() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 200; i++) {
            many.put(i + ".txt", new byte[0]);
        }

        assertThat(Outcomes.of("nothing.zip", zip(many)))
                .containsExactly(
                        "nothing.zip: EMPTY There is nothing in any of the 200 files in this archive");
    }

    @Test
    void whatBelongsToASavedPageOrToTheSystemIsPassedOver() throws IOException {
        assertThat(
                        Outcomes.of(
                                "saved.zip",
                                zip(
                                        "kelp.html", Outcomes.page("Kelp"),
                                        "kelp_files/frame.html", Outcomes.page("Advertisement"),
                                        "kelp_files/style.css", "p { color: red }",
                                        "__MACOSX/._kelp.html", "\u0000",
                                        "photo.JPG", "\u0001",
                                        ".DS_Store", "\u0000")))
                .containsExactly("saved.zip › kelp.html: Kelp");
    }

    @Test
    void archivesInArchivesAreRead() throws IOException {
        byte[] inner = zip("kelp.html", Outcomes.page("Kelp"));
        assertThat(Outcomes.of("year.zip", zip(Map.of("march.zip", inner))))
                .containsExactly("year.zip › march.zip › kelp.html: Kelp");
    }

    @Test
    void namesThatWouldLeadElsewhereAreNamesOnly() throws IOException {
        Path victim = Files.createTempFile("victim", ".html");
        Files.writeString(victim, "untouched");
        String name = "../".repeat(20) + victim.toString().substring(1);
        assertThat(Outcomes.of("slip.zip", zip(name, Outcomes.page("Kelp"))))
                .containsExactly("slip.zip › " + name + ": Kelp");
        assertThat(victim).hasContent("untouched");
        Files.delete(victim);
    }

    @Test
    void aBombIsDefused() throws IOException {
        byte[] zeros = new byte[200 << 20];
        List<String> outcomes = Outcomes.of("bomb.zip", zip(Map.of("zeros.txt", zeros)));
        assertThat(outcomes)
                .singleElement()
                .asString()
                .startsWith("bomb.zip: TOO_LARGE")
                .contains("decompression bomb");
    }

    @Test
    void bombsInArchivesAreDefusedTogether() throws IOException {
        byte[] letters = zip(Map.of("letters.txt", "a".repeat(60 << 20).getBytes(UTF_8)));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            many.put(i + ".zip", letters);
        }
        assertThat(Outcomes.of("bombs.zip", zip(many)))
                .hasSizeLessThan(10)
                .anyMatch(line -> line.startsWith("bombs.zip: TOO_LARGE"));
    }

    @Test
    void anArchiveThatWasCutOffGivesWhatIsThere() throws IOException {
        byte[] whole =
                zip(
                        "a.html", Outcomes.page("First"),
                        "b.html", Outcomes.page("Second"),
                        "c.html", Outcomes.page("Third"));
        assertThat(Outcomes.of("cut.zip", Arrays.copyOf(whole, whole.length * 6 / 10)))
                .first()
                .isEqualTo("cut.zip › a.html: First");
        assertThat(Outcomes.of("cut.zip", Arrays.copyOf(whole, whole.length * 6 / 10)))
                .last()
                .asString()
                .startsWith("cut.zip: BROKEN");
    }

    @Test
    void aMemberThatIsBrokenFailsAlone() throws IOException {
        byte[] bytes = stored("a.html", Outcomes.page("First"), "b.html", Outcomes.page("Second"));
        int at = new String(bytes, UTF_8).indexOf("Ines Corvo");
        bytes[at] ^= 1; // its checksum no longer fits
        assertThat(Outcomes.of("a.zip", bytes))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("a.zip › a.html: BROKEN"))
                .contains("a.zip › b.html: Second");
    }

    @Test
    void anEncryptedMemberIsRefusedAsOne() throws IOException {
        byte[] bytes = stored("a.html", Outcomes.page("Secret"), "b.html", Outcomes.page("Open"));
        int first = new String(bytes, ISO_8859_1).indexOf("PK\u0001\u0002");
        bytes[first + 8] |= 1; // the flag in the list of members
        bytes[6] |= 1; // and before the member itself
        assertThat(Outcomes.of("a.zip", bytes))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("a.zip › a.html: ENCRYPTED"))
                .contains("a.zip › b.html: Open");
    }

    @Test
    void anEmptyArchiveHasNoArticle() throws IOException {
        assertThat(Outcomes.of("empty.zip", zip(Map.of())))
                .singleElement()
                .asString()
                .startsWith("empty.zip: NO_TEXT");
    }

    @Test
    void aWorkbookIsCalledByItsName() throws IOException {
        assertThat(
                        Outcomes.of(
                                "a.xlsx",
                                zip("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>")))
                .singleElement()
                .asString()
                .startsWith("a.xlsx: UNKNOWN_FORMAT This is an Excel workbook");
    }

    /** Names and contents in turn. */
    private static byte[] zip(String... members) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            all.put(members[i], members[i + 1].getBytes(UTF_8));
        }
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Two members that are not compressed. */
    private static byte[] stored(String name, String text, String other, String otherText)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setMethod(ZipArchiveOutputStream.STORED);
            for (String[] member : new String[][] {{name, text}, {other, otherText}}) {
                byte[] content = member[1].getBytes(UTF_8);
                ZipArchiveEntry entry = new ZipArchiveEntry(member[0]);
                entry.setSize(content.length);
                CRC32 crc = new CRC32();
                crc.update(content);
                entry.setCrc(crc.getValue());
                zip.putArchiveEntry(entry);
                zip.write(content);
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
