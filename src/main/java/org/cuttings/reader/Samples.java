package org.cuttings.reader;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cuttings.article.OnDuplicate;
import org.cuttings.ingest.ImportJob;
import org.cuttings.ingest.Importer;
import org.cuttings.ingest.Imports;
import org.cuttings.ingest.recognition.Upload;
import org.cuttings.search.upkeep.IndexQueue;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Fills an empty archive with invented articles, so that there is something to look at. */
@Controller
class Samples {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration READING = Duration.ofSeconds(5);

    private final Importer importer;
    private final Imports imports;
    private final IndexQueue index;

    Samples(Importer importer, Imports imports, IndexQueue index) {
        this.importer = importer;
        this.imports = imports;
        this.index = index;
    }

    @PostMapping("/samples")
    String add() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath:samples/*.*");
        Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
        List<Upload> uploads = new ArrayList<>();
        for (Resource file : files) {
            uploads.add(
                    new Upload(
                            String.valueOf(file.getFilename()),
                            null,
                            file.getInputStream().readAllBytes()));
        }
        ImportJob job = importer.receive(uploads, true, OnDuplicate.SKIP, null);
        index.settle(imports.saved(importer.await(job, PATIENCE)), READING);
        return "redirect:/";
    }
}
