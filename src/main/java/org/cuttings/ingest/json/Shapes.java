package org.cuttings.ingest.json;

import java.util.List;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import tools.jackson.databind.JsonNode;

/** All ways in which an object of JSON may tell an article, the surest first. */
final class Shapes {

    private static final NamedFields ANY = new NamedFields();
    private static final List<Shape> ALL =
            List.of(new Exported(), new Ninjs(), new SchemaOrg(), ANY);

    private Shapes() {}

    /** Whether an object looks like an article. */
    static boolean isArticle(JsonNode object) {
        return object.isObject() && ALL.stream().anyMatch(shape -> shape.knows(object));
    }

    /**
     * The article that an object tells.
     *
     * @throws UnreadableFile if it tells none; the message says what is missing
     */
    static Draft read(JsonNode object) {
        if (!object.isObject()) {
            throw new UnreadableFile(
                    Reason.NO_TEXT, "This is no JSON object; " + NamedFields.NEEDED);
        }
        return ALL.stream()
                .filter(shape -> shape.knows(object))
                .findFirst()
                .orElse(ANY)
                .read(object);
    }
}
