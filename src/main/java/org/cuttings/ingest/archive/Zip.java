package org.cuttings.ingest.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.ChecksumInputStream;
import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.recognition.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Files in a <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">zip archive</a>,
 * also those of the web as a WACZ. Names of members are shown to people and never used as paths.
 */
@Component
@Order(40)
class Zip implements Format {

    @Override
    public boolean knows(byte[] start) {
        return start.length > 3
                && start[0] == 'P'
                && start[1] == 'K'
                && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
    }

    @Override
    public void read(Upload upload, Found found) throws IOException {
        Path file = Files.createTempFile("cuttings-", ".zip");
        try {
            try (InputStream in = upload.open()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            ZipDirectory.check(file);
            ZipFile zip = open(file);
            if (zip == null) {
                salvage(upload, file, found);
            } else {
                try (zip) {
                    read(upload, zip, found);
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The archive with its list of members, null if it has none, as one that was cut off. */
    private static @Nullable ZipFile open(Path file) {
        try {
            return ZipFile.builder().setPath(file).get();
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    private static void read(Upload upload, ZipFile zip, Found found) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        Set<String> names =
                entries.stream().map(ZipArchiveEntry::getName).collect(Collectors.toSet());
        refuseOffice(names);
        refuseEmpty(entries);
        Members members = new Members(names);
        boolean wacz = Wacz.is(names);
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName();
            if (wacz ? Wacz.isWarc(name) : members.mayHoldArticles(name)) {
                Spool.member(
                        () -> content(zip, entry),
                        bytes -> upload.within(name, null, bytes),
                        found);
            }
        }
    }

    private static void refuseEmpty(List<ZipArchiveEntry> entries) {
        if (!entries.isEmpty() && entries.stream().allMatch(entry -> entry.getSize() == 0)) {
            throw new UnreadableFile(
                    Reason.EMPTY,
                    String.format(
                            Locale.ROOT,
                            "There is nothing in any of the %,d files in this archive",
                            entries.size()));
        }
    }

    private static InputStream content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        check(entry, zip.canReadEntryData(entry));
        return Unpacking.attempt(
                () ->
                        new Unpacking(
                                ChecksumInputStream.builder()
                                        .setInputStream(zip.getInputStream(entry))
                                        .setChecksum(new CRC32())
                                        .setExpectedChecksumValue(entry.getCrc())
                                        .setCountThreshold(entry.getSize())
                                        .get()));
    }

    private static void check(ZipArchiveEntry entry, boolean readable) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableFile(
                    Reason.ENCRYPTED, "This file is encrypted; send it without a password");
        }
        if (!readable) {
            throw new UnreadableFile(
                    Reason.UNKNOWN_FORMAT,
                    "This file is packed by an unusual method (number "
                            + entry.getMethod()
                            + "); pack the archive anew");
        }
    }

    /** Reads the members before the place where the archive breaks off. */
    private static void salvage(Upload upload, Path file, Found found) throws IOException {
        Members members = new Members(Set.of());
        try (ZipArchiveInputStream zip =
                new ZipArchiveInputStream(
                        new BufferedInputStream(Files.newInputStream(file)), "UTF-8", true, true)) {
            for (ZipArchiveEntry entry = next(zip); entry != null; entry = next(zip)) {
                if (members.mayHoldArticles(entry.getName())) {
                    check(entry, zip.canReadEntryData(entry));
                    try (Spool member = new Spool(found.unpacked(new Unpacking(zip)))) {
                        found.file(upload.within(entry.getName(), null, member.source()));
                    }
                }
            }
        }
        throw new IOException("The archive has no list of its members at its end");
    }

    private static @Nullable ZipArchiveEntry next(ZipArchiveInputStream zip) throws IOException {
        return Unpacking.attempt(zip::getNextEntry);
    }

    private static void refuseOffice(Set<String> names) {
        String kind =
                names.contains("xl/workbook.xml")
                        ? "an Excel workbook"
                        : names.contains("ppt/presentation.xml")
                                ? "a PowerPoint presentation"
                                : null;
        if (kind != null) {
            throw new UnreadableFile(
                    Reason.UNKNOWN_FORMAT,
                    "This is " + kind + ", in which no article can be found; save a table as CSV");
        }
    }
}
