package org.cuttings.ingest.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Files in a row, as tar packs them. */
@Component
@Order(31)
class Tar implements Format {

    private static final int MAGIC_AT = 257;

    @Override
    public boolean knows(byte[] start) {
        return start.length > MAGIC_AT + 5
                && new String(start, MAGIC_AT, 5, US_ASCII).equals("ustar");
    }

    @Override
    public void read(Upload upload, Found found) throws IOException {
        Members members = new Members(Set.of());
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new BufferedInputStream(upload.open()), "UTF-8")) {
            for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
                if (isFile(entry) && members.mayHoldArticles(entry.getName())) {
                    try (Spool member = new Spool(found.unpacked(new Unpacking(tar)))) {
                        found.file(upload.within(entry.getName(), null, member.source()));
                    }
                }
            }
        }
    }

    private static @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
        return Unpacking.attempt(tar::getNextEntry);
    }

    /** Links and devices have a name and nothing in them. */
    private static boolean isFile(TarArchiveEntry entry) {
        return entry.isFile()
                && !entry.isLink()
                && !entry.isSymbolicLink()
                && !entry.isBlockDevice()
                && !entry.isCharacterDevice()
                && !entry.isFIFO();
    }
}
