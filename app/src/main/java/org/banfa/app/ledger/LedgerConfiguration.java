package org.banfa.app.ledger;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the room needs from outside. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LightSettings.class)
class LedgerConfiguration {

  /** Before anything else of a start may read or write lists. */
  @Bean
  @Order(0)
  ApplicationRunner catchUp(Ledger ledger) {
    return arguments -> ledger.catchUp();
  }
}
