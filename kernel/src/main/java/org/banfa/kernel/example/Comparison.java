package org.banfa.kernel.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.banfa.kernel.Blocker;
import org.banfa.kernel.Deed;
import org.banfa.kernel.Duty;
import org.banfa.kernel.DutyStatus;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.Standing;
import org.banfa.kernel.State;
import org.banfa.kernel.Thing;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.guard.Answer;
import org.banfa.kernel.pack.Instrument;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.tell.Teller;
import org.banfa.kernel.time.DueDate;

/** Compares what the law says of an object on a day with what an example expects. */
final class Comparison {

  private final Kernel kernel;
  private final Instrument instrument;
  private final Teller teller;
  private final State state;
  private final LocalDate date;
  private final ObjectId object;

  /** Asks only for what an expectation names. */
  Comparison(
      Kernel kernel,
      Instrument instrument,
      Teller teller,
      State state,
      LocalDate date,
      ObjectId object) {
    this.kernel = kernel;
    this.instrument = instrument;
    this.teller = teller;
    this.state = state;
    this.date = date;
    this.object = object;
  }

  /** The difference, where there is one. */
  Optional<Difference> differs(Expectation expected) {
    return switch (expected) {
      case Expectation.IsOpen(String act, _) ->
          standing(expected, act, "可以办", one -> one instanceof Standing.Open);
      case Expectation.IsBlocked(String act, List<String> rows, _) ->
          standing(
              expected,
              act,
              "因 " + rows + " 不能办",
              one ->
                  one instanceof Standing.Blocked(List<Blocker> blockers)
                      && Reasons.rows(blockers).equals(new TreeSet<>(rows)));
      case Expectation.IsNotApplicable(String act, _) ->
          standing(expected, act, "不适用", one -> one instanceof Standing.NotApplicable);
      case Expectation.IsUnknown(String act, List<String> facts, _) ->
          standing(
              expected,
              act,
              "还不能判断，缺 " + facts,
              one ->
                  one instanceof Standing.Unknown(_, SortedSet<String> missing)
                      && missing.equals(new TreeSet<>(facts)));
      case Expectation.IsOwed(String act, Expectation.Due due, _) ->
          duty(expected, act, "应办，" + due(due), status -> owed(status, due));
      case Expectation.IsOverdue(String act, LocalDate due, _) ->
          duty(expected, act, "应于 " + due + " 前办，已逾期", status -> overdue(status, due));
      case Expectation.IsBorneBy(String act, String role, _) ->
          duty(
              expected,
              act,
              "应由" + teller.role(role) + "办",
              status -> status.duty().bearer().equals(role));
      case Expectation.OpensOn(String act, LocalDate day, _) ->
          duty(
              expected,
              act,
              "应办，自 " + day + " 起",
              status -> status.due().flatMap(DueDate::opens).filter(day::equals).isPresent());
      case Expectation.IsNotOwed(String act, _) -> notOwed(expected, act);
      case Expectation.IsUnruled(String act, _) -> unruled(expected, act);
      case Expectation.IsBreached(String row, _) ->
          among(expected, "违反 " + row + "（逾期未办）", row, breached());
      case Expectation.IsViolated(String row, _) -> among(expected, "违反 " + row, row, violated());
      case Expectation.IsDone(String act, _) -> done(expected, act);
      case Expectation.IsRelied(String row, _) -> among(expected, "依据 " + row, row, relied());
      case Expectation.IsOccurred(String name, _) ->
          among(expected, "发生 " + name, name, occurred());
      case Expectation.IsNothing(Expectation.Kinds kind, _) -> nothing(expected, kind);
      case Expectation.IsFact(String fact, Optional<Value> value, _) -> fact(expected, fact, value);
      case Expectation.IsForce(Expectation.Forces force, _) -> force(expected, force);
    };
  }

  private Optional<Difference> standing(
      Expectation expected, String act, String wanted, Predicate<Standing> met) {
    ObjectId place = place(act);
    Optional<Standing> standing = kernel.standing(state, place, act);
    if (standing.filter(met).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new Difference(
            expected.where(),
            day() + "“" + teller.act(act) + "”" + wanted,
            standing.map(this::found).orElse(place + " 上没有这个事项"),
            standing.map(this::because).orElse(List.of())));
  }

  private String day() {
    return date + " ";
  }

  private ObjectId place(String act) {
    return nearest(object, kernel.pack().act(act).on()).orElse(object);
  }

  private Optional<ObjectId> nearest(ObjectId from, String type) {
    return lineage(from).stream().filter(one -> one.type().equals(type)).findFirst();
  }

  private List<ObjectId> lineage(ObjectId from) {
    List<ObjectId> all = new ArrayList<>();
    Optional<Thing> next = state.find(from);
    while (next.isPresent()) {
      all.add(next.get().id());
      next = next.get().parent().flatMap(state::find);
    }
    return all;
  }

  /** Whether the other is the object, or hangs above or under it. */
  private boolean concerns(ObjectId other) {
    return lineage(object).contains(other) || lineage(other).contains(object);
  }

  private String found(Standing standing) {
    return switch (standing) {
      case Standing.Open _ -> "可以办";
      case Standing.Blocked(List<Blocker> blockers) -> "因 " + Reasons.rows(blockers) + " 不能办";
      case Standing.Unknown(_, SortedSet<String> missing) -> "还不能判断，缺 " + missing;
      case Standing.NotApplicable(List<Blocker> blockers) -> "不适用，因 " + Reasons.rows(blockers);
      case Standing.AlreadyDone(Deed deed) -> deed.on() + " 已经办过";
    };
  }

  private List<String> because(Standing standing) {
    return switch (standing) {
      case Standing.Blocked(List<Blocker> blockers) -> Reasons.lines(teller, blockers);
      case Standing.Unknown(List<Blocker> blockers, _) -> Reasons.lines(teller, blockers);
      case Standing.NotApplicable(List<Blocker> blockers) -> Reasons.lines(teller, blockers);
      case Standing.Open _, Standing.AlreadyDone _ -> List.of();
    };
  }

  private List<DutyStatus> duties(String act) {
    ObjectId place = place(act);
    return kernel.duties(state, date).stream()
        .filter(status -> status.duty().act().equals(act))
        .filter(
            status -> status.duty().object().equals(place) || status.duty().object().equals(object))
        .toList();
  }

  private Optional<Difference> duty(
      Expectation expected, String act, String wanted, Predicate<DutyStatus> met) {
    List<DutyStatus> duties = duties(act);
    return duties.stream().filter(one -> one.duty().open()).anyMatch(met)
        ? Optional.empty()
        : Optional.of(dutyDifference(expected, act, wanted, duties));
  }

  private Difference dutyDifference(
      Expectation expected, String act, String wanted, List<DutyStatus> duties) {
    List<DutyStatus> open = duties.stream().filter(one -> one.duty().open()).toList();
    List<String> lines = new ArrayList<>(duties.stream().map(this::line).toList());
    state.awaiting().stream()
        .filter(one -> opens(one.rule(), act))
        .map(one -> one.rule() + " 还不能判断，缺 " + one.missing())
        .forEach(lines::add);
    return new Difference(
        expected.where(),
        day() + "“" + teller.act(act) + "”" + wanted,
        open.isEmpty() ? "没有未办结的义务" : open.size() + " 项未办结",
        lines);
  }

  private boolean opens(String rule, String act) {
    return kernel.pack().rule(rule) instanceof Rule.Obligation obligation
        && obligation.act().equals(act);
  }

  private String line(DutyStatus status) {
    Duty duty = status.duty();
    String phase =
        switch (status.phase()) {
          case DutyStatus.NoLimit() -> "不定期限";
          case DutyStatus.Waiting(SortedSet<String> missing) -> "未起算，缺 " + missing;
          case DutyStatus.Stopped stopped -> "自 " + stopped.since() + " 中止：" + stopped.reason();
          case DutyStatus.Running running -> "应于 " + day(running.due()) + " 前办";
          case DutyStatus.Late late ->
              "应于 " + day(late.due()) + " 前办，已逾期" + (late.breached() ? "并违反" : "");
          case DutyStatus.Ended ended -> ended.how().on() + " 已了结";
        };
    return duty.rule()
        + " "
        + teller.role(duty.bearer())
        + " "
        + duty.object()
        + " 自 "
        + duty.triggeredOn()
        + "："
        + phase;
  }

  private static String day(DueDate due) {
    return due.due().map(LocalDate::toString).orElse("（未定）");
  }

  private static String due(Expectation.Due due) {
    return switch (due) {
      case Expectation.By(LocalDate day) -> "期限 " + day;
      case Expectation.NoLimit() -> "不定期限";
      case Expectation.Waiting() -> "尚未起算";
    };
  }

  private static boolean owed(DutyStatus status, Expectation.Due due) {
    return switch (due) {
      case Expectation.By(LocalDate day) ->
          status.due().flatMap(DueDate::due).filter(day::equals).isPresent();
      case Expectation.NoLimit() -> status.phase() instanceof DutyStatus.NoLimit;
      case Expectation.Waiting() -> status.phase() instanceof DutyStatus.Waiting;
    };
  }

  private static boolean overdue(DutyStatus status, LocalDate due) {
    return status.phase() instanceof DutyStatus.Late late
        && late.due().due().filter(due::equals).isPresent();
  }

  private Optional<Difference> notOwed(Expectation expected, String act) {
    List<DutyStatus> duties = duties(act);
    return duties.stream().noneMatch(one -> one.duty().open())
        ? Optional.empty()
        : Optional.of(dutyDifference(expected, act, "没有应办的义务", duties));
  }

  private Optional<Difference> unruled(Expectation expected, String act) {
    List<DutyStatus> duties = duties(act);
    return duties.stream()
            .anyMatch(one -> one.duty().closure().orElse(null) instanceof Duty.Unruled)
        ? Optional.empty()
        : Optional.of(dutyDifference(expected, act, "发生时已经没有办法可依", duties));
  }

  private SortedSet<String> breached() {
    SortedSet<String> rows = new TreeSet<>();
    state.duties().stream()
        .filter(duty -> duty.breachedOn().isPresent() && concerns(duty.object()))
        .forEach(duty -> rows.addAll(cites(duty.rule())));
    return rows;
  }

  private SortedSet<String> violated() {
    SortedSet<String> rows = new TreeSet<>();
    state.violations().stream()
        .filter(violation -> concerns(violation.object()))
        .forEach(violation -> rows.addAll(violation.blocker().cites()));
    return rows;
  }

  private SortedSet<String> relied() {
    SortedSet<String> rows = new TreeSet<>();
    state.things().values().stream()
        .filter(thing -> concerns(thing.id()))
        .flatMap(thing -> thing.deeds().stream())
        .flatMap(deed -> deed.relied().stream())
        .forEach(rule -> rows.addAll(cites(rule)));
    return rows;
  }

  private SortedSet<String> occurred() {
    SortedSet<String> names = new TreeSet<>();
    state.happenings().stream()
        .filter(happening -> concerns(happening.object()))
        .forEach(happening -> names.add(happening.name()));
    return names;
  }

  private List<String> cites(String rule) {
    return kernel.pack().rule(rule).head().cites();
  }

  private Optional<Difference> among(
      Expectation expected, String wanted, String name, SortedSet<String> found) {
    return found.contains(name)
        ? Optional.empty()
        : Optional.of(
            new Difference(
                expected.where(),
                day() + wanted,
                found.isEmpty() ? "没有" : "只有 " + found,
                List.of()));
  }

  private Optional<Difference> nothing(Expectation expected, Expectation.Kinds kind) {
    return switch (kind) {
      case BREACHED -> none(expected, "没有违反（逾期未办）", breached());
      case VIOLATED -> none(expected, "没有违反", violated());
      case RELIED -> none(expected, "没有依据准许", relied());
      case OCCURRED -> none(expected, "没有发生", occurred());
    };
  }

  private Optional<Difference> none(Expectation expected, String wanted, SortedSet<String> found) {
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Difference(expected.where(), day() + wanted, "有 " + found, List.of()));
  }

  private Optional<Difference> done(Expectation expected, String act) {
    boolean done =
        state.things().values().stream()
            .filter(thing -> concerns(thing.id()))
            .anyMatch(thing -> thing.last(act).isPresent());
    if (done) {
      return Optional.empty();
    }
    return standing(expected, act, "已经办过", _ -> false);
  }

  private Optional<Difference> force(Expectation expected, Expectation.Forces wanted) {
    Instrument.Force found = instrument.on(date);
    return Expectation.Forces.of(found) == wanted
        ? Optional.empty()
        : Optional.of(
            new Difference(
                expected.where(), day() + "效力 " + wanted, teller.force(found), List.of()));
  }

  private Optional<Difference> fact(Expectation expected, String fact, Optional<Value> value) {
    Answer answer = kernel.value(state, object, fact);
    Optional<Value> found =
        switch (answer) {
          case Answer.Known known -> Optional.of(known.value());
          case Answer.Missing _ -> Optional.empty();
        };
    if (found.equals(value)) {
      return Optional.empty();
    }
    String wanted = value.map(one -> teller.value(fact, one)).orElse("未知");
    String is =
        switch (answer) {
          case Answer.Known known -> teller.value(fact, known.value());
          case Answer.Missing(SortedSet<String> missing) -> "未知，缺 " + missing;
        };
    return Optional.of(
        new Difference(
            expected.where(),
            day() + teller.fact(fact) + "（" + fact + "）= " + wanted,
            is,
            List.of()));
  }
}
