package org.tandemhelp;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one application; its domain modules are the packages below this one. */
@SpringBootApplication
public class TandemServer {

    /** Starts the server with Spring Boot's usual sources of settings. */
    public static void main(String[] args) {
        SpringApplication.run(TandemServer.class, args);
    }
}
