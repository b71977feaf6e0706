package org.banfa.app.identity;

import java.security.SecureRandom;
import java.util.Map;
import org.banfa.app.journal.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** What the room needs from outside. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class IdentityConfiguration {

  /** Argon2id; PBKDF2 can be read, for installations that must keep to it. */
  @Bean
  static PasswordEncoder passwordEncoder() {
    return new DelegatingPasswordEncoder(
        "argon2",
        Map.of(
            "argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
            "pbkdf2", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
  }

  @Bean
  PasswordRules passwordRules(
      SignInSettings settings, @Value("${banfa.demo:false}") boolean demonstration) {
    return new PasswordRules(settings, demonstration);
  }

  /** Before anything else of a start may write. */
  @Bean
  @Order(0)
  ApplicationRunner upgrade(Identity identity) {
    return arguments -> identity.writeUpgrade(Actor.system("upgrade"));
  }

  @Bean
  SecureRandom secureRandom() {
    return new SecureRandom();
  }
}
