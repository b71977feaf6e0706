package org.banfa.app.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banfa.app.identity.Adoption;
import org.banfa.app.identity.FirstPassword;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Jurisdiction;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.CaseFiles;
import org.banfa.app.projects.DoAct;
import org.banfa.app.projects.FoundProject;
import org.banfa.app.projects.LetDayCome;
import org.banfa.app.projects.Performed;
import org.banfa.kernel.Blocker;
import org.banfa.kernel.Library;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an empty installation with the invented places, by the same acts that people do: every
 * entry of its book was judged by the law on its day.
 */
final class DemoPlaces {

  private static final Logger LOG = LoggerFactory.getLogger(DemoPlaces.class);
  private static final Actor BUILDER = Actor.system("demo");

  private final DemoPlan plan;
  private final Identity identity;
  private final Library library;
  private final CaseFiles files;
  private final FoundProject founding;
  private final DoAct acts;
  private final LetDayCome days;
  private final DemoForm form;
  private final Map<Name, String> keys = new HashMap<>();
  private final Map<Desk, Viewer> viewers = new HashMap<>();

  DemoPlaces(
      DemoPlan plan,
      Identity identity,
      Library library,
      CaseFiles files,
      FoundProject founding,
      DoAct acts,
      LetDayCome days,
      DemoForm form) {
    this.plan = plan;
    this.identity = identity;
    this.library = library;
    this.files = files;
    this.founding = founding;
    this.acts = acts;
    this.days = days;
    this.form = form;
  }

  /** An office, for as long as nothing changes for it. */
  private record Desk(String office, List<Adoption> adopted) {}

  /** What a project is called, in its place. */
  private record Name(String place, String project) {

    static Name of(DemoLife.Scheduled one) {
      return new Name(one.place().place().code(), one.project().name());
    }
  }

  /** Whether nothing was ever written here, so that there is room to build. */
  boolean emptyBook(Optional<LocalDate> today) {
    return today.isEmpty() && identity.hasNoAccounts();
  }

  /** Says which places came too late to be built here. */
  void tellMissing() {
    List<String> there = identity.jurisdictions().stream().map(Jurisdiction::code).toList();
    for (PlacePlan place : plan.places()) {
      if (!there.contains(place.place().code())) {
        LOG.warn(
            "{} is not in this data folder, which was begun without it; an empty one has it.",
            place.place().name());
      }
    }
  }

  /** Builds them, up to their today. */
  void build() {
    FirstPassword password = identity.firstPassword(plan.password());
    plan.places().forEach(place -> new Settling(place, identity, BUILDER).settle(_ -> password));
    LocalDate reached = plan.since();
    days.let(reached, BUILDER);
    List<DemoLife.Scheduled> all = DemoLife.of(plan, library);
    for (DemoLife.Scheduled one : all) {
      if (one.on().isAfter(reached)) {
        reached = one.on();
        days.let(reached, BUILDER);
      }
      live(one);
    }
    days.let(plan.today(), BUILDER);
    LOG.info(
        "The demonstration has {} places, {} projects and {} acts.",
        plan.places().size(),
        keys.size(),
        all.size());
  }

  private void live(DemoLife.Scheduled one) {
    if (!keys.containsKey(Name.of(one))) {
      keys.put(Name.of(one), found(one));
    }
    CaseFile file = Optional.ofNullable(keys.get(Name.of(one))).flatMap(files::open).orElseThrow();
    try {
      Viewer viewer = viewer(one, file);
      Performed performed =
          acts.perform(
              viewer, form.fill(viewer, file, one.place(), one.project(), one.step(), one.on()));
      if (!(performed instanceof Performed.Recorded)) {
        throw new IllegalArgumentException(why(performed));
      }
    } catch (IllegalArgumentException failed) {
      throw new IllegalStateException(told(one) + ": " + failed.getMessage(), failed);
    }
  }

  private static String told(DemoLife.Scheduled one) {
    return "%s: %s, act %s by %s on %s, step %d of its life"
        .formatted(
            one.place().source(),
            one.project().name(),
            one.step().act(),
            one.step().by(),
            one.on(),
            one.number() + 1);
  }

  private static String why(Performed performed) {
    return switch (performed) {
      case Performed.Recorded _ -> "recorded";
      case Performed.Refused refused -> "refused" + lines(refused.judgement().blockers());
      case Performed.Undetermined open -> "cannot be told" + lines(open.judgement().blockers());
      case Performed.Overtaken _ -> "somebody acted meanwhile";
      case Performed.NotFound _ -> "no such act or object";
      case Performed.Stopped _ -> "it was stated to be classified";
      case Performed.NoPart _ -> "the office plays no role of the pack";
    };
  }

  private static String lines(List<Blocker> blockers) {
    return blockers.stream()
        .map(one -> "\n  " + one.rule() + " " + one.cites() + " " + one.reason())
        .reduce("", String::concat);
  }

  private String found(DemoLife.Scheduled one) {
    return switch (founding.found(
        viewer(one.place(), one.project().unit(), one.on()),
        one.project().pack(),
        one.project().name(),
        true)) {
      case FoundProject.Done done -> done.key();
      case FoundProject.NotInForce no -> throw notFounded(one, "not in force: " + no.force());
      case FoundProject.NotIssued _ -> throw notFounded(one, "it is a draft");
      case FoundProject.NotAdopted _ -> throw notFounded(one, "the place does not use it that day");
      case FoundProject.NoSuchPack _ -> throw notFounded(one, "no such pack");
      case FoundProject.NotEntitled _ -> throw notFounded(one, "an administrator founds nothing");
      case FoundProject.NoName _, FoundProject.NotStatedOpen _ -> throw notFounded(one, "no name");
    };
  }

  private static IllegalStateException notFounded(DemoLife.Scheduled one, String why) {
    PlacePlan.Project project = one.project();
    return new IllegalStateException(
        "%s: %s was not founded on %s under %s: %s"
            .formatted(one.place().source(), project.name(), one.on(), project.pack(), why));
  }

  /**
   * Somebody of the office that plays the role; of the project's own unit where the role is
   * relative.
   */
  private Viewer viewer(DemoLife.Scheduled one, CaseFile file) {
    String role = one.step().by();
    if (!file.kernel().pack().roles().containsKey(role)) {
      throw new IllegalArgumentException("the pack has no role " + role);
    }
    if (file.kernel().pack().role(role).relative()) {
      return viewer(one.place(), file.history().founded().unit(), one.on());
    }
    return identity
        .officesPlaying(one.place().place().code(), one.project().pack(), role, one.on())
        .stream()
        .findFirst()
        .map(office -> viewer(one.place(), office, one.on()))
        .orElseThrow(() -> new IllegalArgumentException("no office plays " + role));
  }

  private Viewer viewer(PlacePlan place, String office, LocalDate on) {
    List<Adoption> adopted = place.packs().stream().filter(one -> one.on(on)).toList();
    return viewers.computeIfAbsent(new Desk(office, adopted), _ -> somebody(place, office, on));
  }

  private Viewer somebody(PlacePlan place, String office, LocalDate on) {
    return place.people().stream()
        .filter(person -> person.office().equals(office))
        .findFirst()
        .flatMap(person -> identity.viewer(person.account(), on))
        .orElseThrow(
            () -> new IllegalArgumentException(place.source() + " has nobody in " + office));
  }
}
