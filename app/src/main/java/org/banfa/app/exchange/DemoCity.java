package org.banfa.app.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.CaseFiles;
import org.banfa.app.journal.Histories;
import org.banfa.app.projects.DoAct;
import org.banfa.app.projects.FoundProject;
import org.banfa.app.projects.LetDayCome;
import org.banfa.app.projects.Performed;
import org.banfa.kernel.Event;
import org.banfa.kernel.Library;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an empty installation with the invented city, by the same acts that people do: every entry
 * of its book was judged by the law on its day.
 */
final class DemoCity {

  private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);
  private static final Actor BUILDER = Actor.system("demo");

  private final CityPlan plan;
  private final Identity identity;
  private final Library library;
  private final CaseFiles files;
  private final FoundProject founding;
  private final DoAct acts;
  private final LetDayCome days;
  private final DemoForm form;
  private final Histories histories;
  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, Integer> lived = new HashMap<>();

  DemoCity(
      CityPlan plan,
      Identity identity,
      Library library,
      CaseFiles files,
      Histories histories,
      FoundProject founding,
      DoAct acts,
      LetDayCome days,
      DemoForm form) {
    this.plan = plan;
    this.identity = identity;
    this.library = library;
    this.files = files;
    this.histories = histories;
    this.founding = founding;
    this.acts = acts;
    this.days = days;
    this.form = form;
  }

  /** Whether the city has not come to its today yet: never begun, or cut off in the middle. */
  boolean unfinished(Optional<LocalDate> today) {
    return today.filter(day -> !day.isBefore(plan.today())).isEmpty();
  }

  /** Builds it, up to the city's today; goes on where an earlier start was cut off. */
  void build() {
    new Settling(plan, identity, BUILDER).settle(_ -> plan.password());
    takeUp();
    LocalDate reached = plan.since();
    days.let(reached, BUILDER);
    List<DemoLife.Scheduled> all = DemoLife.of(plan, library.get(plan.pack()).calendar());
    for (DemoLife.Scheduled one : all) {
      if (one.on().isAfter(reached)) {
        reached = one.on();
        days.let(reached, BUILDER);
      }
      live(one);
    }
    days.let(plan.today(), BUILDER);
    LOG.info("The demo city has {} projects and {} acts.", keys.size(), all.size());
  }

  /** Finds what an earlier start had done: a life goes on after its last recorded act. */
  private void takeUp() {
    for (CaseFile file : files.open(histories.keys()).values()) {
      keys.put(file.history().founded().name(), file.key());
      lived.put(file.key(), deeds(file));
    }
  }

  private static int deeds(CaseFile file) {
    return (int)
        file.history().own().stream()
            .filter(line ->
                line.what() instanceof CaseEntry.Happened happened
                    && happened.event() instanceof Event.Done)
            .count();
  }

  private void live(DemoLife.Scheduled one) {
    CityPlan.Project project = one.project();
    if (!keys.containsKey(project.name())) {
      keys.put(project.name(), found(project, one.on()));
    }
    CaseFile file = file(project);
    if (one.number() < lived.getOrDefault(file.key(), 0)) {
      return;
    }
    Viewer viewer = viewer(file, one.step().by(), one.on());
    Performed performed =
        acts.perform(viewer, form.fill(viewer, file, project, one.step(), one.on()));
    if (!(performed instanceof Performed.Recorded)) {
      throw new IllegalStateException(
          project.name()
              + " could not do "
              + one.step().act()
              + " on "
              + one.on()
              + ": "
              + performed);
    }
  }

  private CaseFile file(CityPlan.Project project) {
    return Optional.ofNullable(keys.get(project.name())).flatMap(files::open).orElseThrow();
  }

  private String found(CityPlan.Project project, LocalDate on) {
    return switch (founding.found(viewer(project.unit(), on), plan.pack(), project.name(), true)) {
      case FoundProject.Done done -> done.key();
      case FoundProject.NotStatedOpen _,
          FoundProject.NotInForce _,
          FoundProject.NotIssued _,
          FoundProject.NotEntitled _,
          FoundProject.NoName _,
          FoundProject.NoSuchPack _ ->
          throw new IllegalStateException(project.name() + " was not founded");
    };
  }

  /**
   * Somebody of the office that plays the role; of the project's own unit where the role is
   * relative.
   */
  private Viewer viewer(CaseFile file, String role, LocalDate on) {
    boolean relative = file.kernel().pack().role(role).relative();
    String office =
        relative
            ? file.history().founded().unit()
            : identity.officesPlaying(plan.pack(), role, on).getFirst();
    return viewer(office, on);
  }

  private Viewer viewer(String office, LocalDate on) {
    Optional<CityPlan.Person> somebody =
        plan.people().stream().filter(person -> person.office().equals(office)).findFirst();
    return somebody
        .flatMap(person -> identity.viewer(person.account(), on))
        .orElseThrow(() -> new IllegalStateException("nobody works in " + office));
  }
}
