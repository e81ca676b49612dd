package org.cuttings.ingest.markup;

import java.util.Locale;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.recognition.Upload;
import org.cuttings.ingest.text.Decoder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * One article cut out of a file, with what the file says about all of them.
 *
 * @param name of the article's element, without prefix
 * @param bytes a file of its own
 * @param cutOff whether it is larger than an article may be, so that its end is missing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Piece(String name, byte[] bytes, boolean cutOff) {

    /** Deeper markup is flattened. */
    private static final int DEEPEST = 400;

    /**
     * The article's element in the tree of the piece, well formed or not. No entity is looked up,
     * in the file or elsewhere, but for those of HTML.
     *
     * @param mediaType what the sender called the file it is from, perhaps with a charset
     * @throws UnreadableFile if it is too large
     */
    Element element(@Nullable String mediaType) {
        if (cutOff) {
            throw new UnreadableFile(
                    Reason.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "One article may have %d MB with everything around it, this has more",
                            Upload.LARGEST_IN_MEMORY >> 20));
        }
        String xml = Decoder.decode(bytes, mediaType);
        Document tree = Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(DEEPEST));
        Element found = tree.selectFirst("*|" + name);
        if (found == null) {
            throw new UnreadableFile(Reason.BROKEN, "The element " + name + " is broken");
        }
        return found;
    }
}
