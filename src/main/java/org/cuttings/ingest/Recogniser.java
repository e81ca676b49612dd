package org.cuttings.ingest;

import java.util.List;
import org.springframework.stereotype.Component;

/** Recognises the articles in a file: what is headline, standfirst, byline, date and body. */
@Component
public class Recogniser {

    /**
     * The articles in the file, in its order; at least one.
     *
     * @throws UnreadableFile if there is none
     */
    public List<Draft> recognise(Upload upload) {
        throw new UnreadableFile(
                UnreadableFile.Reason.UNKNOWN_FORMAT, "No reader for " + upload.label() + " yet");
    }
}
