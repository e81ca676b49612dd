package org.cuttings.reader;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cuttings.article.Articles;
import org.cuttings.article.OnDuplicate;
import org.cuttings.ingest.ImportItem;
import org.cuttings.ingest.ImportJob;
import org.cuttings.ingest.Importer;
import org.cuttings.ingest.Imports;
import org.cuttings.ingest.Upload;
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
    private static final int RECENT = 10;

    private final Importer importer;
    private final Imports imports;
    private final Articles articles;

    ImportPage(Importer importer, Imports imports, Articles articles) {
        this.importer = importer;
        this.imports = imports;
        this.articles = articles;
    }

    /** An import with how far it has come. */
    public record Progress(ImportJob job, Map<ImportItem.State, Long> counts) {

        /** How many files and articles it has. */
        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /** How many wait to be checked. */
        public long toCheck() {
            return counts.getOrDefault(ImportItem.State.TO_CHECK, 0L);
        }
    }

    @GetMapping("/import")
    String form(Model model) {
        model.addAttribute(
                "recent",
                imports.newest(RECENT).stream()
                        .map(job -> new Progress(job, imports.counts(job)))
                        .toList());
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
                                file::getBytes));
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
        importer.await(job, PATIENCE);
        return "redirect:/import/" + job.key();
    }

    @GetMapping("/import/{id}")
    String job(@PathVariable String id, HttpServletResponse response, Model model) {
        ImportJob job = imports.get(id);
        if (job.finishedAt() == null) {
            response.setHeader("Refresh", "2");
        }
        model.addAttribute("progress", new Progress(job, imports.counts(job)));
        List<ImportItem> items = imports.items(job, null);
        model.addAttribute("items", items);
        model.addAttribute(
                "firstToCheck",
                items.stream().map(ImportItem::state).toList().indexOf(ImportItem.State.TO_CHECK));
        return "import-job";
    }
}
