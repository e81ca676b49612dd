package org.cuttings.ingest.json;

import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.UnreadableFile;
import tools.jackson.databind.JsonNode;

/** One way in which an object of JSON tells an article. */
interface Shape {

    /** Whether the object looks like an article that is told this way. */
    boolean knows(JsonNode object);

    /**
     * The article.
     *
     * @throws UnreadableFile if it lacks what an article needs
     */
    Draft read(JsonNode object);
}
