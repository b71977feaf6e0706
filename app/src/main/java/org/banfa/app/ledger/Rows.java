package org.banfa.app.ledger;

import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseHistory;
import org.banfa.app.journal.Entry;
import org.banfa.kernel.Duty;
import org.banfa.kernel.Event;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.Thing;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Pack;
import org.jspecify.annotations.Nullable;

/** What the tables hold on one project. The columns stand in the order of the tables. */
final class Rows {

  private static final DateTimeFormatter INSTANT = DateTimeFormatter.ISO_INSTANT;

  private final Outlook outlook;
  private final String unitName;

  Rows(Outlook outlook, String unitName) {
    this.outlook = outlook;
    this.unitName = unitName;
  }

  private String key() {
    return outlook.file().key();
  }

  @Nullable Object[] project() {
    CaseHistory history = outlook.file().history();
    Entry first = history.own().getFirst().entry();
    Entry last = history.own().getLast().entry();
    Pack pack = outlook.pack();
    List<StageLine> stages = outlook.stages();
    Optional<StageLine> stage =
        stages.stream().filter(line -> line.place() == StageLine.Place.HERE).findFirst();
    Optional<OpenDuty> next = outlook.duties().stream().findFirst();
    Light light = outlook.light();
    return new @Nullable Object[] {
      key(),
      pack.id(),
      pack.version(),
      history.founded().name(),
      history.founded().unit(),
      unitName,
      history.founded().jurisdiction(),
      first.actor().account(),
      Date.valueOf(first.on()),
      first.on().getYear(),
      stage.map(line -> line.stage().label()).orElse(""),
      stage.map(line -> pack.stages().indexOf(line.stage())).orElse(pack.stages().size()),
      outlook.amount(pack.sheet().estimate()).orElse(null),
      outlook.amount(pack.sheet().contract()).orElse(null),
      outlook.amount(pack.sheet().paid()).orElse(null),
      next.map(OpenDuty::label).orElse(""),
      next.flatMap(OpenDuty::due).map(Date::valueOf).orElse(null),
      light.glow().name(),
      light.kind().name(),
      light.number(),
      light.glow().urgency(),
      outlook.blocked(),
      outlook.wanted().size(),
      words(),
      last.seq(),
      INSTANT.format(last.recordedAt().truncatedTo(ChronoUnit.MICROS))
    };
  }

  /** Everything a search may find the project by: its names and whatever was written about it. */
  private String words() {
    CaseHistory history = outlook.file().history();
    Stream<String> texts =
        outlook.assessment().state().things().values().stream()
            .filter(thing -> !thing.id().equals(outlook.file().organisation()))
            .flatMap(Rows::texts);
    return Stream.concat(Stream.of(key(), history.founded().name(), unitName), texts)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> texts(Thing thing) {
    return thing.facts().values().stream()
        .flatMap(known ->
            known.value() instanceof Value.Text(String text) ? Stream.of(text) : Stream.of());
  }

  List<@Nullable Object[]> duties() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (OpenDuty duty : outlook.duties()) {
      Duty owed = duty.status().duty();
      rows.add(
          new @Nullable Object[] {
            key(),
            owed.id(),
            owed.rule(),
            owed.object().toString(),
            duty.act().id(),
            duty.label(),
            Date.valueOf(owed.openedOn()),
            duty.due().map(Date::valueOf).orElse(null),
            duty.house(),
            String.join(",", outlook.pack().rule(owed.rule()).head().cites()),
            duty.light().glow().name(),
            duty.light().kind().name(),
            duty.light().number(),
            duty.light().glow().urgency()
          });
    }
    return rows;
  }

  List<@Nullable Object[]> bearers() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (OpenDuty duty : outlook.duties()) {
      for (String role : duty.owing()) {
        rows.add(
            new @Nullable Object[] {
              key(), duty.status().duty().id(), role, outlook.pack().role(role).relative()
            });
      }
    }
    return rows;
  }

  List<@Nullable Object[]> parties() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    outlook.file().involved().forEach(role -> rows.add(new @Nullable Object[] {key(), role}));
    return rows;
  }

  List<@Nullable Object[]> resting() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    outlook
        .resting()
        .forEach((article, all) ->
            all.forEach(how -> rows.add(new @Nullable Object[] {key(), article, how.name()})));
    return rows;
  }

  List<@Nullable Object[]> handlings() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (CaseHistory.Line line : outlook.file().history().lines()) {
      handling(line).ifPresent(told -> rows.add(row(rows.size() + 1, line.entry(), told)));
    }
    return rows;
  }

  /** What a line of the history tells of somebody handling something. */
  private record Told(
      String kind, Optional<Act> act, Optional<ObjectId> object, String outcome, String opinion) {}

  private Optional<Told> handling(CaseHistory.Line line) {
    return switch (line.what()) {
      case CaseEntry.Founded _ ->
          Optional.of(new Told("founded", Optional.empty(), Optional.empty(), "", ""));
      case CaseEntry.Moved(_, String to, String reason) ->
          Optional.of(new Told("moved", Optional.empty(), Optional.empty(), to, reason));
      case CaseEntry.Tried tried ->
          Optional.of(
              told(tried.refused() ? "refused" : "undetermined", tried.attempt(), tried.opinion()));
      case CaseEntry.Withdrawn(long entry, String reason) ->
          done(entry).map(done -> told("withdrawn", done, reason));
      case CaseEntry.Happened(Event.Done done, String opinion, _) ->
          Optional.of(told("done", done, opinion));
      case CaseEntry.Happened(Event.Learned learned, String opinion, _) ->
          Optional.of(
              new Told("learned", Optional.empty(), Optional.of(learned.object()), "", opinion));
      case CaseEntry.Happened(Event.ReadingChosen _, _, _) -> Optional.empty();
      case CaseEntry.Happened(Event.Opened _, _, _) -> Optional.empty();
      case CaseEntry.Happened(Event.DayCame _, _, _) -> Optional.empty();
    };
  }

  /** The act that stands under that number in the project's chain. */
  private Optional<Event.Done> done(long entry) {
    return outlook.file().history().own().stream()
        .filter(line -> line.entry().seq() == entry)
        .flatMap(line ->
            line.what() instanceof CaseEntry.Happened(Event.Done done, _, _)
                ? Stream.of(done)
                : Stream.of())
        .findFirst();
  }

  private Told told(String kind, Event.Done done, String opinion) {
    Act act = outlook.pack().act(done.act());
    String outcome = done.outcome().map(code -> act.outcomes().getOrDefault(code, code)).orElse("");
    return new Told(kind, Optional.of(act), Optional.of(done.object()), outcome, opinion);
  }

  private @Nullable Object[] row(int number, Entry entry, Told told) {
    Optional<LocalDate> arrived =
        told.act().flatMap(act -> told.object().flatMap(on -> arrived(act, on, entry.on())));
    return new @Nullable Object[] {
      key(),
      number,
      told.kind(),
      told.act().map(Act::id).orElse(""),
      told.act().map(Act::label).orElse(""),
      told.object().map(ObjectId::toString).orElse(""),
      entry.actor().account(),
      entry.actor().person(),
      entry.actor().office(),
      arrived.map(Date::valueOf).orElse(null),
      Date.valueOf(entry.on()),
      INSTANT.format(entry.recordedAt().truncatedTo(ChronoUnit.MICROS)),
      arrived
          .map(day -> outlook.file().kernel().calendar().workingDaysBetween(day, entry.on()))
          .orElse(null),
      told.outcome(),
      told.opinion()
    };
  }

  /** The day on which a duty to do this had come, the earliest that was open then. */
  private Optional<LocalDate> arrived(Act act, ObjectId object, LocalDate on) {
    return outlook.file().state().duties().stream()
        .filter(duty -> duty.act().equals(act.id()) && duty.object().equals(object))
        .filter(duty -> !duty.openedOn().isAfter(on))
        .filter(duty -> duty.closure().filter(end -> end.on().isBefore(on)).isEmpty())
        .map(Duty::openedOn)
        .min(LocalDate::compareTo);
  }
}
