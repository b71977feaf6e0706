package org.banfa.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.CaseFiles;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.Library;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.trial.Adjustable;
import org.banfa.kernel.trial.Adjustables;
import org.banfa.kernel.trial.Amendment;
import org.banfa.kernel.trial.Amendments;
import org.banfa.kernel.trial.Finding;
import org.banfa.kernel.trial.Trial;
import org.springframework.stereotype.Component;

/**
 * Tries another law on the projects that the viewer may see. Nothing is written: every project
 * stays under the law it was founded under.
 */
@Component
public class Trials {

  private final Library library;
  private final ProjectList list;
  private final CaseFiles files;

  Trials(Library library, ProjectList list, CaseFiles files) {
    this.library = library;
    this.list = list;
    this.files = files;
  }

  /** What came of a trial. */
  public sealed interface Outcome {}

  /**
   * The projects it was tried on.
   *
   * @param law the law that was tried, for its words
   * @param tried how many projects there were
   */
  public record Tried(Pack law, int tried, List<Project> different, List<Project> untold)
      implements Outcome {
    public Tried {
      different = List.copyOf(different);
      untold = List.copyOf(untold);
    }

    /** How many projects differ by each row, the most first. */
    public List<Map.Entry<String, Integer>> reasons() {
      Map<String, Integer> counts = new TreeMap<>();
      for (Project one : different) {
        if (one.finding() instanceof Finding.Different(var difference)) {
          difference.cites().forEach(cite -> counts.merge(cite, 1, Integer::sum));
        }
      }
      return counts.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .toList();
    }
  }

  /** The amended pack cannot be used, and why. */
  public record Unusable(Amendments.Amended why) implements Outcome {}

  /** There is no such pack. */
  public record NoSuchPack(String pack) implements Outcome {}

  /** What was found for one project. */
  public record Project(String key, String name, String unit, Finding finding) {}

  /** The values of a pack that may be tried otherwise; none where there is no such pack. */
  public List<Adjustable> adjustable(String pack) {
    return library
        .find(pack)
        .map(kernel -> Adjustables.of(kernel, texts(kernel)))
        .orElse(List.of());
  }

  /** Tries a pack with amendments on the projects founded under it. */
  public Outcome amended(Viewer viewer, String pack, List<Amendment> amendments, LocalDate today) {
    Optional<Kernel> kernel = library.find(pack);
    if (kernel.isEmpty()) {
      return new NoSuchPack(pack);
    }
    return switch (Amendments.of(kernel.get(), texts(kernel.get()), amendments)) {
      case Amendments.Ready(Kernel other) -> run(viewer, pack, other, today);
      case Amendments.Faulty faulty -> new Unusable(faulty);
      case Amendments.NoSuchPlace nowhere -> new Unusable(nowhere);
    };
  }

  /** Tries another pack, such as a draft, on the projects founded under this one. */
  public Outcome replaced(Viewer viewer, String pack, String by, LocalDate today) {
    Optional<Kernel> now = library.find(pack);
    Optional<Kernel> other = library.find(by);
    if (now.isEmpty() || other.isEmpty()) {
      return new NoSuchPack(now.isEmpty() ? pack : by);
    }
    return run(viewer, pack, other.get(), today);
  }

  private Outcome run(Viewer viewer, String pack, Kernel other, LocalDate today) {
    SequencedMap<String, CaseFile> cases = files.open(keys(viewer, pack));
    List<Project> different = new ArrayList<>();
    List<Project> untold = new ArrayList<>();
    for (CaseFile file : cases.values()) {
      // Each beside the version that it goes by.
      Finding finding = new Trial(file.kernel(), other).on(file.events(), file.state(), today);
      Project project =
          new Project(
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
    return new Tried(other.pack(), cases.size(), different, untold);
  }

  private List<String> keys(Viewer viewer, String pack) {
    List<String> keys = new ArrayList<>();
    list.each(
        viewer,
        new ProjectList.Filter(
            "",
            Optional.empty(),
            "",
            "",
            Optional.empty(),
            pack,
            ProjectList.View.ALL,
            Optional.empty()),
        ProjectList.Sort.KEY,
        row -> keys.add(row.key()));
    return keys;
  }

  private static SequencedMap<String, String> texts(Kernel kernel) {
    return PackFolder.of(kernel.pack()).map(PackFolder::files).orElseGet(LinkedHashMap::new);
  }
}
