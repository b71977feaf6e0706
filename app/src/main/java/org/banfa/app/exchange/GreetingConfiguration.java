package org.banfa.app.exchange;

import java.io.PrintStream;
import org.banfa.app.identity.DemoAccounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says, when everything is ready, where the pages are and who can sign in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class GreetingConfiguration {

  private static final int LAST = 100;

  @Bean
  @Order(LAST)
  ApplicationRunner greeting(
      Environment environment,
      ObjectProvider<DemoAccounts> demo,
      @Value("${banfa.greeting:true}") boolean greet) {
    return arguments -> {
      // Without a port there are no pages to speak of, as in a test of one room.
      if (greet && environment.containsProperty("local.server.port")) {
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        greet(System.out, port, demo);
      }
    };
  }

  private static void greet(PrintStream out, int port, ObjectProvider<DemoAccounts> demo) {
    out.println();
    out.println("Banfa is ready: http://localhost:" + port + "/");
    demo.ifAvailable(accounts -> {
      out.println("Demo accounts, all with the password " + accounts.password() + ":");
      for (DemoAccounts.Place place : accounts.places()) {
        out.println(place.name() + " (" + place.regulations() + ")");
        for (DemoAccounts.Account one : place.accounts()) {
          out.println("  " + one.account() + "  " + one.duty() + "  " + one.office());
        }
      }
    });
    out.println("Ctrl-C stops it; the data stays.");
  }
}
