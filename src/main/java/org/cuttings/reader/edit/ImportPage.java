package org.cuttings.reader.edit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cuttings.article.Articles;
import org.cuttings.article.OnDuplicate;
import org.cuttings.ingest.ImportItem;
import org.cuttings.ingest.ImportJob;
import org.cuttings.ingest.Importer;
import org.cuttings.ingest.Imports;
import org.cuttings.ingest.Progress;
import org.cuttings.ingest.recognition.Upload;
import org.cuttings.reading.Readings;
import org.cuttings.search.upkeep.IndexQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes files or pasted text in and shows what became of them. */
@Controller
class ImportPage {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration READING = Duration.ofSeconds(2);
    private static final int RECENT = 10;

    /** Files and articles on one page. */
    private static final int SHOWN = 200;

    private final Importer importer;
    private final Imports imports;
    private final Articles articles;
    private final Readings readings;
    private final IndexQueue index;

    ImportPage(
            Importer importer,
            Imports imports,
            Articles articles,
            Readings readings,
            IndexQueue index) {
        this.importer = importer;
        this.imports = imports;
        this.articles = articles;
        this.readings = readings;
        this.index = index;
    }

    @GetMapping("/import")
    String form(Model model) {
        model.addAttribute(
                "recent", imports.newest(RECENT).stream().map(importer::progress).toList());
        model.addAttribute("empty", articles.count() == 0);
        return "import";
    }

    @PostMapping("/import")
    String receive(
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "check") String then,
            HttpServletResponse response,
            Model model)
            throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String label = file.getOriginalFilename();
            boolean nothingChosen = file.isEmpty() && (label == null || label.isEmpty());
            if (!nothingChosen) {
                uploads.add(
                        new Upload(
                                label == null || label.isBlank() ? "file" : label,
                                file.getContentType(),
                                file::getInputStream));
            }
        }
        if (text != null && !text.isBlank()) {
            uploads.add(
                    new Upload(
                            "pasted text",
                            "text/plain; charset=utf-8",
                            text.getBytes(StandardCharsets.UTF_8)));
        }
        if (uploads.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("nothing", true);
            return form(model);
        }
        ImportJob job = importer.receive(uploads, then.equals("save"), OnDuplicate.SKIP, null);
        job = importer.await(job, PATIENCE);
        index.settle(imports.saved(job), READING);
        Progress progress = importer.progress(job);
        if (job.finishedAt() != null && progress.failed() == progress.total()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return job(job.key(), null, null, response, model);
        }
        return "redirect:/import/" + job.key();
    }

    @GetMapping("/import/{id}")
    String job(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response,
            Model model) {
        ImportJob job = imports.get(id);
        long unread = imports.notRead(job);
        if (job.finishedAt() == null || unread > 0 && readings.progress().waiting() > 0) {
            response.setHeader("Refresh", "2");
        }
        model.addAttribute("unread", unread);
        ImportItem.State only = state(state);
        List<ImportItem> items = imports.items(job, only, place(after), SHOWN + 1);
        model.addAttribute("progress", importer.progress(job));
        model.addAttribute("items", items.subList(0, Math.min(items.size(), SHOWN)));
        model.addAttribute("state", only);
        model.addAttribute("next", items.size() > SHOWN ? items.get(SHOWN - 1).seq() : null);
        model.addAttribute(
                "firstToCheck",
                imports.items(job, ImportItem.State.TO_CHECK, -1, 1).stream()
                        .findFirst()
                        .orElse(null));
        return "import-job";
    }

    /** The state with this name; an address that names none shows all. */
    private static ImportItem.@Nullable State state(@Nullable String name) {
        return Arrays.stream(ImportItem.State.values())
                .filter(known -> known.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private static int place(@Nullable String after) {
        return after != null && after.matches("\\d{1,9}") ? Integer.parseInt(after) : -1;
    }
}
