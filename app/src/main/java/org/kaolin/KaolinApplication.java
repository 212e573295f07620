package org.kaolin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 高岭平台启动类. */
@SpringBootApplication
public class KaolinApplication {

    /** Starts the platform on the JVM that runs it; {@link Launcher} finds the right JVM. */
    public static void main(String[] args) {
        SpringApplication.run(KaolinApplication.class, args);
    }
}
