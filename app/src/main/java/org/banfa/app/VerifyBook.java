package org.banfa.app;

import java.io.PrintStream;
import org.banfa.app.journal.BookAlone;
import org.banfa.app.journal.BookReport;
import org.banfa.app.journal.Journal;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Recomputes the book from a terminal and prints the head of every chain. Nothing else of the
 * application is started, and nothing is written: no day comes, no table is brought up to date.
 */
final class VerifyBook {

  /** The word that asks for it in the place of the application. */
  static final String VERB = "verify";

  private VerifyBook() {}

  /**
   * Prints a line for each chain, and at the end the first entry that is not as it was written.
   *
   * @param settings as the application takes them: {@code --banfa.data} or {@code
   *     --banfa.database.url}
   * @return 0 where every chain is intact, 1 where one is broken
   */
  static int run(String[] settings, PrintStream out) {
    try (var context =
        new SpringApplicationBuilder(Parts.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .properties("logging.level.root=error")
            .run(settings)) {
      BookReport report = BookReport.of(context.getBean(Journal.class));
      report.lines().forEach(out::println);
      return report.broken().isPresent() ? 1 : 0;
    }
  }

  @Import({BookAlone.class, DatabaseConfiguration.class, ClockConfiguration.class})
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
  })
  static final class Parts {}
}
