package org.cuttings.api.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cuttings.api.CsvRow;
import org.cuttings.api.InvalidFields;
import org.cuttings.api.InvalidFields.Wrong;
import org.cuttings.api.Written;
import org.cuttings.api.imports.ImportJson.ItemJson;
import org.cuttings.api.imports.ImportJson.ItemsJson;
import org.cuttings.article.OnDuplicate;
import org.cuttings.ingest.ImportItem;
import org.cuttings.ingest.ImportJob;
import org.cuttings.ingest.Importer;
import org.cuttings.ingest.Imports;
import org.cuttings.ingest.recognition.Upload;
import org.cuttings.search.query.QueryParameters;
import org.cuttings.search.query.UnusableQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports as JSON: files are handed in and read in the background. */
@RestController
@RequestMapping(path = ImportApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Imports", description = "Hand in files and follow what becomes of them.")
class ImportApi {

    static final String PATH = "/api/v1/imports";

    private static final int LONGEST_KEY = 200;
    private static final int ROWS_AT_ONCE = 500;

    private final Importer importer;
    private final Imports imports;

    ImportApi(Importer importer, Imports imports) {
        this.importer = importer;
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(operationId = "startImport", summary = "Hand in files")
    ResponseEntity<ImportJson> start(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String onDuplicate,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new UnusableQuery(
                    "Idempotency-Key",
                    key.substring(0, Math.min(key.length(), 50)),
                    "Idempotency-Key must have 1 to " + LONGEST_KEY + " characters");
        }
        ImportJob job = importer.receive(uploads(files), true, onDuplicate(onDuplicate), key);
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + job.key()))
                .body(state(job));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readImport", summary = "See how far an import has come")
    ImportJson read(@PathVariable String id) {
        return state(imports.get(id));
    }

    @GetMapping("/{id}/items")
    @Operation(operationId = "importItems", summary = "See what became of each file")
    ItemsJson items(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after) {
        int wanted = QueryParameters.size(size);
        int last = position(after);
        ImportItem.State only = state(state);
        List<ImportItem> found = imports.items(imports.get(id), only, last, wanted + 1);
        List<ImportItem> page = found.subList(0, Math.min(wanted, found.size()));
        String next = null;
        if (found.size() > wanted) {
            next =
                    PATH
                            + "/"
                            + id
                            + "/items?"
                            + (only == null ? "" : "state=" + Written.lower(only) + "&")
                            + ("size=" + wanted + "&after=" + page.get(wanted - 1).seq());
        }
        return new ItemsJson(page.stream().map(ItemJson::of).toList(), next);
    }

    @GetMapping(path = "/{id}/failures", produces = "text/csv")
    @Operation(operationId = "importFailures", summary = "List what failed, as a table")
    void failures(@PathVariable String id, HttpServletResponse response) throws IOException {
        ImportJob job = imports.get(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"failures-" + job.key() + ".csv\"");
        Writer out = response.getWriter();
        out.write("position,file,code,reason\r\n");
        int last = -1;
        List<ImportItem> some;
        do {
            some = imports.items(job, ImportItem.State.FAILED, last, ROWS_AT_ONCE);
            for (ImportItem item : some) {
                out.write(
                        CsvRow.of(
                                Integer.toString(item.seq()),
                                item.label(),
                                item.reasonCode(),
                                item.reason()));
                last = item.seq();
            }
        } while (some.size() == ROWS_AT_ONCE);
        out.flush();
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "cancelImport", summary = "Stop an import")
    ImportJson cancel(@PathVariable String id) {
        ImportJob job = imports.get(id);
        if (job.finishedAt() == null) {
            imports.cancel(job);
        }
        return state(imports.get(id));
    }

    @PostMapping("/{id}/retry")
    @Operation(operationId = "retryImport", summary = "Read the failed files again")
    ResponseEntity<ImportJson> retry(@PathVariable String id) {
        importer.retry(imports.get(id));
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + id))
                .body(state(imports.get(id)));
    }

    private ImportJson state(ImportJob job) {
        return ImportJson.of(importer.progress(job));
    }

    private static List<Upload> uploads(@Nullable List<MultipartFile> files) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            if (!file.isEmpty() || (name != null && !name.isEmpty())) {
                uploads.add(
                        new Upload(
                                name == null || name.isBlank() ? "unnamed" : name,
                                file.getContentType(),
                                file::getInputStream));
            }
        }
        if (uploads.isEmpty()) {
            throw new InvalidFields(
                    List.of(new Wrong("files", "At least one file must be sent", null)));
        }
        return uploads;
    }

    private static OnDuplicate onDuplicate(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return OnDuplicate.SKIP;
        }
        for (OnDuplicate known : OnDuplicate.values()) {
            if (known.name().equalsIgnoreCase(text.strip())) {
                return known;
            }
        }
        throw new UnusableQuery("onDuplicate", text, "onDuplicate must be skip, version or copy");
    }

    private static ImportItem.@Nullable State state(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return ImportItem.State.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UnusableQuery(
                    "state",
                    text,
                    "state must be pending, to_check, imported, duplicate, failed or discarded");
        }
    }

    private static int position(@Nullable String after) {
        if (after == null) {
            return -1;
        }
        if (!after.matches("\\d{1,9}")) {
            throw new UnusableQuery("after", after, "after must come from the next of an answer");
        }
        return Integer.parseInt(after);
    }
}
