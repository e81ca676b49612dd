package org.cuttings.ingest.wire;

import java.io.IOException;
import java.util.Set;
import org.cuttings.ingest.markup.Node;
import org.cuttings.ingest.markup.Root;
import org.cuttings.ingest.markup.Sheet;
import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.recognition.Upload;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * News in <a href="https://iptc.org/std/NewsML-G2/guidelines/">NewsML-G2</a>: one item, or a
 * message with many.
 */
@Component
@Order(42)
public class NewsMl implements Format {

    private static final Set<String> WITH_ARTICLES = Set.of("newsItem", "newsMessage");
    private static final Set<String> WITHOUT =
            Set.of("packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");

    @Override
    public boolean knows(byte[] start) {
        Root root = Root.of(start);
        return root != null
                && (WITH_ARTICLES.contains(root.name()) || WITHOUT.contains(root.name()));
    }

    @Override
    public void read(Upload upload, Found found) throws IOException {
        Root root = Root.of(upload.start());
        if (root != null && WITHOUT.contains(root.name())) {
            throw new UnreadableFile(
                    Reason.NO_TEXT,
                    "This is a "
                            + root.name()
                            + " of NewsML-G2, which speaks of articles and holds none; send a"
                            + " newsItem");
        }
        new Sheet(upload, "application/vnd.iptc.g2.newsitem+xml", Set.of("newsItem"))
                .hand(found, item -> new NewsItem(new Node(item)).draft());
    }
}
