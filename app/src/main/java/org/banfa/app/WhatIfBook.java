package org.banfa.app;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.app.journal.LegalDays;
import org.banfa.app.ledger.BookTrials;
import org.banfa.app.ledger.Trials;
import org.banfa.app.ledger.TrialsAlone;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.Library;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.trial.Amendments;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries a regulation otherwise on every project of the book, from a terminal. Nothing else of the
 * application is started, and nothing is written.
 */
final class WhatIfBook {

  /** The word that asks for it in the place of the application. */
  static final String VERB = "what-if";

  private static final int OK = 0;
  private static final int INPUT = 2;
  private static final int PACK = 3;

  private WhatIfBook() {}

  /**
   * Prints which projects would differ, in what and why; with nothing to change, what may be.
   *
   * @param words the pack, the changes, and settings as the application takes them
   * @return 0 where it was tried, 2 where the words cannot be understood, 3 where what the changes
   *     make is no pack
   */
  static int run(List<String> words, PrintStream out) {
    return switch (WhatIfQuestion.of(words)) {
      case WhatIfQuestion.Unclear(String says) -> {
        out.println(says);
        yield INPUT;
      }
      case WhatIfQuestion.Understood(WhatIfQuestion question) -> {
        String[] settings = question.settings().toArray(String[]::new);
        try (var context =
            TerminalContext.open(settings, TrialsAlone.class, LibraryConfiguration.class)) {
          yield answer(question, context, out);
        }
      }
    };
  }

  private static int answer(WhatIfQuestion asked, ApplicationContext context, PrintStream out) {
    Library library = context.getBean(Library.class);
    Optional<Pack> now = library.find(asked.pack()).map(Kernel::pack);
    if (now.isEmpty()) {
      return none(asked, asked.pack(), out);
    }
    BookTrials trials = context.getBean(BookTrials.class);
    if (asked.nothing()) {
      new WhatIfPrintout(out, asked.phrases())
          .adjustable(now.get(), trials.adjustable(asked.pack()));
      return OK;
    }
    LocalDate day = asked.day().orElseGet(() -> today(context));
    Trials.Outcome outcome =
        asked
            .against()
            .map(other -> trials.replaced(asked.pack(), other, day))
            .orElseGet(() -> trials.amended(asked.pack(), asked.amendments(), day));
    return switch (outcome) {
      case Trials.NoSuchPack(String pack) -> none(asked, pack, out);
      case Trials.Unusable(Amendments.Refused why) -> unusable(asked, why, out);
      case Trials.Tried tried -> tell(asked, WhatIfReport.of(asked, now.get(), tried, day), out);
    };
  }

  private static LocalDate today(ApplicationContext context) {
    return context
        .getBean(LegalDays.class)
        .today()
        .orElseGet(() -> LocalDate.now(context.getBean(Clock.class)));
  }

  private static int none(WhatIfQuestion asked, String pack, PrintStream out) {
    out.println(asked.phrases().get("what-if.no-pack", pack));
    return INPUT;
  }

  private static int unusable(WhatIfQuestion asked, Amendments.Refused why, PrintStream out) {
    return switch (why) {
      case Amendments.NoSuchPlace(String path) -> {
        out.println(asked.phrases().get("what-if.no-place", path));
        yield INPUT;
      }
      case Amendments.Faulty(var problems) -> {
        out.println(asked.phrases().get("what-if.faulty"));
        problems.forEach(problem -> out.println("\n" + problem));
        yield PACK;
      }
    };
  }

  private static int tell(WhatIfQuestion asked, WhatIfReport report, PrintStream out) {
    if (asked.json()) {
      JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
      out.println(mapper.writeValueAsString(report));
    } else {
      new WhatIfPrintout(out, asked.phrases()).report(report);
    }
    return OK;
  }
}
