package org.cuttings.ingest.recognition;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/** Names the kinds of files that people upload by mistake, for messages about them. */
final class BinaryKind {

    private record Signature(int offset, String bytes, String name) {}

    // Signatures as collected in https://www.iana.org/assignments/media-types and the formats' own
    // specifications.
    private static final List<Signature> SIGNATURES =
            List.of(
                    new Signature(0, "%PDF-", "a PDF document"),
                    new Signature(0, "PK\3\4", "a ZIP archive or an Office document"),
                    new Signature(0, "PK\5\6", "an empty ZIP archive"),
                    new Signature(0, "\u001f\u008b", "a gzip archive"),
                    new Signature(0, "BZh", "a bzip2 archive"),
                    new Signature(0, "\u00fd7zXZ\0", "an xz archive"),
                    new Signature(0, "7z\u00bc\u00af'\u001c", "a 7-Zip archive"),
                    new Signature(0, "Rar!\u001a\7", "a RAR archive"),
                    new Signature(257, "ustar", "a tar archive"),
                    new Signature(0, "\u00d0\u00cf\u0011\u00e0", "an old Office document"),
                    new Signature(0, "\u0089PNG\r\n", "a PNG image"),
                    new Signature(0, "\u00ff\u00d8\u00ff", "a JPEG image"),
                    new Signature(0, "GIF8", "a GIF image"),
                    new Signature(8, "WEBP", "a WebP image"),
                    new Signature(0, "II*\0", "a TIFF image"),
                    new Signature(0, "MM\0*", "a TIFF image"),
                    new Signature(0, "ID3", "an MP3 recording"),
                    new Signature(4, "ftyp", "a film, picture or recording"),
                    new Signature(8, "WAVE", "a WAV recording"),
                    new Signature(0, "OggS", "an Ogg recording"),
                    new Signature(0, "\u001aE\u00df\u00a3", "a film"),
                    new Signature(0, "SQLite format 3", "an SQLite database"),
                    new Signature(0, "\u007fELF", "a program"),
                    new Signature(0, "MZ", "a program"),
                    new Signature(0, "\u00ca\u00fe\u00ba\u00be", "a program"),
                    new Signature(0, "{\\rtf", "an RTF document"));

    private BinaryKind() {}

    /** What the file is, with its article, such as "a PDF document". */
    static String of(byte[] start) {
        String text = new String(start, 0, Math.min(start.length, 512), ISO_8859_1);
        return SIGNATURES.stream()
                .filter(signature -> text.startsWith(signature.bytes(), signature.offset()))
                .map(Signature::name)
                .findFirst()
                .orElse("a binary file");
    }
}
