package org.cuttings.ingest.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.regex.Pattern;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.Upload;
import org.cuttings.ingest.text.Decoder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An article as a web page. */
@Component
@Order(100)
public class Html implements Format {

    private static final int DEEPEST = 400;
    private static final Pattern MARKUP =
            Pattern.compile(
                    "<!doctype\\s+html|<(?:html|head|body|article|main|div|h1|p|meta|title)(?:\\s[^<>]{0,500})?>",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public boolean knows(byte[] start) {
        if (!Decoder.isText(start)) {
            return false;
        }
        // UTF-16 has a zero beside every letter of a tag.
        String text = new String(start, ISO_8859_1).replace("\0", "");
        return MARKUP.matcher(text).find();
    }

    @Override
    public void read(Upload upload, Found found) throws IOException {
        upload.checkLength();
        found.article(upload, () -> draft(upload));
    }

    static Draft draft(Upload upload) {
        String html = Decoder.decode(upload.bytes(), upload.mediaType());
        return draft(parse(html, upload.url() == null ? "" : upload.url()));
    }

    /**
     * A page that is no deeper than can be read, however it was made.
     *
     * @param address where it was published, empty if unknown
     */
    public static Document parse(String html, String address) {
        return Jsoup.parse(html, address, Parser.htmlParser().setMaxDepth(DEEPEST));
    }

    /**
     * The article on a page; the page is changed.
     *
     * @throws UnreadableFile if there is none on it
     */
    public static Draft draft(Document page) {
        return new Page(page).draft();
    }
}
