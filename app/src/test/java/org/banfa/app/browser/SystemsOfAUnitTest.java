package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.BookReport;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.ChainReport;
import org.banfa.app.journal.Draft;
import org.banfa.app.journal.Entry;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.LegalDays;
import org.banfa.app.journal.Subject;
import org.banfa.app.projects.Attempt;
import org.banfa.app.projects.DoAct;
import org.banfa.app.projects.FoundProject;
import org.banfa.app.projects.Performed;
import org.banfa.kernel.Blocker;
import org.banfa.kernel.Event;
import org.banfa.kernel.Judgement;
import org.banfa.kernel.Known;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.State;
import org.banfa.kernel.fact.Value;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What hangs under a unit beside its projects, here a system that it runs already, is one thing for
 * all of them: what is done on it through one project stands in the unit's chain and is heard by
 * the others.
 */
class SystemsOfAUnitTest {

  private static final String UNIT = "wuyun";
  private static final String OFFICE = "wulan";
  private static final String BAR = "24(1)b";
  private static final City CITY = City.underTheDraft();

  private final Journal journal = CITY.room(Journal.class);

  @Test
  void aSystemThatDoesNotShareBarsTheOtherProjectsOfItsUnit() {
    String first = found("校园网格台账");
    String second = found("校车调度");
    ObjectId system = registered(first, "旧学籍系统");

    checked(second, system, false);

    assertThat(entriesOn(first, system)).extracting(Entry::subject).containsOnly(ofTheUnit());
    for (String project : List.of(first, second)) {
      assertThat(shares(project, system)).as("heard in %s", project).isFalse();
      assertThat(against(project)).as("in the way of %s", project).contains(BAR);
    }

    checked(first, system, true);

    assertThat(shares(second, system)).isTrue();
    assertThat(against(second)).isNotEmpty().doesNotContain(BAR);
  }

  /** One history of the unit with both projects in it, as the kernel alone would have it. */
  @Test
  void theBooksOfTwoProjectsSayWhatOneHistoryOfBothWould() {
    String first = found("食堂食材追溯");
    String second = found("教师研修");
    ObjectId system = registered(first, "旧排课系统");
    checked(second, system, false);

    CaseFile one = CITY.file(first);
    CaseFile other = CITY.file(second);
    State both = one.kernel().replay(together(one, other));
    Event.Done plan = event("unit", plan(second));

    assertThat(one.state().find(system)).isPresent().isEqualTo(both.find(system));
    assertThat(other.state().find(system)).isEqualTo(both.find(system));
    assertThat(other.kernel().judge(other.state(), plan))
        .isInstanceOf(Judgement.Refused.class)
        .isEqualTo(other.kernel().judge(both, plan));
    checked(first, system, true);
  }

  @Test
  void aProjectFoundedLaterHearsWhatWasDoneBefore() {
    String first = found("校医室");
    ObjectId system = registered(first, "旧体检系统");
    checked(first, system, false);

    String later = found("校医室二期");

    assertThat(shares(later, system)).isFalse();
    assertThat(against(later)).contains(BAR);
    checked(later, system, true);
  }

  @Test
  void whatAProjectNeverHeardOfPassesItBy() {
    String project = found("图书馆座位");
    State before = CITY.file(project).state();
    ObjectId elsewhere = new ObjectId("system", "1999-0001.1");

    write(event("office", check(project, elsewhere, false)));

    assertThat(CITY.file(project).state()).isEqualTo(before);
  }

  @Test
  void theBookIsIntactWithTheUnitsChainInIt() {
    String project = found("实验室预约");
    checked(project, registered(project, "旧门禁系统"), true);

    BookReport report = BookReport.of(journal);

    assertThat(report.broken()).isEmpty();
    assertThat(report.chains()).extracting(ChainReport::subject).contains(ofTheUnit().toString());
  }

  private static Subject ofTheUnit() {
    return Subject.organisation("qgl-edu", City.DRAFT);
  }

  private static String found(String name) {
    return switch (CITY.room(FoundProject.class).found(viewer(UNIT), City.DRAFT, name, true)) {
      case FoundProject.Done done -> done.key();
      case FoundProject.Founded other -> throw new AssertionError(other);
    };
  }

  private static ObjectId registered(String project, String name) {
    SequencedMap<String, Value> facts = new LinkedHashMap<>();
    facts.put("system.name", new Value.Text(name));
    ObjectId unit = CITY.file(project).organisation();
    return recorded(UNIT, attempt(project, unit, "register_system", facts)).opens().orElseThrow();
  }

  private static void checked(String project, ObjectId system, boolean shares) {
    recorded(OFFICE, check(project, system, shares));
  }

  private static Attempt check(String project, ObjectId system, boolean shares) {
    SequencedMap<String, Value> facts = new LinkedHashMap<>();
    facts.put("system.shares", new Value.Flag(shares));
    facts.put("system.recollects", new Value.Flag(false));
    return attempt(project, system, "check_sharing", facts);
  }

  /** A plan without the paper, so that it is refused in any case. */
  private static Attempt plan(String project) {
    SequencedMap<String, Value> facts = new LinkedHashMap<>();
    facts.put("project.classified", new Value.Flag(false));
    facts.put("project.unit_kind", new Value.Choice("department"));
    facts.put("project.fiscal", new Value.Flag(true));
    facts.put("project.subject", new Value.Choice("business"));
    facts.put("project.fits_definition", new Value.Flag(true));
    facts.put("project.nature", new Value.Choice("new"));
    facts.put("project.budget", new Value.Money(100_000_000));
    facts.put("project.can_share", new Value.Flag(true));
    facts.put("project.cross", new Value.Choice("none"));
    return attempt(project, CITY.file(project).project(), "declare_project", facts);
  }

  private static Attempt attempt(
      String project, ObjectId object, String act, SequencedMap<String, Value> facts) {
    return new Attempt(
        project,
        object,
        act,
        Optional.empty(),
        Optional.empty(),
        facts,
        new LinkedHashMap<>(),
        List.of(),
        "",
        Optional.empty());
  }

  private static Event.Done recorded(String account, Attempt attempt) {
    return switch (CITY.room(DoAct.class).perform(viewer(account), attempt)) {
      case Performed.Recorded recorded -> recorded.event();
      case Performed other -> throw new AssertionError(other);
    };
  }

  /** The rows that stand in the way of the project's plan. */
  private static List<String> against(String project) {
    return switch (CITY.room(DoAct.class).perform(viewer(UNIT), plan(project))) {
      case Performed.Refused refused ->
          refused.judgement().blockers().stream()
              .map(Blocker::cites)
              .flatMap(List::stream)
              .toList();
      case Performed other -> throw new AssertionError(other);
    };
  }

  private static boolean shares(String project, ObjectId system) {
    Known shares =
        CITY.file(project).state().find(system).orElseThrow().facts().get("system.shares");
    return shares.value().equals(new Value.Flag(true));
  }

  private static List<Entry> entriesOn(String project, ObjectId system) {
    return CITY.file(project).history().lines().stream()
        .filter(line ->
            line.what() instanceof CaseEntry.Happened(Event.Done done, _, _)
                && (done.object().equals(system) || done.opens().equals(Optional.of(system))))
        .map(line -> line.entry())
        .toList();
  }

  /** The unit, then both projects, then all that was done, in the order of the book. */
  private static List<Event> together(CaseFile one, CaseFile other) {
    List<Event> events = new ArrayList<>(one.events().subList(0, 2));
    events.add(other.events().get(1));
    Stream.concat(one.heard().stream(), other.heard().stream())
        .distinct()
        .sorted(Comparator.comparing(line -> line.entry().recordedAt()))
        .flatMap(line ->
            line.what() instanceof CaseEntry.Happened(Event event, _, _)
                ? Stream.of(event)
                : Stream.of())
        .forEach(events::add);
    return events;
  }

  private static Event.Done event(String role, Attempt attempt) {
    return new Event.Done(
        today(),
        attempt.object(),
        attempt.act(),
        role,
        Optional.empty(),
        attempt.facts(),
        new LinkedHashMap<>(),
        Optional.empty(),
        "");
  }

  private void write(Event event) {
    Draft draft =
        new Draft(ofTheUnit(), today(), Actor.system("test"), CaseEntry.Happened.of(event).body());
    new TransactionTemplate(CITY.room(PlatformTransactionManager.class))
        .executeWithoutResult(_ -> journal.append(draft));
  }

  private static Viewer viewer(String account) {
    return CITY.room(Identity.class).viewer(account, today()).orElseThrow();
  }

  private static LocalDate today() {
    return CITY.room(LegalDays.class).today().orElseThrow();
  }
}
