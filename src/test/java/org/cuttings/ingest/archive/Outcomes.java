package org.cuttings.ingest.archive;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.ingest.html.Html;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Recogniser;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.Upload;
import org.cuttings.ingest.text.PlainText;

/** What a recogniser makes of archives with pages and texts in them, a line for each article. */
final class Outcomes {

    private static final Recogniser RECOGNISER =
            new Recogniser(
                    List.of(
                            new Compressed(),
                            new Tar(),
                            new Warc(),
                            new Zip(),
                            new Html(),
                            new PlainText()));

    private Outcomes() {}

    /** The place and the headline, or the reason why there is none. */
    static List<String> of(String label, byte[] bytes) {
        List<String> outcomes = new ArrayList<>();
        RECOGNISER.recognise(
                new Upload(label, null, bytes),
                piece -> {
                    String place = piece.original().label() + ": ";
                    try {
                        outcomes.add(place + piece.draft().headline());
                    } catch (UnreadableFile e) {
                        outcomes.add(place + e.reason() + " " + e.getMessage());
                    }
                    return outcomes.size() < 100;
                });
        return outcomes;
    }

    static List<Draft> drafts(String label, byte[] bytes) {
        List<Draft> drafts = new ArrayList<>();
        RECOGNISER.recognise(new Upload(label, null, bytes), piece -> drafts.add(piece.draft()));
        return drafts;
    }

    /** A page with an article of this headline. */
    static String page(String headline) {
        return """
        <!doctype html><html lang="en"><head><title>%1$s</title></head><body><article><h1>%1$s</h1>
        <p>The harbour of Sorrel Bay was full of kelp on Monday morning, and nobody could sail.</p>
        <p>“We have never seen so much of it,” said Ines Corvo, who keeps the lighthouse there.</p>
        <p>The town council wants to pay the fishermen for bringing it ashore before the summer.</p>
        </article></body></html>
        """
                .formatted(headline);
    }
}
