package org.cuttings.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.cuttings.article.OnDuplicate;
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
    "org.cuttings.ingest",
    "org.cuttings.language",
    "org.cuttings.search"
})
public class ImportProcess {

    static final int FILES = 80;

    static ConfigurableApplicationContext open(Path home) {
        return new SpringApplicationBuilder(ImportProcess.class)
                .web(WebApplicationType.NONE)
                .run("--cuttings.home=" + home);
    }

    /** The argument is the home; prints how many files are read, again and again. */
    public static void main(String[] arguments) {
        var archive = open(Path.of(arguments[0]));
        Importer importer = archive.getBean(Importer.class);
        Imports imports = archive.getBean(Imports.class);
        ImportJob job =
                importer.receive(
                        IntStream.range(0, FILES).mapToObj(ImportProcess::file).toList(),
                        true,
                        OnDuplicate.SKIP,
                        "one import");
        while (true) {
            List<ImportItem> left = imports.items(job, ImportItem.State.PENDING);
            System.out.println("READ " + (FILES - left.size()));
            System.out.flush();
        }
    }

    private static Upload file(int number) {
        String text =
                "Keeper number %d lights the lamp\n\n“The oil lasts until morning,” said Olm Vane of house %d.\n"
                        .formatted(number, number);
        return new Upload(number + ".txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
