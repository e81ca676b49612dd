package org.cuttings.search;

import java.nio.file.Path;
import org.cuttings.article.Articles;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** An archive without pages in a process of its own, which works until it is killed. */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.cuttings.article")
@ComponentScan({
    "org.cuttings.article",
    "org.cuttings.audit",
    "org.cuttings.background",
    "org.cuttings.language",
    "org.cuttings.search",
    "org.cuttings.story"
})
public class ArchiveProcess {

    public static ConfigurableApplicationContext open(Path home) {
        return new SpringApplicationBuilder(ArchiveProcess.class)
                .web(WebApplicationType.NONE)
                .run("--cuttings.home=" + home);
    }

    /** The first argument is the home; the second tells what to do until killed, with the rest. */
    public static void main(String[] arguments) {
        Articles articles = open(Path.of(arguments[0])).getBean(Articles.class);
        switch (arguments[1]) {
            case "add" -> add(articles, Integer.parseInt(arguments[2]));
            case "trash" -> trash(articles, arguments[2].split(",", -1));
            default -> say("UP");
        }
    }

    /** Prints the word and key of each article once it is stored. */
    private static void add(Articles articles, int first) {
        for (int number = first; ; number++) {
            String word = word(number);
            String body = "The clerk wrote " + word + " into the book.";
            say("ADDED " + word + " " + Piece.of("Tally " + number, body).addTo(articles));
        }
    }

    /** Deletes and restores articles in turn, printing the key of each before and after. */
    private static void trash(Articles articles, String[] keys) {
        while (true) {
            for (String key : keys) {
                say(key + " DELETING");
                articles.discard(key, null);
                say(key + " DELETED");
            }
            for (int i = 0; i < keys.length; i += 2) {
                say(keys[i] + " RESTORING");
                articles.restore(keys[i]);
                say(keys[i] + " RESTORED");
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** A word that occurs in no other article; letters only, so that it is one word. */
    public static String word(int number) {
        StringBuilder word = new StringBuilder("zq");
        for (char digit : Integer.toString(number).toCharArray()) {
            word.append((char) ('a' + digit - '0')).append('x');
        }
        return word.toString();
    }
}
