package org.cuttings.search;

import java.nio.file.Path;
import org.cuttings.article.Articles;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** An archive without pages in a process of its own, which adds articles until it is killed. */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.cuttings.article")
@ComponentScan({"org.cuttings.article", "org.cuttings.search"})
public class ArchiveProcess {

    static ConfigurableApplicationContext open(Path home) {
        return new SpringApplicationBuilder(ArchiveProcess.class)
                .web(WebApplicationType.NONE)
                .run("--cuttings.home=" + home);
    }

    /** Prints the word of each article once it is stored; arguments are home and first number. */
    public static void main(String[] arguments) {
        Articles articles = open(Path.of(arguments[0])).getBean(Articles.class);
        for (int number = Integer.parseInt(arguments[1]); ; number++) {
            String word = word(number);
            String key =
                    Piece.of("Tally " + number, "The clerk wrote " + word + " into the book.")
                            .addTo(articles);
            System.out.println("ADDED " + word + " " + key);
            System.out.flush();
        }
    }

    /** A word that occurs in no other article; letters only, so that it is one word. */
    static String word(int number) {
        StringBuilder word = new StringBuilder("zq");
        for (char digit : Integer.toString(number).toCharArray()) {
            word.append((char) ('a' + digit - '0')).append('x');
        }
        return word.toString();
    }
}
