package org.banfa.app;

import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The database and the clock, for what is asked from a terminal in place of the application. There
 * are no pages, no day comes, no table is brought up to date.
 */
@Import({DatabaseConfiguration.class, ClockConfiguration.class})
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class
})
final class TerminalContext {

  private TerminalContext() {}

  /**
   * Starts it together with other parts; whoever asks closes it.
   *
   * @param settings as the application takes them: {@code --banfa.data} or {@code
   *     --banfa.database.url}
   */
  static ConfigurableApplicationContext open(String[] settings, Class<?>... parts) {
    Class<?>[] all =
        Stream.concat(Stream.of(TerminalContext.class), Stream.of(parts)).toArray(Class[]::new);
    return new SpringApplicationBuilder(all)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .properties("logging.level.root=error")
        .run(settings);
  }
}
