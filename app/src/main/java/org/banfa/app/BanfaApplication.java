package org.banfa.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: rooms below this package, one process, one database. */
@SpringBootApplication
public class BanfaApplication {

  /** Starts the application. */
  public static void main(String[] arguments) {
    SpringApplication.run(BanfaApplication.class, arguments);
  }
}
