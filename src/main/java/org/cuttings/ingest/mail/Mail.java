package org.cuttings.ingest.mail;

import java.io.IOException;
import java.util.regex.Pattern;
import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.Upload;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A message as mail programs save it (.eml), with the files attached to it. */
@Component
@Order(50)
public class Mail implements Format {

    /** What no article is in: pictures, signatures, appointments, business cards. */
    private static final Pattern BESIDE =
            Pattern.compile(
                    "(?:image|audio|video|font|model)/.*|application/(?:pgp-.*|(?:x-)?pkcs7-.*|ics|ms-tnef)"
                            + "|text/(?:calendar|(?:x-)?vcard|rfc822-headers|x-amp-html|css)|message/(?!rfc822|global$).*");

    @Override
    public boolean knows(byte[] start) {
        return MailHeader.starts(start, 0);
    }

    @Override
    public void read(Upload upload, Found found) throws IOException {
        Message message = new Message(upload.bytes());
        MailArticle article = new MailArticle(message);
        boolean attached = message.parts().stream().anyMatch(Mail::isFile);
        if (!attached || article.isLetter()) {
            found.article(upload, article::draft);
        }
        int no = 0;
        for (Part part : message.parts()) {
            if (isFile(part)) {
                no++;
                String name = part.name();
                found.file(
                        upload.within(
                                name == null ? "attachment " + no : name,
                                part.contentType(),
                                part.bytes()));
            }
        }
    }

    private static boolean isFile(Part part) {
        return !part.isLetter()
                && part.bytes().length > 0
                && !BESIDE.matcher(part.mediaType()).matches();
    }
}
