package org.banfa.app.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.banfa.app.documents.Documents;
import org.banfa.app.identity.DemoAccounts;
import org.banfa.app.identity.Identity;
import org.banfa.app.journal.CaseFiles;
import org.banfa.app.journal.LegalDays;
import org.banfa.app.ledger.Ledger;
import org.banfa.app.projects.DoAct;
import org.banfa.app.projects.FoundProject;
import org.banfa.app.projects.LetDayCome;
import org.banfa.kernel.Library;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The invented places, where the installation is a demonstration. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "banfa.demo", havingValue = "true")
class DemoConfiguration {

  /** The place files in the order of their names. */
  @Bean
  DemoPlan demoPlan(
      @Value("${banfa.demo.day}") LocalDate today,
      @Value("${banfa.demo.password}") String password,
      @Value("${banfa.demo.places:classpath:demo/places/*.yaml}") Resource[] files) {
    List<PlacePlan> places =
        Stream.of(files)
            .sorted(Comparator.comparing(DemoConfiguration::name))
            .flatMap(file -> read(file).stream())
            .toList();
    if (places.isEmpty()) {
      throw new IllegalArgumentException("banfa.demo.places names no place file");
    }
    return new DemoPlan(today, password, places);
  }

  private static List<PlacePlan> read(Resource file) {
    try {
      return PlaceFile.read(name(file), file.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String name(Resource file) {
    return Objects.requireNonNullElse(file.getFilename(), file.getDescription());
  }

  @Bean
  @Order(1)
  ApplicationRunner demoPlaces(
      DemoPlan plan,
      Identity identity,
      Library library,
      CaseFiles files,
      FoundProject founding,
      DoAct acts,
      LetDayCome days,
      LegalDays calendar,
      Documents documents,
      Ledger ledger,
      PlatformTransactionManager transactions) {
    DemoForm form = new DemoForm(documents);
    DemoPlaces places = new DemoPlaces(plan, identity, library, files, founding, acts, days, form);
    return arguments -> {
      if (places.emptyBook(calendar.today())) {
        // All or nothing: a start that is cut off leaves an empty book, and the next begins again.
        var whole = new TransactionTemplate(transactions);
        ledger.catchUpAfter(() -> whole.executeWithoutResult(_ -> places.build()));
      } else {
        places.tellMissing();
      }
    };
  }

  @Bean
  DemoAccounts demoAccounts(DemoPlan plan, Library library) {
    return DemoPeople.accounts(plan, library);
  }
}
