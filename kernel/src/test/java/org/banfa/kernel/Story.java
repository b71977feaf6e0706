package org.banfa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.time.DueDate;
import org.banfa.kernel.time.LegalCalendar;

/**
 * A history told day by day to a real kernel: one unit with two projects. Every line is an event;
 * the day stays until another is named.
 */
final class Story {

  static final ObjectId UNIT = ObjectId.parse("organisation/1");
  static final ObjectId PROJECT = ObjectId.parse("project/1");
  static final ObjectId OTHER = ObjectId.parse("project/2");

  private static final Path PACKS = Path.of("src", "test", "resources", "packs", "engine");
  private static final Path REGULATIONS = Path.of("..", "regulations");

  private final Kernel kernel;
  private LocalDate day;
  private State state;

  private Story(Kernel kernel, LocalDate day) {
    this.kernel = kernel;
    this.day = day;
    this.state = kernel.begin();
  }

  /** Begins on 2 March 2026, a Monday, by the rules of that file. */
  static Story of(String pack) {
    return of(kernel(pack));
  }

  static Story of(Kernel kernel) {
    Story story = new Story(kernel, LocalDate.of(2026, 3, 2));
    story.opens(UNIT, Optional.empty());
    story.opens(PROJECT, Optional.of(UNIT));
    story.opens(OTHER, Optional.of(UNIT));
    return story;
  }

  static Kernel kernel(String pack) {
    return compiled(compile(pack));
  }

  static Kernel.Compilation compile(String pack) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("base.yaml", read(PACKS.resolve("base.yaml")));
    files.put(pack + ".yaml", read(PACKS.resolve(pack + ".yaml")));
    return compile(files);
  }

  /** The rules of that file in a text that is in force up to a day. */
  static Kernel until(String pack, LocalDate last) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put(
        "base.yaml",
        read(PACKS.resolve("base.yaml"))
            .replace(
                "status: draft",
                "issued: 2026-01-01, effective: 2026-01-01, expires: "
                    + last
                    + ", status: in-force"));
    files.put(pack + ".yaml", read(PACKS.resolve(pack + ".yaml")));
    return compiled(compile(files));
  }

  /** The rules of that file in a draft that would be in force for two months from its issue. */
  static Kernel draft(String pack) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put(
        "base.yaml",
        read(PACKS.resolve("base.yaml"))
            .replace("status: draft", "effective: on-issue, validity: 2 months, status: draft"));
    files.put(pack + ".yaml", read(PACKS.resolve(pack + ".yaml")));
    return compiled(compile(files));
  }

  static Kernel wuhan() {
    return compiled(compile(PackFolder.files(REGULATIONS.resolve("wuhan-2021"))));
  }

  private static Kernel.Compilation compile(SequencedMap<String, String> files) {
    PackReading reading = PackReader.read(files);
    assertThat(reading).isInstanceOf(PackReading.Readable.class);
    LegalCalendar calendar =
        LegalCalendar.parse(read(REGULATIONS.resolve("calendar").resolve("cn.csv")));
    return Kernel.compile(((PackReading.Readable) reading).pack(), calendar);
  }

  private static Kernel compiled(Kernel.Compilation compilation) {
    assertThat(compilation).isInstanceOf(Kernel.Compiled.class);
    return ((Kernel.Compiled) compilation).kernel();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void opens(ObjectId object, Optional<ObjectId> parent) {
    step(new Event.Opened(day, object, parent, new LinkedHashMap<>()));
  }

  Story step(Event event) {
    state = kernel.step(state, event);
    return this;
  }

  /** From now on events bear that day; time does not pass by it. */
  Story on(String date) {
    day = LocalDate.parse(date);
    return this;
  }

  /** That day comes. */
  Story until(String date) {
    return on(date).step(new Event.DayCame(day));
  }

  Story learns(String fact, Value value) {
    return learns(PROJECT, fact, value);
  }

  Story learns(ObjectId object, String fact, Value value) {
    SequencedMap<String, Value> facts = new LinkedHashMap<>();
    facts.put(fact, value);
    return step(new Event.Learned(day, object, facts, Optional.empty(), "told"));
  }

  Story chooses(String reading, String option) {
    return step(new Event.ReadingChosen(day, reading, option, "office"));
  }

  Story does(String role, String act, With... more) {
    return step(attempt(role, act, more));
  }

  Event.Done attempt(String role, String act, With... more) {
    Draft draft = new Draft();
    for (With one : more) {
      one.to(draft);
    }
    return new Event.Done(
        day,
        draft.object,
        act,
        role,
        draft.outcome,
        draft.facts,
        draft.attached,
        draft.opens,
        role);
  }

  Judgement judge(String role, String act, With... more) {
    return kernel.judge(state, attempt(role, act, more));
  }

  Standing standing(String act) {
    return standing(PROJECT, act);
  }

  Standing standing(ObjectId object, String act) {
    return kernel.assess(state, day).standing(object, act).orElseThrow();
  }

  Assessment assess() {
    return kernel.assess(state, day);
  }

  List<Duty> duties(String rule) {
    return state.duties().stream().filter(duty -> duty.rule().equals(rule)).toList();
  }

  List<Duty> owed(String rule) {
    return duties(rule).stream().filter(Duty::open).toList();
  }

  /** The only duty the rule opened. */
  DutyStatus duty(String rule) {
    List<DutyStatus> all =
        assess().duties().stream().filter(status -> status.duty().rule().equals(rule)).toList();
    assertThat(all).as(rule).hasSize(1);
    return all.getFirst();
  }

  /** When the only duty of the rule is due. */
  LocalDate due(String rule) {
    return duty(rule).due().flatMap(DueDate::due).orElseThrow();
  }

  Kernel kernel() {
    return kernel;
  }

  State state() {
    return state;
  }

  LocalDate today() {
    return day;
  }

  /** What an act is done with. */
  interface With {
    void to(Draft draft);
  }

  /** An act being written down. */
  static final class Draft {
    private ObjectId object = PROJECT;
    private Optional<String> outcome = Optional.empty();
    private Optional<ObjectId> opens = Optional.empty();
    private final SequencedMap<String, Value> facts = new LinkedHashMap<>();
    private final SequencedMap<String, Set<String>> attached = new LinkedHashMap<>();
  }

  static With at(ObjectId object) {
    return draft -> draft.object = object;
  }

  static With at(String object) {
    return at(ObjectId.parse(object));
  }

  static With outcome(String code) {
    return draft -> draft.outcome = Optional.of(code);
  }

  static With opening(String object) {
    return draft -> draft.opens = Optional.of(ObjectId.parse(object));
  }

  static With fact(String name, Value value) {
    return draft -> draft.facts.put(name, value);
  }

  static With attaching(String slot, String... items) {
    return draft -> draft.attached.put(slot, new LinkedHashSet<>(List.of(items)));
  }

  static Value wan(long tenThousandYuan) {
    return new Value.Money(tenThousandYuan * 1_000_000);
  }

  static Value day(String date) {
    return new Value.Day(LocalDate.parse(date));
  }

  static Value yes() {
    return new Value.Flag(true);
  }

  static Value no() {
    return new Value.Flag(false);
  }
}
