package org.banfa.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.banfa.app.journal.CaseFile;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.Library;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.trial.Adjustable;
import org.banfa.kernel.trial.Adjustables;
import org.banfa.kernel.trial.Amendment;
import org.banfa.kernel.trial.Amendments;
import org.banfa.kernel.trial.Finding;
import org.banfa.kernel.trial.Trial;

/**
 * Tries another law on projects.
 *
 * @param cases the projects founded under a pack that it is tried on
 */
record TrialRun(Library library, Function<String, Collection<CaseFile>> cases) {

  /** The values of a pack that may be tried otherwise; none where there is no such pack. */
  static List<Adjustable> adjustable(Library library, String pack) {
    return library
        .find(pack)
        .map(kernel -> Adjustables.of(kernel, texts(kernel)))
        .orElse(List.of());
  }

  Trials.Outcome amended(String pack, List<Amendment> amendments, LocalDate today) {
    Optional<Kernel> kernel = library.find(pack);
    if (kernel.isEmpty()) {
      return new Trials.NoSuchPack(pack);
    }
    return switch (Amendments.of(kernel.get(), texts(kernel.get()), amendments)) {
      case Amendments.Ready(Kernel other) -> run(pack, other, today);
      case Amendments.Refused why -> new Trials.Unusable(why);
    };
  }

  Trials.Outcome replaced(String pack, String by, LocalDate today) {
    Optional<Kernel> now = library.find(pack);
    Optional<Kernel> other = library.find(by);
    if (now.isEmpty() || other.isEmpty()) {
      return new Trials.NoSuchPack(now.isEmpty() ? pack : by);
    }
    return run(pack, other.get(), today);
  }

  private Trials.Tried run(String pack, Kernel other, LocalDate today) {
    Collection<CaseFile> all = cases.apply(pack);
    List<Trials.Project> different = new ArrayList<>();
    List<Trials.Project> untold = new ArrayList<>();
    for (CaseFile file : all) {
      // Each beside the version that it goes by.
      Finding finding = new Trial(file.kernel(), other).on(file.events(), file.state(), today);
      Trials.Project project =
          new Trials.Project(
              file.key(),
              file.history().founded().name(),
              file.history().founded().unit(),
              finding);
      switch (finding) {
        case Finding.Different _ -> different.add(project);
        case Finding.CannotTell _ -> untold.add(project);
        case Finding.Same _ -> {}
      }
    }
    return new Trials.Tried(other.pack(), all.size(), different, untold);
  }

  private static SequencedMap<String, String> texts(Kernel kernel) {
    return PackFolder.of(kernel.pack()).map(PackFolder::files).orElseGet(LinkedHashMap::new);
  }
}
