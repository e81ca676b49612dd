package org.cuttings.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bodies of requests, no further than is good for the archive. */
@Component
public class Bodies {

    static final int LARGEST_JSON = 10 * 1024 * 1024;

    /** The most bytes that one file may have. */
    public static final int LARGEST_FILE = 50 * 1024 * 1024;

    private final JsonMapper json =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(100)
                                                    .maxStringLength(LARGEST_JSON)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /** JSON with the bytes it came in. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Json(JsonNode node, byte[] bytes) {}

    /**
     * The body as JSON.
     *
     * @throws TooLarge if it is larger than {@link #LARGEST_JSON} bytes
     * @throws tools.jackson.core.JacksonException if it is no JSON
     */
    public Json json(HttpServletRequest request) throws IOException {
        byte[] bytes = bytes(request, LARGEST_JSON);
        return new Json(json.readTree(bytes), bytes);
    }

    /**
     * The body as it is.
     *
     * @throws TooLarge if it is larger than {@code largest} bytes
     */
    public byte[] bytes(HttpServletRequest request, int largest) throws IOException {
        if (request.getContentLengthLong() > largest) {
            throw new TooLarge(largest);
        }
        try (InputStream in = request.getInputStream()) {
            byte[] bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new TooLarge(largest);
            }
            return bytes;
        }
    }

    /** Thrown when a body is larger than the archive takes. */
    public static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /**
         * Says what would be taken.
         *
         * @param largest the most bytes
         */
        public TooLarge(int largest) {
            super(
                    "The body may have "
                            + largest / (1024 * 1024)
                            + " MB; send it in smaller pieces");
        }
    }
}
