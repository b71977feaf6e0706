package org.banfa.app.web;

import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banfa.app.identity.Viewer;
import org.banfa.app.ledger.RegulationSheet;
import org.banfa.app.ledger.RegulationSheets;
import org.banfa.app.ledger.Resting;
import org.banfa.app.projects.ChooseReading;
import org.banfa.app.projects.LoadOfficialText;
import org.banfa.app.web.page.Action;
import org.banfa.app.web.page.Chip;
import org.banfa.app.web.page.Coverage;
import org.banfa.app.web.page.Figure;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.Panel;
import org.banfa.app.web.page.ReadingChoice;
import org.banfa.app.web.page.RegulationPage;
import org.banfa.app.web.page.RegulationsPage;
import org.banfa.app.web.page.Table;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.example.Difference;
import org.banfa.kernel.example.Example;
import org.banfa.kernel.example.Outcome;
import org.banfa.kernel.pack.Chapter;
import org.banfa.kernel.pack.Finding;
import org.banfa.kernel.pack.Instrument;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Provision;
import org.banfa.kernel.pack.Reading;
import org.banfa.kernel.pack.Rule;

/** Fills the pages of the regulations. */
final class RegulationPages {

  private static final int WHOLE = 1000;

  private RegulationPages() {}

  static RegulationsPage all(Frame frame, Viewer viewer, List<RegulationSheet> sheets) {
    Words words = frame.words();
    return new RegulationsPage(
        frame,
        Head.titled(words.get("menu.regulations")),
        sheets.stream()
            .map(sheet ->
                new RegulationsPage.Regulation(
                    sheet.pack().instrument().title(),
                    PackWords.home(sheet.name()),
                    issued(sheet.pack().instrument(), words),
                    force(sheet.pack().instrument(), words),
                    here(viewer, sheet, words),
                    coverage(sheet),
                    "" + articles(sheet).size(),
                    "" + sheet.pack().rules().size(),
                    "" + sheet.projects(),
                    "" + sheet.pack().findings().size()))
            .toList());
  }

  /**
   * The article that is open.
   *
   * @param resting in how many projects something rests on it, and how
   */
  record Open(
      Provision row, List<RegulationSheets.Shown> examples, SortedMap<Resting, Integer> resting) {
    Open {
      examples = List.copyOf(examples);
      resting = Collections.unmodifiableSortedMap(new TreeMap<>(resting));
    }
  }

  static RegulationPage of(
      Frame frame,
      Viewer viewer,
      RegulationSheet sheet,
      Optional<OfficialWords.Copy> text,
      Optional<Open> article) {
    Optional<Provision> open = article.map(Open::row);
    Words words = frame.words();
    String title = sheet.pack().instrument().title();
    List<Link> crumbs = new ArrayList<>();
    crumbs.add(new Link(words.get("menu.regulations"), "/regulations"));
    crumbs.add(new Link(title, open.isPresent() ? PackWords.home(sheet.name()) : ""));
    open.ifPresent(row -> crumbs.add(new Link(PackWords.article(row, words), "")));
    return new RegulationPage(
        frame,
        new Head(
            crumbs,
            title,
            Optional.empty(),
            facts(sheet, viewer, words),
            actions(sheet, viewer, text.isPresent(), words),
            true),
        VersionPages.note(sheet, words, other -> twin(other, open)),
        coverage(sheet),
        chapters(sheet, open, words),
        article.map(one -> provision(sheet, viewer, text, one, words)),
        findings(sheet, sheet.pack().findings(), words));
  }

  /** The same row in another version where it has one, else all of that version. */
  private static String twin(Pack other, Optional<Provision> open) {
    return open.filter(row -> other.provisions().containsKey(row.ref()))
        .map(row -> PackWords.href(PackWords.home(other.name()), row.ref()))
        .orElseGet(() -> PackWords.home(other.name()));
  }

  private static List<Action> actions(
      RegulationSheet sheet, Viewer viewer, boolean text, Words words) {
    String home = PackWords.home(sheet.name());
    List<Action> actions = new ArrayList<>();
    if (text) {
      actions.add(Action.plain(words.get("official.title"), home + "/text"));
    } else if (LoadOfficialText.may(viewer, sheet.pack())) {
      actions.add(Action.plain(words.get("official.load"), home + "/text/load"));
    }
    String whole = PackWords.home(sheet.pack().id());
    if (sheet.newest()) {
      actions.add(Action.plain(words.get("trial.short"), whole + "/trial"));
    } else {
      String newest =
          PackWords.home("compare?a=" + sheet.pack().name() + "&b=" + sheet.pack().id());
      actions.add(Action.plain(words.get("version.compare"), newest));
    }
    if (sheet.severalVersions()) {
      String all = words.get("version.all", sheet.versions().size());
      actions.add(Action.plain(all, whole + "/versions"));
    }
    return actions;
  }

  private static List<String> facts(RegulationSheet sheet, Viewer viewer, Words words) {
    Instrument instrument = sheet.pack().instrument();
    List<String> facts = new ArrayList<>();
    facts.add(words.get("version.one", sheet.pack().version()));
    facts.add(issued(instrument, words));
    facts.add(force(instrument, words));
    if (instrument.draft()) {
      facts.add(words.get("regulation.trial"));
    }
    facts.add(here(viewer, sheet, words));
    facts.add(words.get("regulation.size", articles(sheet).size(), sheet.pack().rules().size()));
    facts.add(words.get("regulation.used", sheet.projects()));
    return facts;
  }

  private static String issued(Instrument instrument, Words words) {
    String issuer = instrument.issuer() + instrument.number().map(one -> " " + one).orElse("");
    return instrument
        .issued()
        .map(day -> words.get("regulation.issued", issuer, day))
        .orElse(issuer);
  }

  /** Every regulation may be read; which of them apply here is said. */
  private static String here(Viewer viewer, RegulationSheet sheet, Words words) {
    String place = viewer.jurisdiction().name();
    return viewer.adopted().contains(sheet.pack().id())
        ? words.get("regulation.here", place)
        : words.get("regulation.elsewhere", place);
  }

  private static String force(Instrument instrument, Words words) {
    String status =
        words.get(
            "regulation.status."
                + instrument.status().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    return instrument
        .expires()
        .map(day -> words.get("regulation.until", status, day))
        .orElseGet(() -> instrument.draft() ? status + toCome(instrument, words) : status);
  }

  /** What a draft says of its own force, which hangs on a day that nobody knows yet. */
  private static String toCome(Instrument instrument, Words words) {
    String start =
        instrument.start() instanceof Instrument.OnIssue ? words.get("regulation.on-issue") : "";
    String end =
        instrument.end() instanceof Instrument.After(Period length)
            ? words.get("regulation.months", length.toTotalMonths())
            : "";
    return start + end;
  }

  private static Coverage coverage(RegulationSheet sheet) {
    long all = Math.max(1, sheet.operative().size());
    return new Coverage(
        sheet.executed() + " / " + sheet.operative().size(),
        (int) (sheet.executed() * WHOLE / all));
  }

  private static Map<Integer, List<Provision>> articles(RegulationSheet sheet) {
    Map<Integer, List<Provision>> articles = new LinkedHashMap<>();
    sheet.pack().provisions().values().stream()
        .sorted((one, other) -> Integer.compare(one.article(), other.article()))
        .forEach(row -> articles.computeIfAbsent(row.article(), _ -> new ArrayList<>()).add(row));
    return articles;
  }

  private static List<RegulationPage.Chapter> chapters(
      RegulationSheet sheet, Optional<Provision> open, Words words) {
    List<Chapter> chapters = sheet.pack().chapters();
    List<RegulationPage.Chapter> all = new ArrayList<>();
    for (int i = 0; i < chapters.size(); i++) {
      int from = chapters.get(i).from();
      int to = i + 1 < chapters.size() ? chapters.get(i + 1).from() : Integer.MAX_VALUE;
      String title = words.get("place.chapter", words.ordinal(i + 1), chapters.get(i).title());
      all.add(new RegulationPage.Chapter(title, lines(sheet, from, to, open, words)));
    }
    return chapters.isEmpty()
        ? List.of(new RegulationPage.Chapter("", lines(sheet, 0, Integer.MAX_VALUE, open, words)))
        : all;
  }

  private static List<RegulationPage.Line> lines(
      RegulationSheet sheet, int from, int to, Optional<Provision> open, Words words) {
    List<RegulationPage.Line> lines = new ArrayList<>();
    articles(sheet)
        .forEach((number, rows) -> {
          if (number >= from && number < to) {
            Provision first = rows.getFirst();
            lines.add(
                new RegulationPage.Line(
                    first.inferred()
                        ? words.get("place.inferred", words.ordinal(number))
                        : words.ordinal(number),
                    first.title(),
                    PackWords.of(sheet, words).href(first.ref()),
                    rows.stream().map(row -> mark(sheet, row)).distinct().toList(),
                    open.filter(row -> row.article() == number).isPresent()));
          }
        });
    return lines;
  }

  private static RegulationPage.Mark mark(RegulationSheet sheet, Provision row) {
    if (row.kind() == Provision.Kind.META) {
      return RegulationPage.Mark.EXPLAINED;
    }
    if (row.kind() == Provision.Kind.PRINCIPLE) {
      return RegulationPage.Mark.PRINCIPLE;
    }
    return sheet.cited().contains(row.ref())
        ? RegulationPage.Mark.EXECUTED
        : RegulationPage.Mark.OPEN;
  }

  private static org.banfa.app.web.page.Provision provision(
      RegulationSheet sheet,
      Viewer viewer,
      Optional<OfficialWords.Copy> text,
      Open article,
      Words words) {
    Provision open = article.row();
    List<Provision> rows = article(sheet, open);
    List<String> refs = rows.stream().map(Provision::ref).toList();
    List<Rule> rules = RegulationSheets.rules(sheet.pack(), rows);
    RuleWords said = new RuleWords(PackWords.of(sheet, words), words);
    return new org.banfa.app.web.page.Provision(
        PackWords.article(open, words),
        open.title(),
        PackWords.of(sheet, words).href(open.ref()),
        List.of(source(sheet, words)),
        rows.stream()
            .map(row -> words.get("beside", PackWords.place(row.ref(), words), row.gist()))
            .toList(),
        text.map(copy -> new OfficialPages(sheet, words).beside(copy, open)),
        rules.stream().map(said::of).toList(),
        examples(article.examples(), refs, words),
        readings(sheet, viewer, refs, words),
        findings(
            sheet,
            sheet.pack().findings().stream()
                .filter(one -> one.cites().stream().anyMatch(refs::contains))
                .toList(),
            words),
        viewer.administrator().isPresent() ? List.of() : uses(sheet, article, words),
        neighbours(sheet, open.article(), words));
  }

  /** What the row is of, which a drawer shows without the head of the page. */
  private static Chip source(RegulationSheet sheet, Words words) {
    return sheet.newest()
        ? Chip.attribute(sheet.pack().instrument().shortTitle())
        : Chip.attribute(words.get("version.source", VersionPages.named(sheet.pack(), words)));
  }

  /** All rows of the article that the row belongs to. */
  static List<Provision> article(RegulationSheet sheet, Provision row) {
    return Optional.ofNullable(articles(sheet).get(row.article())).orElse(List.of());
  }

  /**
   * In how many projects something rests on the article of this version; each figure opens their
   * list.
   */
  private static List<Figure> uses(RegulationSheet sheet, Open article, Words words) {
    String pack = sheet.severalVersions() ? sheet.pack().name() : sheet.pack().id();
    return Stream.of(Resting.values())
        .map(how -> {
          String code = how.name().toLowerCase(Locale.ROOT);
          int projects = article.resting().getOrDefault(how, 0);
          return new Figure(
              words.get("uses." + code),
              "" + projects,
              words.get("uses.projects"),
              how == Resting.LATE && projects > 0 ? Tone.RED : Tone.PLAIN,
              "/projects?pack=" + pack + "&rests=" + article.row().article() + ":" + code);
        })
        .toList();
  }

  /** What the pack's own examples show of these rows, the good before the bad, and how they ran. */
  static List<Panel> examples(
      List<RegulationSheets.Shown> examples, List<String> refs, Words words) {
    List<Table.Row> rows =
        examples.stream()
            .flatMap(one ->
                one.example().shows().entrySet().stream()
                    .filter(shown -> refs.contains(shown.getKey()))
                    .sorted(Map.Entry.comparingByValue())
                    .map(shown -> example(one, shown.getKey(), shown.getValue(), words)))
            .toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    String title = words.get("examples");
    Table table =
        new Table(
            title,
            List.of(
                Table.Column.text(words.get("examples.sign")),
                Table.Column.text(words.get("provisions")),
                Table.Column.text(title),
                Table.Column.text(words.get("examples.result"))),
            rows,
            List.of());
    long passed = examples.stream().filter(one -> one.outcome() instanceof Outcome.Passed).count();
    return List.of(
        new Panel(
            title,
            words.get("examples.passed-of", passed, examples.size()),
            List.of(),
            List.of(),
            new Panel.OfTable(table)));
  }

  private static Table.Row example(
      RegulationSheets.Shown one, String ref, Example.Sign sign, Words words) {
    Table.Cell mark =
        switch (sign) {
          case GOOD -> Table.Cell.of(words.get("examples.good")).toned(Tone.GREEN);
          case BAD -> Table.Cell.of(words.get("examples.bad")).toned(Tone.RED);
        };
    return Table.Row.of(
        mark.bold(),
        Table.Cell.of(PackWords.place(ref, words)),
        Table.Cell.of(one.example().name()),
        result(one.outcome(), words));
  }

  private static Table.Cell result(Outcome outcome, Words words) {
    return switch (outcome) {
      case Outcome.Passed _ -> Table.Cell.of(words.get("examples.passed")).toned(Tone.GREEN);
      case Outcome.Failed(List<Difference> differences) ->
          Table.Cell.of(words.get("examples.failed"))
              .toned(Tone.RED)
              .noted(
                  words.clauses(
                      differences.stream()
                          .map(one ->
                              words.get(
                                  "examples.difference", one.where(), one.expected(), one.found()))
                          .toList()));
    };
  }

  private static List<Link> neighbours(RegulationSheet sheet, int article, Words words) {
    List<Integer> numbers = List.copyOf(articles(sheet).keySet());
    int here = numbers.indexOf(article);
    List<Link> links = new ArrayList<>();
    if (here > 0) {
      links.add(link(sheet, numbers.get(here - 1), "provision.before", words));
    }
    if (here + 1 < numbers.size()) {
      links.add(link(sheet, numbers.get(here + 1), "provision.after", words));
    }
    return links;
  }

  private static Link link(RegulationSheet sheet, int article, String label, Words words) {
    String ref = Optional.ofNullable(articles(sheet).get(article)).orElseThrow().getFirst().ref();
    return new Link(words.get(label), PackWords.of(sheet, words).href(ref));
  }

  private static List<ReadingChoice> readings(
      RegulationSheet sheet, Viewer viewer, List<String> refs, Words words) {
    boolean may = ChooseReading.interprets(viewer, sheet.pack());
    return sheet.pack().readings().values().stream()
        .filter(reading -> reading.cites().stream().anyMatch(refs::contains))
        .map(reading -> choice(sheet, reading, may, words))
        .toList();
  }

  private static ReadingChoice choice(
      RegulationSheet sheet, Reading reading, boolean may, Words words) {
    String option = sheet.option(reading.id());
    String who =
        Optional.ofNullable(sheet.choices().get(reading.id()))
            .map(one -> words.get("reading.by", one.by(), one.on(), one.why()))
            .orElseGet(() -> words.get("reading.of-pack", reading.because()));
    return new ReadingChoice(
        words.get("beside", words.get("quoted", reading.phrase()), reading.question()),
        reading.options().values().stream()
            .map(one -> new ReadingChoice.Answer(one.label(), one.id().equals(option), "", false))
            .toList(),
        who,
        may
            ? Optional.of(
                new Link(
                    words.get("reading.change"),
                    PackWords.home(sheet.name()) + "/readings/" + reading.id()))
            : Optional.empty());
  }

  private static List<org.banfa.app.web.page.Provision.Finding> findings(
      RegulationSheet sheet, List<Finding> findings, Words words) {
    PackWords pack = PackWords.of(sheet, words);
    return findings.stream()
        .map(one ->
            new org.banfa.app.web.page.Provision.Finding(
                pack.articles(one.cites()),
                one.reading().isEmpty()
                    ? one.says()
                    : words.clauses(List.of(one.says(), one.reading()))))
        .toList();
  }
}
