package org.banfa.app.exchange;

import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.banfa.app.identity.Identity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Sets an empty installation up, where a file for it is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("banfa.setup")
class SetupConfiguration {

  @Bean
  @Order(1)
  ApplicationRunner firstSetup(
      Identity identity,
      RandomGenerator random,
      @Value("${banfa.setup}") String file,
      @Value("${banfa.data}") String data) {
    return arguments ->
        new FirstSetup(identity, random)
            .settle(Path.of(file), Path.of(data).resolve("first-passwords.txt"));
  }
}
