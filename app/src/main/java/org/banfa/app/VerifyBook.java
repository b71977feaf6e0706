package org.banfa.app;

import java.io.PrintStream;
import org.banfa.app.journal.BookAlone;
import org.banfa.app.journal.BookReport;
import org.banfa.app.journal.Journal;

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
    try (var context = TerminalContext.open(settings, BookAlone.class)) {
      BookReport report = BookReport.of(context.getBean(Journal.class));
      report.lines().forEach(out::println);
      return report.broken().isPresent() ? 1 : 0;
    }
  }
}
