package org.cuttings.ingest.markup;

import java.io.IOException;
import java.util.Set;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.recognition.Upload;
import org.jsoup.nodes.Element;

/**
 * A file in XML or SGML in which certain elements are articles.
 *
 * @param file the whole file
 * @param mediaType of a piece of it
 * @param articles the elements that are articles, without prefix
 */
public record Sheet(Upload file, String mediaType, Set<String> articles) {

    /** Reads an article from its element, which hangs in what the file says about all of them. */
    public interface Reader {

        /**
         * The article.
         *
         * @throws UnreadableFile if there is none
         */
        Draft read(Element article);
    }

    /**
     * Hands over the articles in the file's order; the file itself where its root is one.
     *
     * @throws UnreadableFile if the file ends in the middle; what is complete was handed over
     * @throws IOException if its bytes cannot be read
     */
    public void hand(Found found, Reader reader) throws IOException {
        Root root = Root.of(file.start());
        if (root != null && articles.contains(root.name())) {
            found.article(file, () -> reader.read(only()));
        } else {
            handAll(found, reader);
        }
    }

    /** Hands over the articles of a file that may have several roots, as SGML may. */
    public void handAll(Found found, Reader reader) throws IOException {
        try (Cutter cutter = Cutter.of(file, articles)) {
            int number = 0;
            for (Piece next = cutter.next(); next != null; next = cutter.next()) {
                Piece piece = next;
                String place = piece.name() + " " + ++number;
                found.article(
                        file.within(place, mediaType, piece.bytes()),
                        () -> reader.read(piece.element(file.mediaType())));
            }
        }
    }

    private Element only() throws IOException {
        try (Cutter cutter = Cutter.of(file, articles)) {
            Piece piece = cutter.next();
            if (piece == null) {
                throw new UnreadableFile(Reason.BROKEN, "The file's only element is broken");
            }
            return piece.element(file.mediaType());
        }
    }
}
