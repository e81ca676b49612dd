package org.cuttings.ingest.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.Upload;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * One file that was made smaller: <a href="https://www.rfc-editor.org/rfc/rfc1952">gzip</a>, also
 * of several members, or bzip2.
 */
@Component
@Order(30)
class Compressed implements Format {

    @Override
    public boolean knows(byte[] start) {
        return isGzip(start) || isBzip2(start);
    }

    private static boolean isGzip(byte[] start) {
        return start.length > 2 && start[0] == 0x1f && (start[1] & 0xff) == 0x8b && start[2] == 8;
    }

    private static boolean isBzip2(byte[] start) {
        return start.length > 3
                && start[0] == 'B'
                && start[1] == 'Z'
                && start[2] == 'h'
                && start[3] >= '1'
                && start[3] <= '9';
    }

    @Override
    public void read(Upload upload, Found found) throws IOException {
        boolean gzip = isGzip(upload.start());
        found.file(upload.unpacked(() -> found.unpacked(open(upload, gzip))));
    }

    private static InputStream open(Upload upload, boolean gzip) throws IOException {
        InputStream packed = new BufferedInputStream(upload.open());
        try {
            return Unpacking.attempt(
                    () ->
                            new Unpacking(
                                    gzip
                                            ? GzipCompressorInputStream.builder()
                                                    .setInputStream(packed)
                                                    .setDecompressConcatenated(true)
                                                    .get()
                                            : new BZip2CompressorInputStream(packed, true)));
        } catch (IOException e) {
            packed.close();
            throw e;
        }
    }
}
