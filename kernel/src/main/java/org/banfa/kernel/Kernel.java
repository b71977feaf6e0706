package org.banfa.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.banfa.kernel.dcr.DcrGraph;
import org.banfa.kernel.dcr.Reachability;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.guard.Answer;
import org.banfa.kernel.guard.Guard;
import org.banfa.kernel.guard.Truth;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Problem;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.time.LegalCalendar;
import org.banfa.kernel.time.TimeSpec;

/**
 * A normative monitor over a log of events: given a pack, a history and a date it answers what may
 * be done, what is owed by when, what stands in the way and what was broken. Pure and
 * deterministic; thread-safe. It never refuses to record: an act done without right is recorded and
 * judged.
 */
public final class Kernel {

  private final Pack pack;
  private final LegalCalendar calendar;
  private final Compilers compilers;
  private final Map<Map<String, String>, Ruleset> rulesets = new ConcurrentHashMap<>();
  private final Map<LocalDate, Kernel> issued = new ConcurrentHashMap<>();

  private Kernel(Pack pack, LegalCalendar calendar, Compilers compilers) {
    this.pack = pack;
    this.calendar = calendar;
    this.compilers = compilers;
  }

  /** What came of compiling a pack. */
  public sealed interface Compilation {}

  /** It can be used. */
  public record Compiled(Kernel kernel) implements Compilation {}

  /** It cannot; all problems at once. */
  public record Rejected(List<Problem> problems) implements Compilation {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }

  /** Compiles every guard and period of the pack, under every option of its readings. */
  public static Compilation compile(Pack pack, LegalCalendar calendar) {
    return compile(new Kernel(pack, calendar, new Compilers(pack)));
  }

  /**
   * Compiles another pack, counting by the same calendar. The same comes out as when it is compiled
   * alone; it is quicker the less it differs from this one, because what was compiled here already
   * is used again.
   */
  public Compilation recompile(Pack other) {
    return compile(new Kernel(other, calendar, compilers.of(other)));
  }

  /** The same pack judged as if its text had been issued on the day: for trials of a draft. */
  public Kernel issuedOn(LocalDate day) {
    return issued.computeIfAbsent(day, one -> new Kernel(pack.issuedOn(one), calendar, compilers));
  }

  private static Compilation compile(Kernel kernel) {
    List<Problem> problems =
        new PackCompiler(kernel.pack, kernel.calendar, kernel.compilers).problems();
    return problems.isEmpty() ? new Compiled(kernel) : new Rejected(problems);
  }

  /** The pack it judges by. */
  public Pack pack() {
    return pack;
  }

  /** The working days it counts by. */
  public LegalCalendar calendar() {
    return calendar;
  }

  /**
   * The types of object that can set a consequence off. What an organisation sets off by itself,
   * every history that it stands in works out for itself.
   */
  public SequencedSet<String> triggeredOn(Rule.Consequence consequence) {
    return Contexts.of(pack).everyOf(consequence.on());
  }

  /** Every condition of the pack, in its order. */
  public List<Condition> conditions() {
    return new PackCompiler(pack, calendar, compilers).conditions();
  }

  /**
   * A guard compiled for a type of object, once for every way to choose among the readings that it
   * names.
   *
   * @throws IllegalStateException if the pack's vocabulary does not allow it
   */
  public List<Guard> underEveryReading(String context, String guard) {
    return new Readings(pack, Map.of())
        .choicesFor(guard).stream()
            .map(readings -> rules(readings.choices()).guard(context, guard))
            .distinct()
            .toList();
  }

  /**
   * A period as every choice among the readings that it names gives it.
   *
   * @throws IllegalArgumentException if it is none
   */
  public List<TimeSpec> periodUnderEveryReading(String period) {
    return new Readings(pack, Map.of())
        .choicesFor(period).stream()
            .map(readings -> TimeSpec.parse(readings.inPeriod(period)))
            .distinct()
            .toList();
  }

  /** The state before anything happened. */
  public State begin() {
    return State.empty();
  }

  /** The state after all of these, in order. */
  public State replay(List<Event> history) {
    State state = begin();
    for (Event event : history) {
      state = step(state, event);
    }
    return state;
  }

  /**
   * The state after one more event. Time passes first, up to the event's day; an event dated before
   * the state's day counts on its own day for what it starts, and sets nothing back.
   *
   * @throws IllegalArgumentException if it names an object, act, fact or reading that is not there,
   *     or gives one what it cannot have
   */
  public State step(State state, Event event) {
    new EventCheck(rules(state.readings()), state).check(event);
    State before = event.on().isBefore(today(state, event)) ? state : advance(state, event.on());
    Session session = new Session(before);
    if (session.date().isEmpty()) {
      session.reach(event.on());
    }
    Stepper stepper = new Stepper(rules(session.readings()), session);
    switch (event) {
      case Event.Opened opened -> stepper.opened(opened);
      case Event.Learned learned -> stepper.learned(learned);
      case Event.Done done -> stepper.done(done, judge(before, done));
      case Event.ReadingChosen chosen -> session.choose(chosen.reading(), chosen.option());
      case Event.DayCame _ -> {}
    }
    new Stepper(rules(session.readings()), session)
        .pass(event.on(), session.date().orElse(event.on()));
    return session.freeze();
  }

  /**
   * What the event names that the pack or the history does not have, so that {@link #step} would
   * not take it; in English, for whoever looks into it.
   */
  public Optional<String> misfit(State state, Event event) {
    try {
      new EventCheck(rules(state.readings()), state).check(event);
      return Optional.empty();
    } catch (IllegalArgumentException unfit) {
      return Optional.of(String.valueOf(unfit.getMessage()));
    }
  }

  private static LocalDate today(State state, Event event) {
    return state.date().orElse(event.on());
  }

  /**
   * The state when that day has come: duties become overdue, lapses happen, periods open, in the
   * order of days.
   */
  public State advance(State state, LocalDate to) {
    if (state.date().filter(to::isAfter).isEmpty()) {
      return state.date().isPresent() ? state : reached(state, to);
    }
    Session session = new Session(state);
    Stepper stepper = new Stepper(rules(session.readings()), session);
    stepper.pass(state.date().orElse(to), to);
    return session.freeze();
  }

  private static State reached(State state, LocalDate day) {
    Session session = new Session(state);
    session.reach(day);
    return session.freeze();
  }

  /**
   * What the law says of an attempt, without recording it.
   *
   * @throws IllegalArgumentException if it names an object or act that is not there
   */
  public Judgement judge(State state, Event.Done attempt) {
    State now = advance(state, attempt.on());
    Ruleset rules = rules(now.readings());
    new EventCheck(rules, now).attempt(attempt);
    Act act = act(attempt.act());
    View view = View.attempt(rules, now, act, attempt);
    Judge.Finding finding =
        new Judge(
                rules, now, attempt.object(), act, view, attempt.attached().keySet(), attempt.on())
            .find();
    List<Blocker> all = new ArrayList<>(new FormCheck(rules, act, view).find(attempt));
    all.addAll(new ExtensionCheck(rules, now, act).find(attempt, view));
    all.addAll(finding.blockers());
    return judgement(all, finding.relied());
  }

  private static Judgement judgement(List<Blocker> blockers, List<String> relied) {
    if (blockers.isEmpty()) {
      return new Judgement.Allowed(relied);
    }
    if (blockers.stream().anyMatch(Blocker::definite)) {
      return new Judgement.Refused(blockers);
    }
    return new Judgement.Undetermined(blockers, missing(blockers));
  }

  private static SortedSet<String> missing(List<Blocker> blockers) {
    SortedSet<String> all = new TreeSet<>();
    blockers.forEach(blocker -> all.addAll(blocker.missing()));
    return all;
  }

  /** Everything the law says on that day. */
  public Assessment assess(State state, LocalDate date) {
    State now = advance(state, date);
    Ruleset rules = rules(now.readings());
    List<ActStatus> acts = new ArrayList<>();
    for (Thing thing : now.things().values()) {
      for (Act act : pack.acts().values()) {
        if (act.on().equals(thing.id().type())) {
          acts.add(new ActStatus(thing.id(), act.id(), standing(rules, now, thing, act)));
        }
      }
    }
    List<DutyStatus> duties = duties(now, date);
    List<Assessment.Undetermined> open =
        now.awaiting().stream()
            .map(one ->
                new Assessment.Undetermined(one.rule(), one.object(), one.since(), one.missing()))
            .toList();
    Optional<LocalDate> wake = new Stepper(rules, new Session(now)).nextWakeUp(date);
    return new Assessment(date, now, acts, duties, open, wake);
  }

  /**
   * How one act stands on the state's day: the part of an assessment that is about it. Empty where
   * there is no such object, or the act is not done on it.
   */
  public Optional<Standing> standing(State state, ObjectId object, String act) {
    return state
        .find(object)
        .filter(thing -> act(act).on().equals(thing.id().type()))
        .map(thing -> standing(rules(state.readings()), state, thing, act(act)));
  }

  /** How all duties of the state stand on a day: the part of an assessment that is about them. */
  public List<DutyStatus> duties(State state, LocalDate date) {
    Counting counting = new Counting(rules(state.readings()), state);
    return state.duties().stream().map(duty -> counting.status(duty, date)).toList();
  }

  private Standing standing(Ruleset rules, State now, Thing thing, Act act) {
    View view = View.standing(rules, now, thing.id(), act, now.date());
    Set<String> own = ownSlots(act);
    LocalDate today = now.date().orElse(LocalDate.MAX);
    Judge.Finding finding = new Judge(rules, now, thing.id(), act, view, own, today).find();
    List<Blocker> blockers = finding.blockers();
    if (!act.repeatable() && thing.last(act.id()).isPresent()) {
      return new Standing.AlreadyDone(thing.last(act.id()).get());
    }
    if (blockers.stream()
        .anyMatch(b -> b.definite() && b.reason() instanceof Blocker.NotApplicable)) {
      return new Standing.NotApplicable(
          blockers.stream().filter(b -> b.reason() instanceof Blocker.NotApplicable).toList());
    }
    if (blockers.stream().anyMatch(Blocker::definite)) {
      return new Standing.Blocked(blockers);
    }
    SortedSet<String> wanting = missing(blockers);
    SortedSet<String> form = new TreeSet<>();
    act.fields().forEach(field -> form.add(field.fact()));
    return form.containsAll(wanting)
        ? new Standing.Open(
            wanting, rules.parties().remaining(act, thing.parts(act.id())), finding.relied())
        : new Standing.Unknown(blockers, wanting);
  }

  /** What the act's own form can still bring does not stand in its way. */
  private static Set<String> ownSlots(Act act) {
    return act.slots().stream().map(Act.Slot::id).collect(Collectors.toSet());
  }

  /**
   * The value of a fact, classification or act variable as the object sees it, or what is missing
   * for it.
   */
  public Answer value(State state, ObjectId object, String variable) {
    return View.of(rules(state.readings()), state, object).answer(variable);
  }

  /** A fact's value as an attempt that brings these facts would see it. */
  public Answer value(
      State state, ObjectId object, String act, Map<String, Value> brought, String variable) {
    Ruleset rules = rules(state.readings());
    return View.attempt(rules, state, object, act(act), brought).answer(variable);
  }

  /** Whether a guard of the pack holds for the object. */
  public Truth test(State state, ObjectId object, String guard) {
    return View.of(rules(state.readings()), state, object).test(guard);
  }

  /** Whether a guard of the act's form holds for an attempt that brings these facts. */
  public Truth test(
      State state, ObjectId object, String act, Map<String, Value> brought, String guard) {
    return View.attempt(rules(state.readings()), state, object, act(act), brought).test(guard);
  }

  /** Who bears the duties that a rule opens from now on. */
  public String bearer(State state, Rule.Obligation rule) {
    return rules(state.readings()).word(rule.bearer());
  }

  /**
   * What differs between two assessments: duties opened, closed and moved, and acts that stand
   * otherwise.
   */
  public Changes diff(Assessment before, Assessment after) {
    return Changes.between(before, after);
  }

  /**
   * What leads to an act: the shortest plan in a projection of the pack to a plain DCR graph, with
   * tests fixed at their truth on the facts of now, time erased and instances merged. It says which
   * acts come first in the ordinary course, not that the law will allow each of them on its day: a
   * fact that a result brings is not foreseen, and an outcome is taken to be the one hoped for.
   *
   * @param bound how many markings to look at before giving up, at least 1
   * @return yes with the acts in order, the act itself last; no; or not known within the bound
   * @throws IllegalArgumentException if there is no such object, or the act is not done on it or on
   *     what it hangs under
   */
  public org.banfa.kernel.dcr.Answer leadsTo(State state, ObjectId object, String act, int bound) {
    return Reachability.from(projection(state, object).initial(), bound).canHappen(act);
  }

  /**
   * The acts around an object as a plain DCR graph, marked as they stand: what {@link #leadsTo}
   * looks for its plans in, and loses what that says.
   *
   * @throws IllegalArgumentException if there is no such object
   */
  public DcrGraph projection(State state, ObjectId object) {
    return Projection.of(rules(state.readings()), state, object);
  }

  private Act act(String id) {
    return Optional.ofNullable(pack.acts().get(id))
        .orElseThrow(() -> new IllegalArgumentException("no act " + id + " in " + pack.id()));
  }

  Ruleset rules(Map<String, String> choices) {
    return rulesets.computeIfAbsent(
        new LinkedHashMap<>(choices),
        chosen -> new Ruleset(pack, calendar, new Readings(pack, chosen), compilers));
  }
}
