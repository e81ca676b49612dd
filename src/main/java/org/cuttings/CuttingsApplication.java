package org.cuttings;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the archive, or does one thing with it and ends. */
@SpringBootApplication
public class CuttingsApplication {

    public static void main(String[] args) {
        if (Commands.isOne(args)) {
            System.exit(Commands.run(args));
        }
        SpringApplication.run(CuttingsApplication.class, args);
    }
}
