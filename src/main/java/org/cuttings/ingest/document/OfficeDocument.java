package org.cuttings.ingest.document;

import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.Upload;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An article as a document: PDF, Word, OpenDocument text or RTF. */
@Component
@Order(20)
class OfficeDocument implements Format {

    private final Forks forks;

    OfficeDocument(Forks forks) {
        this.forks = forks;
    }

    @Override
    public boolean knows(byte[] start) {
        return Kind.of(start) != null;
    }

    @Override
    public void read(Upload upload, Found found) {
        found.article(
                upload,
                () -> {
                    Kind kind = Kind.of(upload.start());
                    if (kind == null) {
                        throw new IllegalStateException(upload.label() + " is no document");
                    }
                    return new DocumentArticle(forks.parse(kind, upload)).draft();
                });
    }
}
