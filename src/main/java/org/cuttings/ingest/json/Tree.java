package org.cuttings.ingest.json;

import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.recognition.Upload;
import org.cuttings.ingest.text.Decoder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one value of JSON, forgiving what programs often get wrong about it. */
final class Tree {

    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 1_000;
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxStringLength(Upload.LARGEST_IN_MEMORY)
                                                    .maxNumberLength(LONGEST_NUMBER)
                                                    .build())
                                    .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Tree() {}

    /**
     * The value in these bytes.
     *
     * @param mediaType as the sender declared it, perhaps with a charset
     * @throws UnreadableFile if they are no JSON
     */
    static JsonNode of(byte @Nullable [] bytes, @Nullable String mediaType) {
        if (bytes == null) {
            throw new UnreadableFile(
                    Reason.TOO_LARGE,
                    "One article may have "
                            + (Upload.LARGEST_IN_MEMORY >> 20)
                            + " MB of JSON, this has more");
        }
        try {
            return JSON.readTree(Decoder.decode(bytes, mediaType));
        } catch (UnexpectedEndOfInputException e) {
            throw new UnreadableFile(
                    Reason.BROKEN, "The JSON ends or breaks off in the middle; send it whole");
        } catch (StreamConstraintsException e) {
            throw new UnreadableFile(
                    Reason.TOO_LARGE,
                    "The JSON is nested more than "
                            + DEEPEST
                            + " deep or has a number of more than "
                            + LONGEST_NUMBER
                            + " digits, as no article does");
        } catch (JacksonException e) {
            throw new UnreadableFile(
                    Reason.BROKEN,
                    "This is no JSON, at character "
                            + e.getLocation().getCharOffset()
                            + ": "
                            + e.getOriginalMessage());
        }
    }
}
