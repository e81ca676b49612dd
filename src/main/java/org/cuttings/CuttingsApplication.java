package org.cuttings;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the archive, or does one thing with it and ends. */
@SpringBootApplication
public class CuttingsApplication {

    public static void main(String[] args) {
        // H2 would look each value that it reads up in a cache, which takes longer than it saves.
        System.setProperty("h2.objectCache", "false");
        if (Commands.isOne(args)) {
            System.exit(Commands.run(args));
        }
        SpringApplication.run(CuttingsApplication.class, args);
    }
}
