package org.cuttings.api.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cuttings.api.Bodies;
import org.cuttings.api.InvalidFields;
import org.cuttings.api.ReasonJson;
import org.cuttings.article.Content;
import org.cuttings.ingest.Extractor;
import org.cuttings.ingest.Extractor.Outcome;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.Upload;
import org.cuttings.search.query.UnusableQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells what would be recognised in a file; nothing is saved. */
@RestController
@Tag(name = "Extractions", description = "What would be recognised in a file; nothing is saved.")
class ExtractionApi {

    private final Extractor extractor;
    private final Bodies bodies;

    ExtractionApi(Extractor extractor, Bodies bodies) {
        this.extractor = extractor;
        this.bodies = bodies;
    }

    /** More are found by importing the file. */
    private static final int MOST = 100;

    @PostMapping(path = "/api/v1/extractions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "extract",
            summary = "Recognise the article in a file",
            description =
                    "Takes one file as multipart part \"file\" or as the raw body. Answers with one"
                            + " article, or with items, at most 100, where the file holds several. With as=body a"
                            + " plain text counts wholly as body, positions refer to it as sent.")
    Object extract(
            @RequestParam(name = "as", required = false) @Nullable String as,
            HttpServletRequest request)
            throws IOException, ServletException {
        Upload upload = upload(request);
        if (as != null && !as.equals("body")) {
            throw new UnusableQuery("as", as, "as must be body or absent");
        }
        if (as != null) {
            String text = new String(upload.bytes(), charset(upload.mediaType()));
            if (text.length() > Content.BODY_MAX) {
                throw new UnreadableFile(
                        UnreadableFile.Reason.TOO_LARGE,
                        "A body may have "
                                + Content.BODY_MAX
                                + " characters, this one has "
                                + text.length());
            }
            return ExtractionJson.of(extractor.extractBody(text));
        }
        List<Outcome> found = extractor.extract(upload, MOST + 1);
        return found.size() == 1 ? one(found.get(0)) : several(found);
    }

    private static ExtractionJson one(Outcome outcome) {
        UnreadableFile failure = outcome.failure();
        if (failure != null) {
            throw failure;
        }
        return ExtractionJson.of(Objects.requireNonNull(outcome.found()));
    }

    private static ExtractionJson.SeveralJson several(List<Outcome> outcomes) {
        List<ExtractionJson> items = new ArrayList<>();
        List<ExtractionJson.FailureJson> failures = new ArrayList<>();
        for (Outcome outcome : outcomes.subList(0, Math.min(outcomes.size(), MOST))) {
            UnreadableFile failure = outcome.failure();
            if (failure == null) {
                items.add(one(outcome));
            } else {
                failures.add(
                        new ExtractionJson.FailureJson(
                                outcome.label(),
                                new ReasonJson(
                                        failure.reason().name(),
                                        Objects.requireNonNull(failure.getMessage()))));
            }
        }
        return new ExtractionJson.SeveralJson(items, failures, outcomes.size() > MOST);
    }

    private Upload upload(HttpServletRequest request) throws IOException, ServletException {
        String type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            Part part = request.getPart("file");
            if (part == null) {
                throw new InvalidFields(
                        List.of(
                                new InvalidFields.Wrong(
                                        "file", "send the file as the part \"file\"", null)));
            }
            if (part.getSize() > Bodies.LARGEST_FILE) {
                throw new Bodies.TooLarge(Bodies.LARGEST_FILE);
            }
            String label = part.getSubmittedFileName();
            return new Upload(
                    label == null ? "file" : label, part.getContentType(), part::getInputStream);
        }
        return new Upload("body", type, bodies.bytes(request, Bodies.LARGEST_FILE));
    }

    private static Charset charset(@Nullable String mediaType) {
        try {
            Charset stated =
                    mediaType == null ? null : MediaType.parseMediaType(mediaType).getCharset();
            return stated == null ? StandardCharsets.UTF_8 : stated;
        } catch (InvalidMediaTypeException
                | IllegalCharsetNameException
                | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
