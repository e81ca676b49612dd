package org.cuttings.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cuttings.article.OnDuplicate;
import org.cuttings.ingest.recognition.Upload;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * An archive without pages in a process of its own, which imports many files until it is killed.
 */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.cuttings")
@ComponentScan({
    "org.cuttings.article",
    "org.cuttings.audit",
    "org.cuttings.background",
    "org.cuttings.correction",
    "org.cuttings.ingest",
    "org.cuttings.language",
    "org.cuttings.search",
    "org.cuttings.story"
})
public class ImportProcess {

    static final int FILES = 80;

    /** Has one file of so many articles imported instead of many files. */
    static final String ONE_FILE = "one-file";

    static final int LINES = 300;

    static ConfigurableApplicationContext open(Path home) {
        return new SpringApplicationBuilder(ImportProcess.class)
                .web(WebApplicationType.NONE)
                .run("--cuttings.home=" + home);
    }

    /**
     * The first argument is the home, a second may be {@link #ONE_FILE}; prints how many files are
     * read or articles saved, again and again.
     */
    public static void main(String[] arguments) {
        var archive = open(Path.of(arguments[0]));
        boolean oneFile = arguments.length > 1 && arguments[1].equals(ONE_FILE);
        Importer importer = archive.getBean(Importer.class);
        Imports imports = archive.getBean(Imports.class);
        List<Upload> uploads =
                oneFile
                        ? List.of(lines())
                        : IntStream.range(0, FILES).mapToObj(ImportProcess::file).toList();
        ImportJob job = importer.receive(uploads, true, OnDuplicate.SKIP, "one import");
        while (true) {
            var counts = imports.counts(job);
            System.out.println(
                    oneFile
                            ? "SAVED " + counts.getOrDefault(ImportItem.State.IMPORTED, 0L)
                            : "READ "
                                    + (FILES - counts.getOrDefault(ImportItem.State.PENDING, 0L)));
            System.out.flush();
        }
    }

    private static Upload lines() {
        String lines =
                IntStream.range(0, LINES)
                        .mapToObj(
                                number ->
                                        "{\"headline\":\"Keeper %d lights the lamp\",\"body\":\"“The oil lasts until morning,” said Olm Vane of house %d.\"}\n"
                                                .formatted(number, number))
                        .collect(Collectors.joining());
        return new Upload("lamps.ndjson", null, lines.getBytes(StandardCharsets.UTF_8));
    }

    private static Upload file(int number) {
        String text =
                "Keeper number %d lights the lamp\n\n“The oil lasts until morning,” said Olm Vane of house %d.\n"
                        .formatted(number, number);
        return new Upload(number + ".txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
