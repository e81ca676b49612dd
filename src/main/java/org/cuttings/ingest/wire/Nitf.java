package org.cuttings.ingest.wire;

import java.io.IOException;
import java.util.Set;
import org.cuttings.ingest.markup.Node;
import org.cuttings.ingest.markup.Root;
import org.cuttings.ingest.markup.Sheet;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.DraftBuilder;
import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.Upload;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An article in <a href="https://iptc.org/standards/nitf/">NITF</a>, the news industry's text
 * format, from version 3.0 on; some archives put several into one file.
 */
@Component
@Order(41)
public class Nitf implements Format {

    private static final Set<String> ROOTS = Set.of("nitf", "nitfs");

    @Override
    public boolean knows(byte[] start) {
        Root root = Root.of(start);
        return root != null && ROOTS.contains(root.name());
    }

    @Override
    public void read(Upload upload, Found found) throws IOException {
        new Sheet(upload, "application/nitf+xml", Set.of("nitf"))
                .hand(found, nitf -> draft(new Node(nitf)));
    }

    private static Draft draft(Node nitf) {
        DraftBuilder draft = new DraftBuilder();
        new NitfArticle(nitf).addTo(draft);
        return draft.build();
    }
}
