package org.banfa.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.app.identity.Jurisdiction;
import org.banfa.app.identity.Office;
import org.banfa.app.identity.Person;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.CaseHistory;
import org.banfa.app.journal.Entry;
import org.banfa.app.journal.Subject;
import org.banfa.app.ledger.LightSettings;
import org.banfa.app.web.page.Language;
import org.banfa.app.web.page.Measure;
import org.banfa.app.web.page.Panel;
import org.banfa.app.web.page.ReadingChoice;
import org.banfa.app.web.page.Table;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.Event;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.PackFolder;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.time.LegalCalendar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A change of an approved project against the share of the estimate that the pack names. */
class MeasuresTest {

  private static final Path REGULATIONS = Path.of("..", "regulations");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 12);
  private static final ObjectId PROJECT = new ObjectId("project", "p1");
  private static final ObjectId FIRST = new ObjectId("change", "p1.1");
  private static final ObjectId SECOND = new ObjectId("change", "p1.2");
  private static final long WAN = 1_000_000;
  private static final CaseEntry.Founded FOUNDED =
      new CaseEntry.Founded("wuhan-2021", "1", "泊位平台", "unit", "city");

  @SuppressWarnings("NullAway.Init")
  private static Kernel kernel;

  private final List<Event> events = new ArrayList<>();

  @BeforeAll
  static void theRealRegulation() throws IOException {
    var read =
        (PackReading.Readable) PackReader.read(PackFolder.files(REGULATIONS.resolve("wuhan-2021")));
    var calendar = LegalCalendar.parse(Files.readString(REGULATIONS.resolve("calendar/cn.csv")));
    kernel = ((Kernel.Compiled) Kernel.compile(read.pack(), calendar)).kernel();
  }

  private static Map<String, Value> change(String content, long up, long down) {
    var facts = new LinkedHashMap<String, Value>();
    facts.put("change.content", new Value.Text(content));
    facts.put("change.needed", new Value.Flag(true));
    facts.put("change.goal_changed", new Value.Flag(false));
    facts.put("change.up", new Value.Money(up));
    facts.put("change.down", new Value.Money(down));
    facts.put("change.total_after", new Value.Money(900 * WAN));
    facts.put("change.ground", new Value.Choice("technical"));
    return facts;
  }

  /** A project of ten million. */
  private MeasuresTest project() {
    var facts = new LinkedHashMap<String, Value>();
    facts.put("project.estimate", new Value.Money(1000 * WAN));
    events.add(new Event.Learned(DAY, PROJECT, facts, Optional.empty(), "批复"));
    return this;
  }

  private MeasuresTest open(ObjectId id, Optional<ObjectId> parent, Map<String, Value> facts) {
    events.add(new Event.Opened(DAY, id, parent, new LinkedHashMap<>(facts)));
    return this;
  }

  private MeasuresTest proposed(ObjectId id, long up, long down) {
    return open(id, Optional.of(PROJECT), change("改" + id.key(), up, down));
  }

  private MeasuresTest adjusted(ObjectId id) {
    events.add(
        new Event.Done(
            DAY,
            id,
            "adjust_self",
            "unit",
            Optional.empty(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            Optional.empty(),
            "王"));
    return this;
  }

  private Optional<Measures> measures(String act, ObjectId object, Map<String, Value> brought) {
    var lines = new ArrayList<CaseHistory.Line>();
    for (Event event : events) {
      var what = CaseEntry.Happened.of(event);
      long seq = lines.size() + 1L;
      lines.add(
          new CaseHistory.Line(
              new Entry(
                  Subject.project("p1"),
                  seq,
                  Instant.EPOCH.plusSeconds(seq),
                  DAY,
                  Actor.system("test"),
                  what.body(),
                  "",
                  ""),
              what));
    }
    var history = new CaseHistory("p1", FOUNDED, lines, Map.of());
    var state = kernel.replay(new CaseFile(history, kernel, kernel.begin()).events());
    var file = new CaseFile(history, kernel, state);
    var words = new PackWords(kernel.pack(), Words.read(Language.ZH));
    var the =
        new Case(
            file,
            viewer(),
            Set.of("unit"),
            kernel.advance(state, DAY),
            new LightSettings(7, 6),
            words);
    return Measures.of(the, kernel.pack().act(act), object, brought);
  }

  private static Viewer viewer() {
    SortedMap<String, java.util.SortedSet<String>> none = new TreeMap<>();
    return new Viewer(
        "user",
        new Person("1", "王一"),
        Office.top("city", "unit", "某单位"),
        new Jurisdiction("city", "某市"),
        new TreeSet<>(Set.of("wuhan-2021")),
        List.of(),
        none,
        new TreeSet<>(Set.of("unit")),
        false,
        Optional.empty(),
        DAY);
  }

  private Measures of(ObjectId change) {
    return measures("adjust_self", change, Map.of()).orElseThrow();
  }

  private static Measure.Bar single(Measures measures) {
    return measures.panel().orElseThrow().bars().getFirst();
  }

  private static Measure.Bar total(Measures measures) {
    return measures.panel().orElseThrow().bars().getLast();
  }

  private static Table history(Measures measures) {
    Panel panel = measures.panel().orElseThrow().history().getFirst();
    return ((Panel.OfTable) panel.content()).table();
  }

  private static ReadingChoice.Answer answer(Measures measures, String label) {
    return measures.readings().stream()
        .flatMap(choice -> choice.answers().stream())
        .filter(answer -> answer.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void justBelowTheLimitIsWithinIt() {
    Measures measures = project().proposed(FIRST, 149_900_000, 0).of(FIRST);

    assertThat(single(measures).share()).isEqualTo("14.99%");
    assertThat(single(measures).over()).isFalse();
    assertThat(measures.verdict().orElseThrow().title()).isEqualTo("自行调整并备案");
  }

  @Test
  void atTheLimitIsWithinIt() {
    Measures measures = project().proposed(FIRST, 150 * WAN, 0).of(FIRST);

    assertThat(single(measures).share()).isEqualTo("15.00%");
    assertThat(single(measures).over()).isFalse();
    assertThat(measures.verdict().orElseThrow().title()).isEqualTo("自行调整并备案");
    assertThat(measures.panel().orElseThrow().limit().label()).isEqualTo("15%＝150.00万元");
  }

  @Test
  void justAboveTheLimitIsPastIt() {
    Measures measures = project().proposed(FIRST, 150_100_000, 0).of(FIRST);

    assertThat(single(measures).share()).isEqualTo("15.01%");
    assertThat(single(measures).over()).isTrue();
    assertThat(measures.verdict().orElseThrow().title()).isEqualTo("另行履行手续");
    assertThat(measures.verdict().orElseThrow().tone()).isEqualTo(Tone.AMBER);
  }

  @Test
  void oneFenAboveTheLimitIsNeverRoundedOntoIt() {
    Measures measures = project().proposed(FIRST, 150 * WAN + 1, 0).of(FIRST);

    assertThat(single(measures).over()).isTrue();
    assertThat(single(measures).share()).isEqualTo("15.0000001%");
  }

  @Test
  void earlierOnesCountAndTheReadingThatWouldNotCountThemIsNamed() {
    project().proposed(FIRST, 100 * WAN, 0).adjusted(FIRST).proposed(SECOND, 60 * WAN, 0);

    Measures measures = of(SECOND);

    assertThat(single(measures).share()).isEqualTo("6.00%");
    assertThat(total(measures).share()).isEqualTo("16.00%");
    assertThat(total(measures).parts())
        .extracting(Measure.Part::label)
        .containsExactly("100.00", "本次 60.00");
    assertThat(answer(measures, "历次累计").inUse()).isTrue();
    assertThat(answer(measures, "历次累计").changes()).isFalse();
    assertThat(answer(measures, "单次").effect()).isEqualTo("6.00% → 自行调整并备案");
    assertThat(answer(measures, "单次").changes()).isTrue();
    assertThat(answer(measures, "增减相抵的净额").changes()).as("still 16%").isFalse();
    assertThat(measures.verdict().orElseThrow().text()).contains("按累计还是单次：单次");
  }

  @Test
  void theNetReadingIsNamedWhereItWouldChangeTheVerdict() {
    Measures measures = project().proposed(FIRST, 100 * WAN, 80 * WAN).of(FIRST);

    assertThat(answer(measures, "增减相抵的净额").effect()).isEqualTo("2.00% → 自行调整并备案");
    assertThat(answer(measures, "增减相抵的净额").changes()).isTrue();
    assertThat(answer(measures, "单次").changes()).isFalse();
  }

  @Test
  void anEarlierOneShowsWhatWasFoundWhenItWasProposed() {
    project().proposed(FIRST, 100 * WAN, 0).adjusted(FIRST).proposed(SECOND, 60 * WAN, 0);

    List<String> row =
        history(of(SECOND)).rows().getFirst().cells().stream().map(Table.Cell::text).toList();

    assertThat(row).containsExactly("2026-10-12", "改p1.1", "100.00", "10.00%", "10.00%", "自行调整并备案");
  }

  @Test
  void oneThatWasOnlyProposedDoesNotCount() {
    project().proposed(FIRST, 100 * WAN, 0).proposed(SECOND, 60 * WAN, 0);

    assertThat(total(of(SECOND)).share()).isEqualTo("6.00%");
    assertThat(history(of(SECOND)).rows().getFirst().cells().getLast().note()).isEqualTo("未计入累计");
  }

  @Test
  void oneThatIsDoneIsNotCountedTwice() {
    Measures measures = project().proposed(FIRST, 100 * WAN, 0).adjusted(FIRST).of(FIRST);

    assertThat(total(measures).share()).isEqualTo("10.00%");
    assertThat(measures.verdict().orElseThrow().title()).isEqualTo("自行调整并备案");
  }

  @Test
  void beforeOneIsProposedItSaysHowMuchIsLeft() {
    Measures measures =
        project()
            .proposed(FIRST, 100 * WAN, 0)
            .adjusted(FIRST)
            .measures("propose_change", PROJECT, Map.of())
            .orElseThrow();

    assertThat(measures.panel().orElseThrow().bars()).hasSize(1);
    assertThat(measures.panel().orElseThrow().note()).contains("还可 50.00 万元");
    assertThat(measures.verdict()).isEmpty();
  }

  @Test
  void whatAnAttemptBringsIsMeasuredWithoutBeingRecorded() {
    Measures measures =
        project().measures("propose_change", PROJECT, change("扩容", 160 * WAN, 0)).orElseThrow();

    assertThat(total(measures).share()).isEqualTo("16.00%");
    assertThat(measures.verdict().orElseThrow().title()).isEqualTo("另行履行手续");
    assertThat(measures.panel().orElseThrow().note()).contains("已超 10.00 万元");
  }

  @Test
  void withoutAnEstimateOrAMeasureThereIsNothingToDraw() {
    var facts = new LinkedHashMap<String, Value>();
    facts.put("project.goal", new Value.Text("少绕路"));
    events.add(new Event.Learned(DAY, PROJECT, facts, Optional.empty(), "单位"));

    assertThat(measures("propose_change", PROJECT, Map.of())).isEmpty();
    assertThat(another().measures("report_completion", PROJECT, Map.of())).isEmpty();
  }

  private static MeasuresTest another() {
    return new MeasuresTest().project();
  }
}
