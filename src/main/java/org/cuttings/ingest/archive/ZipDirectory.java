package org.cuttings.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;

/**
 * The list of members at the end of a zip archive (APPNOTE 4.3.12 to 4.3.16). It is read into
 * memory whole, so it is measured before.
 */
final class ZipDirectory {

    private static final int LARGEST = 32 * 1024 * 1024;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final long ELSEWHERE = 0xffffffffL;

    private ZipDirectory() {}

    /**
     * Makes sure that the list fits into memory; an archive without one passes.
     *
     * @throws UnreadableFile if it does not
     */
    static void check(Path file) throws IOException {
        try (SeekableByteChannel zip = Files.newByteChannel(file)) {
            ByteBuffer tail =
                    bytes(
                            zip,
                            zip.size() - END_LENGTH - LONGEST_COMMENT,
                            END_LENGTH + LONGEST_COMMENT);
            for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
                if (tail.getInt(at) == END) {
                    long start = Integer.toUnsignedLong(tail.getInt(at + 16));
                    if (start == ELSEWHERE) {
                        start = zip64Start(zip, tail, at);
                    }
                    if (zip.size() - start > LARGEST) {
                        throw new UnreadableFile(
                                Reason.TOO_LARGE,
                                "This archive has far too many files in it; send it in parts");
                    }
                    return;
                }
            }
        }
    }

    private static long zip64Start(SeekableByteChannel zip, ByteBuffer tail, int end)
            throws IOException {
        int locator = end - LOCATOR_LENGTH;
        if (locator < 0 || tail.getInt(locator) != LOCATOR) {
            return 0;
        }
        ByteBuffer record = bytes(zip, tail.getLong(locator + 8), 56);
        return record.limit() < 56 ? 0 : record.getLong(48);
    }

    /** Bytes of the file, fewer where it begins or ends within them. */
    private static ByteBuffer bytes(SeekableByteChannel zip, long from, int length)
            throws IOException {
        long start = Math.min(Math.max(from, 0), zip.size());
        ByteBuffer bytes =
                ByteBuffer.allocate((int) Math.min(length, zip.size() - start))
                        .order(ByteOrder.LITTLE_ENDIAN);
        zip.position(start);
        while (bytes.hasRemaining() && zip.read(bytes) >= 0) {
            // the rest comes with the next read
        }
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}
