package org.banfa.app.exchange;

import java.time.Clock;
import java.time.LocalDate;
import org.banfa.app.journal.LegalDays;
import org.banfa.app.projects.LetDayCome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * When the morning bell rings: daily by the clock; in a demonstration once, and then never again.
 */
@Configuration(proxyBeanMethods = false)
class BellConfiguration {

  @Bean
  MorningBell morningBell(LegalDays days, LetDayCome coming, Clock clock) {
    return new MorningBell(days, coming, clock);
  }

  /** After the demo places have lived through their own days. */
  @Bean
  @Order(2)
  @ConditionalOnProperty(name = "banfa.demo", havingValue = "true")
  ApplicationRunner demoDay(MorningBell bell, @Value("${banfa.demo.day}") LocalDate day) {
    return arguments -> bell.ringFirst(day);
  }

  /** The real bell. */
  @Configuration(proxyBeanMethods = false)
  @EnableScheduling
  @ConditionalOnProperty(name = "banfa.demo", havingValue = "false", matchIfMissing = true)
  static class Daily {

    private final MorningBell bell;

    Daily(MorningBell bell) {
      this.bell = bell;
    }

    @Bean
    ApplicationRunner firstRing() {
      return arguments -> bell.ring();
    }

    @Scheduled(cron = "${banfa.bell}", zone = "Asia/Shanghai")
    void ring() {
      bell.ring();
    }
  }
}
