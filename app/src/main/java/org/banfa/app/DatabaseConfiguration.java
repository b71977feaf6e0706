package org.banfa.app;

import java.nio.file.Path;
import org.banfa.postgres.EmbeddedPostgres;
import org.banfa.postgres.PostgresSettings;
import org.springframework.beans.factory.annotation.Value;
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

  /** One that the application brings along, in the folder {@code banfa.data} names. */
  @Bean
  @ConditionalOnProperty(name = "banfa.database.url", matchIfMissing = true, havingValue = "none")
  EmbeddedPostgres embeddedPostgres(@Value("${banfa.data:data}") String folder) {
    return EmbeddedPostgres.start(PostgresSettings.in(Path.of(folder, "postgres")));
  }

  @Bean
  @ConditionalOnProperty(name = "banfa.database.url", matchIfMissing = true, havingValue = "none")
  JdbcConnectionDetails embeddedDatabase(EmbeddedPostgres postgres) {
    return new Connection(postgres.jdbcUrl(), postgres.user(), postgres.password());
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
