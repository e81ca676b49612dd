package org.cuttings.reading;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals.Original;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** An archive without pages in a process of its own, which stores and reads until it is killed. */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.cuttings.article")
@ComponentScan({
    "org.cuttings.article",
    "org.cuttings.audit",
    "org.cuttings.background",
    "org.cuttings.correction",
    "org.cuttings.language",
    "org.cuttings.reading",
    "org.cuttings.search",
    "org.cuttings.story"
})
public class ReadingProcess {

    /** Articles are stored many times as fast as they are read. */
    private static final int MOST_WAITING = 40;

    static ConfigurableApplicationContext open(Path home) {
        return new SpringApplicationBuilder(ReadingProcess.class)
                .web(WebApplicationType.NONE)
                .run("--cuttings.home=" + home);
    }

    /**
     * The first argument is the home, the second the number of the first article; prints how many
     * are read after each that is stored.
     */
    public static void main(String[] arguments) {
        var archive = open(Path.of(arguments[0]));
        Articles articles = archive.getBean(Articles.class);
        Readings readings = archive.getBean(Readings.class);
        for (int number = Integer.parseInt(arguments[1]); ; number++) {
            String body = "“The wick is trimmed,” said Olm Vane of house %d.".formatted(number);
            articles.add(
                    content("Lamp " + number, body),
                    null,
                    new Original("lamp.txt", null, body.getBytes(StandardCharsets.UTF_8)),
                    OnDuplicate.SKIP);
            Awaitility.await().forever().until(() -> readings.progress().waiting() < MOST_WAITING);
            System.out.println("READ " + readings.progress().current());
            System.out.flush();
        }
    }

    private static Content content(String headline, String body) {
        return new Content(
                headline, null, null, List.of(), null, null, null, "en", null, null, body,
                List.of());
    }
}
