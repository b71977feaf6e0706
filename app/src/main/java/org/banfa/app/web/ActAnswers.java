package org.banfa.app.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banfa.app.journal.Entry;
import org.banfa.app.ledger.Named;
import org.banfa.app.web.page.ActPage;
import org.banfa.app.web.page.Action;
import org.banfa.app.web.page.Banner;
import org.banfa.app.web.page.Chip;
import org.banfa.app.web.page.ConflictPage;
import org.banfa.app.web.page.DonePage;
import org.banfa.app.web.page.FlowRow;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.Light;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.NextStep;
import org.banfa.app.web.page.Panel;
import org.banfa.app.web.page.Possible;
import org.banfa.app.web.page.Provision;
import org.banfa.app.web.page.ReadingChoice;
import org.banfa.app.web.page.RefusalPage;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.UndeterminedPage;
import org.banfa.kernel.ActStatus;
import org.banfa.kernel.Assessment;
import org.banfa.kernel.Blocker;
import org.banfa.kernel.DutyStatus;
import org.banfa.kernel.Event;
import org.banfa.kernel.Judgement;
import org.banfa.kernel.Standing;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Reading;
import org.banfa.kernel.time.DueDate;

/** The pages that answer an attempt: done, no, not to be told yet, and overtaken. */
record ActAnswers(Case the, Frame frame) {

  private static final int MOST = 6;

  /** The law's clock time is that of the country. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** The law says no. */
  RefusalPage refused(Event.Done attempt, Judgement.Refused no, Entry entry) {
    var words = new BlockerWords(the, attempt);
    List<Blocker> blockers = no.blockers();
    long mine = blockers.stream().filter(words::mine).count();
    String act = the.words().act(attempt.act());
    var measures =
        Measures.of(the, the.pack().act(attempt.act()), attempt.object(), attempt.facts());
    return new RefusalPage(
        frame,
        head(the.say("answer.no", act), attempt),
        the.say(unmet(mine, blockers.size()), blockers.size(), mine),
        met(attempt),
        words.rows(blockers),
        measures.flatMap(Measures::panel),
        measures.map(Measures::readings).orElse(List.of()),
        provision(blockers, attempt),
        possible(attempt),
        back(attempt),
        stamp(entry));
  }

  /** What stands already of what must stand before it. */
  private String met(Event.Done attempt) {
    List<String> met =
        new Conditions(the, the.pack().act(attempt.act()), attempt.object())
            .all().stream()
                .filter(condition -> condition.verdict() == ActPage.Verdict.MET)
                .map(ActPage.Condition::what)
                .distinct()
                .toList();
    return met.isEmpty() ? "" : the.say("refusal.met", met.size(), the.spoken().list(met));
  }

  private static String unmet(long mine, int all) {
    if (mine == all) {
      return "answer.unmet.mine";
    }
    return mine == 0 ? "answer.unmet.others" : "answer.unmet.some";
  }

  private List<Action> back(Event.Done attempt) {
    return List.of(
        Action.plain(the.say("answer.back"), the.href(attempt.act(), attempt.object())),
        Action.plain(the.say("act.back"), the.href()));
  }

  private Head head(String title, Event.Done attempt) {
    Link form = new Link(the.words().act(attempt.act()), the.href(attempt.act(), attempt.object()));
    return new Head(
        List.of(
            new Link(the.say("act.project"), "/projects"),
            new Link(the.name(), the.href()),
            form,
            new Link(the.say("answer.result"), "")),
        title,
        Optional.empty(),
        List.of(),
        List.of(),
        true);
  }

  /** The row that the first blocker cites, beside the list. */
  private Optional<Provision> provision(List<Blocker> blockers, Event.Done attempt) {
    return new BlockerWords(the, attempt)
        .ordered(blockers).stream()
            .filter(blocker -> !blocker.cites().isEmpty())
            .findFirst()
            .map(blocker -> blocker.cites().getFirst())
            .flatMap(ref -> Optional.ofNullable(the.pack().provisions().get(ref)))
            .map(this::open);
  }

  private Provision open(org.banfa.kernel.pack.Provision row) {
    List<String> meaning =
        the.pack().provisions().values().stream()
            .filter(other -> other.article() == row.article())
            .map(org.banfa.kernel.pack.Provision::gist)
            .toList();
    String href = the.words().href(row.ref());
    return new Provision(
        PackWords.article(row, the.spoken()),
        row.title(),
        href,
        List.of(Chip.attribute(the.pack().instrument().shortTitle())),
        meaning,
        Optional.empty(),
        List.of(),
        List.of(),
        readings(row.article()),
        List.of(),
        List.of(),
        List.of(new Link(the.say("answer.rules"), href)));
  }

  private List<ReadingChoice> readings(int article) {
    return the.pack().readings().values().stream()
        .filter(reading -> concerns(reading, article))
        .map(this::choice)
        .toList();
  }

  private boolean concerns(Reading reading, int article) {
    return reading.cites().stream()
        .map(ref -> the.pack().provisions().get(ref))
        .anyMatch(row -> row != null && row.article() == article);
  }

  private ReadingChoice choice(Reading reading) {
    String chosen = the.state().readings().getOrDefault(reading.id(), reading.chosen());
    return new ReadingChoice(
        reading.question(),
        reading.options().values().stream()
            .map(one -> new ReadingChoice.Answer(one.label(), one.id().equals(chosen), "", false))
            .toList(),
        reading.because(),
        Optional.empty());
  }

  /** What the reader may do meanwhile, what is owed first. */
  private List<Possible> possible(Event.Done attempt) {
    Assessment today = the.kernel().assess(the.state(), the.viewer().on());
    List<Possible> all = new ArrayList<>();
    for (ActStatus status : today.acts()) {
      Act act = the.pack().act(status.act());
      boolean here = !status.act().equals(attempt.act());
      if (here && status.standing() instanceof Standing.Open && the.role(act).isPresent()) {
        Optional<Light> light =
            today.duties().stream()
                .filter(duty -> duty.duty().open() && duty.duty().act().equals(act.id()))
                .findFirst()
                .map(the::light);
        Possible one =
            new Possible(
                Named.act(act.label(), Named.thing(the.pack(), the.state(), status.object())),
                light,
                the.words().articles(act.cites()),
                new Link(the.say("answer.do"), the.href(act.id(), status.object())));
        all.add(light.isPresent() ? 0 : all.size(), one);
      }
    }
    return all.stream().limit(MOST).toList();
  }

  /** It cannot be told for want of facts; this is no refusal. */
  UndeterminedPage undetermined(Event.Done attempt, Judgement.Undetermined open, Entry entry) {
    var words = new BlockerWords(the, attempt);
    List<UndeterminedPage.Missing> missing =
        open.missing().stream().map(fact -> missing(words, open, fact)).toList();
    return new UndeterminedPage(
        frame,
        head(the.say("answer.unknown", the.words().act(attempt.act())), attempt),
        the.say("answer.missing", missing.size()),
        missing,
        possible(attempt),
        back(attempt),
        stamp(entry));
  }

  private UndeterminedPage.Missing missing(
      BlockerWords words, Judgement.Undetermined open, String fact) {
    List<Blocker> asking =
        open.blockers().stream().filter(one -> one.missing().contains(fact)).toList();
    Set<String> cites = new LinkedHashSet<>();
    Set<String> needed = new LinkedHashSet<>();
    asking.forEach(one -> {
      cites.addAll(one.cites());
      needed.add(words.title(one));
    });
    List<String> roles = enters(asking);
    boolean mine = roles.isEmpty() || the.mine(roles);
    Link entry = words.entry(fact);
    return new UndeterminedPage.Missing(
        the.words().variable(fact),
        the.say("answer.needed", the.spoken().clauses(List.copyOf(needed))),
        roles.isEmpty() ? the.viewer().name() : the.words().roles(roles),
        mine,
        the.words().articles(List.copyOf(cites)),
        mine ? List.of(Action.main(entry.label(), entry.href())) : List.of());
  }

  private static List<String> enters(List<Blocker> asking) {
    return asking.stream()
        .flatMap(one -> one.clear().stream())
        .flatMap(way ->
            switch (way) {
              case Blocker.EnterFacts(_, List<String> roles) -> roles.stream();
              case Blocker.DoAct(_, _, List<String> roles) -> roles.stream();
            })
        .distinct()
        .toList();
  }

  /** Somebody else acted since the form was drawn. */
  ConflictPage overtaken(ActForms form, Typed typed, List<Entry> meanwhile) {
    List<Panel.Fact> kept = new ArrayList<>();
    typed
        .facts()
        .forEach((fact, text) -> {
          if (!text.isBlank()) {
            kept.add(fact(the.words().variable(fact), text));
          }
        });
    typed.files().forEach((slot, file) -> kept.add(fact(the.words().slot(slot), file.name())));
    if (!typed.opinion().isBlank()) {
      kept.add(fact(the.say("act.opinion"), typed.opinion()));
    }
    return new ConflictPage(
        frame,
        Head.titled(the.say("conflict.title")),
        the.say("conflict.means", form.act().label(), meanwhile.size()),
        meanwhile.stream().map(this::row).toList(),
        kept,
        List.of(
            Action.main(the.say("conflict.again"), the.href(form.act().id(), form.object())),
            Action.plain(the.say("act.back"), the.href())));
  }

  private static Panel.Fact fact(String label, String value) {
    return new Panel.Fact(label, value, "", List.of());
  }

  private FlowRow row(Entry entry) {
    String what = new EntryWords(the.words()).of(entry);
    return new FlowRow(
        what,
        entry.actor().person(),
        entry.actor().office(),
        "—",
        moment(entry).substring(0, 16),
        "—",
        "",
        what,
        Tone.PLAIN,
        Optional.empty());
  }

  /** When and under which number it stands in the book. */
  private String stamp(Entry entry) {
    return the.say("answer.checked", moment(entry), entry.seq());
  }

  /** When it was written, to the second. */
  static String moment(Entry entry) {
    return SECONDS.format(entry.recordedAt().atZone(ZONE));
  }

  /**
   * It stands in the book: what is next and who has it.
   *
   * @param withdraw where it may be withdrawn
   */
  DonePage done(Event.Done event, Entry entry, List<String> relied, Optional<Link> withdraw) {
    Assessment today = the.kernel().assess(the.state(), the.viewer().on());
    List<DutyStatus> open = today.duties().stream().filter(duty -> duty.duty().open()).toList();
    List<NextStep> next = new ArrayList<>();
    open.stream()
        .sorted(
            Comparator.comparing((DutyStatus duty) -> !duty.duty().openedOn().equals(entry.on()))
                .thenComparing(duty -> duty.due().flatMap(DueDate::due).orElse(LocalDate.MAX)))
        .limit(MOST)
        .map(this::step)
        .forEach(next::add);
    String act = the.words().act(event.act());
    return new DonePage(
        frame,
        new Head(
            List.of(
                new Link(the.say("act.project"), "/projects"),
                new Link(the.name(), the.href()),
                new Link(act, "")),
            the.say("answer.done", act),
            Optional.empty(),
            List.of(the.name()),
            List.of(),
            true),
        new Banner(
            Tone.GREEN,
            event
                .outcome()
                .map(o -> the.say("answer.done.outcome", act, the.words().outcome(event.act(), o)))
                .orElseGet(() -> the.say("answer.done.plain", act)),
            the.spoken()
                .sentences(
                    Stream.concat(
                            Stream.of(the.say("answer.entry", entry.seq(), moment(entry))),
                            rests(relied).stream())
                        .toList()),
            the.words().articles(the.pack().act(event.act()).cites()),
            List.of()),
        next,
        Stream.concat(
                Stream.of(
                    Action.main(the.say("answer.see"), the.href()),
                    Action.plain(the.say("error.home"), "/")),
                withdraw.stream().map(link -> Action.plain(link.label(), link.href())))
            .toList());
  }

  private Optional<String> rests(List<String> relied) {
    return relied.isEmpty()
        ? Optional.empty()
        : Optional.of(
            the.say(
                "answer.relied",
                the.spoken()
                    .clauses(
                        relied.stream()
                            .map(r -> the.words().gist(the.pack().rule(r).head().cites()))
                            .toList())));
  }

  private NextStep step(DutyStatus status) {
    var duty = status.duty();
    boolean mine = the.mine(List.of(duty.bearer()));
    return new NextStep(
        the.words().role(duty.bearer()),
        mine,
        Named.act(the.words().act(duty.act()), Named.thing(the.pack(), the.state(), duty.about())),
        the.words().articles(the.pack().rule(duty.rule()).head().cites()),
        the.light(status),
        Case.due(status),
        mine
            ? Optional.of(Action.plain(the.say("answer.do"), the.href(duty.act(), duty.object())))
            : Optional.empty());
  }
}
