package org.banfa.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banfa.kernel.ActStatus;
import org.banfa.kernel.Assessment;
import org.banfa.kernel.Blocker;
import org.banfa.kernel.Duty;
import org.banfa.kernel.DutyStatus;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.Standing;
import org.banfa.kernel.State;
import org.banfa.kernel.Terms;
import org.banfa.kernel.Thing;
import org.banfa.kernel.example.Example;
import org.banfa.kernel.example.ExampleRunner;
import org.banfa.kernel.example.Outcome;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.HouseRule;
import org.banfa.kernel.pack.Instrument;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Reading;
import org.banfa.kernel.tell.Teller;
import org.banfa.kernel.time.DueDate;

/** Turns what was seen on the way through a history into a report. */
final class Reporter {

  private final Pack pack;
  private final Instrument instrument;
  private final Teller teller;

  private Reporter(Kernel kernel, Example example) {
    this.pack = kernel.pack();
    this.instrument = example.instrument(pack);
    this.teller = new Teller(pack);
  }

  static Report report(Kernel kernel, Example example) {
    var reporter = new Reporter(kernel, example);
    ExampleRunner.Run run = ExampleRunner.tell(kernel, example);
    List<Report.Difference> differences =
        switch (run.outcome()) {
          case Outcome.Passed() -> List.of();
          case Outcome.Failed(var all) ->
              all.stream()
                  .map(one ->
                      new Report.Difference(
                          one.where().toString(), one.expected(), one.found(), one.because()))
                  .toList();
        };
    return new Report(
        kernel.pack().id(),
        example.name(),
        kernel.pack().instrument().draft(),
        text(example.asIfIssued()),
        text(reporter.instrument.effective()),
        text(reporter.instrument.expires()),
        run.seen().stream().map(reporter::day).toList(),
        differences);
  }

  private Report.Day day(ExampleRunner.Seen seen) {
    Assessment all = seen.assessment();
    ObjectId object = seen.look().object();
    State state = all.state();
    List<Report.Act> open = new ArrayList<>();
    List<Report.Act> blocked = new ArrayList<>();
    List<Report.Act> forbidden = new ArrayList<>();
    List<Report.Act> undetermined = new ArrayList<>();
    List<Report.Act> notApplicable = new ArrayList<>();
    for (ActStatus one : all.acts()) {
      if (concerns(state, object, one.object())) {
        switch (one.standing()) {
          case Standing.Open standing ->
              open.add(act(state, one, standing.remaining(), List.of(), standing.subjectTo()));
          case Standing.Blocked(List<Blocker> blockers) ->
              (isForbidden(blockers) ? forbidden : blocked).add(stopped(state, one, blockers));
          case Standing.Unknown(List<Blocker> blockers, var missing) ->
              undetermined.add(act(state, one, roles(one), blockers, missing));
          case Standing.NotApplicable(List<Blocker> blockers) ->
              notApplicable.add(stopped(state, one, blockers));
          case Standing.AlreadyDone _ -> {}
        }
      }
    }
    List<DutyStatus> duties =
        all.duties().stream().filter(one -> concerns(state, object, one.duty().object())).toList();
    List<DutyStatus> owing = duties.stream().filter(one -> one.duty().open()).toList();
    return new Report.Day(
        all.date().toString(),
        object.toString(),
        instrument.on(all.date()) instanceof Instrument.InForce,
        teller.force(instrument.on(all.date())),
        open,
        blocked,
        forbidden,
        undetermined,
        notApplicable,
        duties(state, owing.stream().filter(one -> !isLate(one)).toList()),
        duties(state, owing.stream().filter(Reporter::isLate).toList()),
        duties(state, duties.stream().filter(one -> one.duty().breachedOn().isPresent()).toList()),
        duties(state, duties.stream().filter(Reporter::isUnruled).toList()),
        wrongs(state, object),
        waiting(all, object),
        text(all.nextWakeUp()));
  }

  private static String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static boolean isLate(DutyStatus status) {
    return status.phase() instanceof DutyStatus.Late;
  }

  private static boolean isUnruled(DutyStatus status) {
    return status.duty().closure().orElse(null) instanceof Duty.Unruled;
  }

  private static boolean isForbidden(List<Blocker> blockers) {
    return blockers.stream()
        .anyMatch(one -> one.definite() && one.reason() instanceof Blocker.Forbidden);
  }

  private static boolean concerns(State state, ObjectId object, ObjectId other) {
    return lineage(state, object).contains(other) || lineage(state, other).contains(object);
  }

  private static List<ObjectId> lineage(State state, ObjectId from) {
    List<ObjectId> all = new ArrayList<>();
    Optional<Thing> next = state.find(from);
    while (next.isPresent()) {
      all.add(next.get().id());
      next = next.get().parent().flatMap(state::find);
    }
    return all;
  }

  private List<String> roles(ActStatus one) {
    return pack.act(one.act()).by().roles();
  }

  private Report.Act stopped(State state, ActStatus one, List<Blocker> blockers) {
    return act(state, one, roles(one), blockers, List.of());
  }

  private Report.Act act(
      State state,
      ActStatus one,
      List<String> roles,
      List<Blocker> blockers,
      Collection<String> missing) {
    Act act = pack.act(one.act());
    return new Report.Act(
        act.id(),
        act.label(),
        one.object().toString(),
        roles.stream().map(teller::role).toList(),
        blockers.stream().map(blocker -> reason(state, blocker)).toList(),
        missing.stream().map(teller::fact).toList());
  }

  private Report.Reason reason(State state, Blocker blocker) {
    String because = blocker.because().isEmpty() ? "" : "；" + blocker.because();
    String missing =
        blocker.missing().isEmpty() ? "" : "；还不能判断，缺" + teller.facts(blocker.missing());
    return new Report.Reason(
        blocker.rule(),
        rows(blocker.cites()),
        teller.reason(blocker) + because + missing,
        blocker.clear().stream().map(teller::clearance).toList(),
        readings(state, blocker.readings()));
  }

  private List<Report.Row> rows(Collection<String> refs) {
    return refs.stream()
        .map(ref -> new Report.Row(ref, teller.article(ref), teller.gist(ref)))
        .toList();
  }

  private List<String> readings(State state, Collection<String> ids) {
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(pack.readings().get(id)).stream())
        .map(reading -> reading(reading, state.readings()))
        .toList();
  }

  private static String reading(Reading reading, Map<String, String> chosen) {
    String code = chosen.getOrDefault(reading.id(), reading.chosen());
    Reading.Option option = reading.options().get(code);
    return "口径：“" + reading.phrase() + "”按" + (option == null ? code : option.label());
  }

  private List<Report.Duty> duties(State state, List<DutyStatus> all) {
    return all.stream().map(one -> duty(state, one)).toList();
  }

  private Report.Duty duty(State state, DutyStatus status) {
    var duty = status.duty();
    return new Report.Duty(
        duty.id(),
        duty.act(),
        teller.act(duty.act()),
        duty.object().toString(),
        teller.role(duty.bearer()),
        status.due().flatMap(DueDate::due).map(LocalDate::toString).orElse(""),
        phase(status),
        rows(pack.rule(duty.rule()).head().cites()),
        status.due().map(Reporter::trail).orElse(List.of()),
        basis(state, status));
  }

  private static List<String> trail(DueDate due) {
    return due.trail().rows().stream()
        .map(row ->
            row.head() + " " + row.value() + (row.text().isEmpty() ? "" : "（" + row.text() + "）"))
        .toList();
  }

  private String phase(DutyStatus status) {
    return switch (status.phase()) {
      case DutyStatus.NoLimit() -> "不定期限";
      case DutyStatus.Waiting(var missing) -> "尚未起算，缺" + teller.facts(missing);
      case DutyStatus.Stopped stopped -> stopped.since() + " 起中止：" + stopped.reason();
      case DutyStatus.Running running -> running.countdown().label();
      case DutyStatus.Late late -> late.over().label() + (late.breached() ? "，已违反" : "");
      case DutyStatus.Ended ended -> ended(ended.how());
    };
  }

  private static String ended(Duty.Closure how) {
    return switch (how) {
      case Duty.Fulfilled _, Duty.Cancelled _ -> how.on() + " 了结";
      case Duty.Unruled _ -> how.on() + " 发生时已经没有办法可依，不成义务";
    };
  }

  private List<String> basis(State state, DutyStatus status) {
    List<String> all = new ArrayList<>();
    List<Terms.Read> read = new ArrayList<>();
    if (status.duty().terms() instanceof Terms.Limit limit) {
      switch (limit.basis()) {
        case Terms.Stated() -> {}
        case Terms.Read basis -> read.add(basis);
        case Terms.House(String rule) -> {
          HouseRule house = pack.houseRules().get(rule);
          all.add("约定：" + (house == null ? rule : house.label()) + "，逾期不算违反条文");
        }
      }
    }
    read.addAll(status.duty().read());
    read.forEach(one -> all.add(said(one)));
    for (DutyStatus.AlternativeDue other : status.alternatives()) {
      String options = String.join("、", other.under().stream().map(this::option).toList());
      all.add("另一口径：" + options + "，则为 " + other.due());
    }
    all.addAll(readings(state, rest(status.duty(), read)));
    return all.stream().distinct().toList();
  }

  /** The other readings that the rule rests on, whose options may change while the duty runs. */
  private List<String> rest(Duty duty, List<Terms.Read> read) {
    return pack.rule(duty.rule()).head().readings().stream()
        .filter(id -> read.stream().noneMatch(one -> one.reading().equals(id)))
        .toList();
  }

  private String said(Terms.Read read) {
    String phrase =
        Optional.ofNullable(pack.readings().get(read.reading()))
            .map(Reading::phrase)
            .orElse(read.reading());
    return "口径：“" + phrase + "”按" + option(read);
  }

  private String option(Terms.Read read) {
    return Optional.ofNullable(pack.readings().get(read.reading()))
        .map(reading -> reading.options().get(read.option()))
        .map(Reading.Option::label)
        .orElse(read.option());
  }

  private List<Report.Wrong> wrongs(State state, ObjectId object) {
    return state.violations().stream()
        .filter(one -> concerns(state, object, one.object()))
        .map(one ->
            new Report.Wrong(
                one.on().toString(),
                one.act(),
                teller.act(one.act()),
                one.object().toString(),
                reason(state, one.blocker())))
        .toList();
  }

  private List<Report.Waiting> waiting(Assessment all, ObjectId object) {
    return all.undetermined().stream()
        .filter(one -> concerns(all.state(), object, one.object()))
        .map(one ->
            new Report.Waiting(
                one.rule(),
                one.object().toString(),
                one.since().toString(),
                rows(pack.rule(one.rule()).head().cites()),
                one.missing().stream().map(teller::fact).toList()))
        .toList();
  }
}
