package org.banfa.app;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: rooms below this package, one process, one database. */
@SpringBootApplication
public class BanfaApplication {

  /** Starts the application, or what its first argument asks for in its place. */
  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals(VerifyBook.VERB)) {
      String[] settings = Arrays.copyOfRange(arguments, 1, arguments.length);
      System.exit(VerifyBook.run(settings, System.out));
    }
    if (arguments.length > 0 && arguments[0].equals(WhatIfBook.VERB)) {
      List<String> words = List.of(arguments).subList(1, arguments.length);
      System.exit(WhatIfBook.run(words, System.out));
    }
    SpringApplication.run(BanfaApplication.class, arguments);
  }
}
