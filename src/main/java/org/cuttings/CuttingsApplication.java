package org.cuttings;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the archive. */
@SpringBootApplication
public class CuttingsApplication {

    public static void main(String[] args) {
        SpringApplication.run(CuttingsApplication.class, args);
    }
}
