package org.cuttings.ingest.recognition;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.ingest.recognition.Recogniser.Piece;

/** All that some formats find in a file, for their tests. */
public final class Recognised {

    private Recognised() {}

    /** The pieces of a file, read by the first of the formats that knows it. */
    public static List<Piece> in(Upload upload, Format... formats) {
        List<Piece> pieces = new ArrayList<>();
        new Recogniser(List.of(formats)).recognise(upload, pieces::add);
        return pieces;
    }

    /** What is in each place: its label with the headline, or with the reason of its failure. */
    public static List<String> outcomes(List<Piece> pieces) {
        List<String> outcomes = new ArrayList<>();
        for (Piece piece : pieces) {
            String label = piece.original().label();
            try {
                outcomes.add(label + ": " + piece.draft().headline());
            } catch (UnreadableFile e) {
                outcomes.add(label + ": " + e.reason());
            }
        }
        return outcomes;
    }
}
