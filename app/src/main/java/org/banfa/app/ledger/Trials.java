package org.banfa.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.CaseFiles;
import org.banfa.kernel.Library;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.trial.Adjustable;
import org.banfa.kernel.trial.Amendment;
import org.banfa.kernel.trial.Amendments;
import org.banfa.kernel.trial.Finding;
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
  public record Unusable(Amendments.Refused why) implements Outcome {}

  /** There is no such pack. */
  public record NoSuchPack(String pack) implements Outcome {}

  /** What was found for one project. */
  public record Project(String key, String name, String unit, Finding finding) {}

  /** The values of a pack that may be tried otherwise; none where there is no such pack. */
  public List<Adjustable> adjustable(String pack) {
    return TrialRun.adjustable(library, pack);
  }

  /** Tries a pack with amendments on the projects founded under it. */
  public Outcome amended(Viewer viewer, String pack, List<Amendment> amendments, LocalDate today) {
    return run(viewer).amended(pack, amendments, today);
  }

  /** Tries another pack, such as a draft, on the projects founded under this one. */
  public Outcome replaced(Viewer viewer, String pack, String by, LocalDate today) {
    return run(viewer).replaced(pack, by, today);
  }

  private TrialRun run(Viewer viewer) {
    return new TrialRun(library, pack -> files.open(keys(viewer, pack)).values());
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
}
