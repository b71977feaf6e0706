package org.banfa.app.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.banfa.app.documents.Documents;
import org.banfa.app.identity.DemoAccounts;
import org.banfa.app.identity.Identity;
import org.banfa.app.journal.CaseFiles;
import org.banfa.app.journal.Histories;
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

/** The invented city, where the installation is a demonstration. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "banfa.demo", havingValue = "true")
class DemoConfiguration {

  @Bean
  CityPlan cityPlan(@Value("${banfa.demo.city:classpath:demo/city.yaml}") Resource file) {
    try {
      return CityPlan.read(file.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Bean
  @Order(1)
  ApplicationRunner demoCity(
      CityPlan plan,
      Identity identity,
      Library library,
      CaseFiles files,
      Histories histories,
      FoundProject founding,
      DoAct acts,
      LetDayCome days,
      LegalDays calendar,
      Documents documents,
      Ledger ledger) {
    DemoForm form = new DemoForm(plan, documents);
    DemoCity city =
        new DemoCity(plan, identity, library, files, histories, founding, acts, days, form);
    return arguments -> {
      if (city.unfinished(calendar.today())) {
        ledger.catchUpAfter(city::build);
      }
    };
  }

  @Bean
  DemoAccounts demoAccounts(CityPlan plan) {
    return DemoPeople.accounts(plan);
  }
}
