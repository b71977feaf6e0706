package org.banfa.app;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Which PostgreSQL the application writes to. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /** One that stands outside, where {@code banfa.database.url} names it. */
  @Bean
  @ConditionalOnProperty("banfa.database.url")
  JdbcConnectionDetails outsideDatabase(Environment environment) {
    return new Connection(
        environment.getRequiredProperty("banfa.database.url"),
        environment.getRequiredProperty("banfa.database.user"),
        environment.getRequiredProperty("banfa.database.password"));
  }

  /** How to reach a database. */
  record Connection(String url, String user, String password) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
      return url;
    }

    @Override
    public String getUsername() {
      return user;
    }

    @Override
    public String getPassword() {
      return password;
    }

    /** Without the password, since records print what they hold. */
    @Override
    public String toString() {
      return url;
    }
  }
}
