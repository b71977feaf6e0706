package org.banfa.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banfa.app.identity.Viewer;
import org.banfa.app.ledger.Light;
import org.banfa.app.ledger.ProjectList;
import org.banfa.app.ledger.ProjectRow;
import org.banfa.app.web.page.ActPage;
import org.banfa.app.web.page.Action;
import org.banfa.app.web.page.Empty;
import org.banfa.app.web.page.Field;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.LedgerPage;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.Tab;
import org.banfa.app.web.page.Table;
import org.banfa.app.web.page.Table.Cell;
import org.banfa.app.web.page.Table.Column;
import org.banfa.app.web.page.Table.Row;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.Library;
import org.springframework.stereotype.Component;

/** Fills the ledger of projects. */
@Component
final class ListPages {

  private final ProjectList list;
  private final Library library;

  ListPages(ProjectList list, Library library) {
    this.list = list;
    this.library = library;
  }

  LedgerPage of(
      Viewer viewer, Frame frame, ProjectList.Filter filter, ProjectList.Sort sort, int page) {
    return of(viewer, frame, filter, sort, page, Optional.empty());
  }

  /** The first page, and that a sheet is not given away without a purpose. */
  LedgerPage withoutPurpose(
      Viewer viewer, Frame frame, ProjectList.Filter filter, ProjectList.Sort sort) {
    String error = frame.words().get("ledger.export.no-purpose");
    return of(viewer, frame, filter, sort, 1, Optional.of(error));
  }

  private LedgerPage of(
      Viewer viewer,
      Frame frame,
      ProjectList.Filter filter,
      ProjectList.Sort sort,
      int page,
      Optional<String> error) {
    Words words = frame.words();
    ProjectList.Found found = list.find(viewer, filter, sort, page);
    String query = query(filter, sort);
    int all = found.totals().projects();
    int last = Math.max(1, (all + ProjectList.PAGE - 1) / ProjectList.PAGE);
    return new LedgerPage(
        frame,
        new Head(
            List.of(new Link(words.get("menu.ledger"), "")),
            words.get("menu.ledger"),
            Optional.empty(),
            facts(filter, all, words),
            all == 0 ? List.of() : List.of(Action.plain(words.get("ledger.export"), "#export")),
            true),
        views(viewer, filter, words),
        filter.words(),
        filters(viewer, filter, sort, words),
        "/projects",
        new Table(
            words.get("menu.ledger"),
            columns(words),
            found.rows().stream().map(row -> row(row, words)).toList(),
            List.of(totals(found.totals(), words))),
        all == 0
            ? Optional.of(
                new Empty(
                    words.get("ledger.none"),
                    words.get("ledger.none.filters"),
                    Optional.of(new Link(words.get("ledger.reset"), "/projects"))))
            : Optional.empty(),
        words.get("ledger.shown", all, ProjectList.PAGE),
        turns(query, page, last),
        new LedgerPage.Export(
            parameters(filter, sort).entrySet().stream()
                .map(one -> new ActPage.Hidden(one.getKey(), one.getValue()))
                .toList(),
            words.get("ledger.export.note", all),
            error));
  }

  /** How many there are, and the article that they were looked for by. */
  private List<String> facts(ProjectList.Filter filter, int all, Words words) {
    List<String> facts = new ArrayList<>();
    facts.add(words.get("ledger.size", all));
    facts.add(words.get("ledger.unit"));
    library
        .named(filter.pack())
        .ifPresent(kernel ->
            filter
                .rests()
                .map(rests ->
                    words.get(
                        "ledger.rests",
                        kernel.pack().instrument().shortTitle(),
                        words.get("place.article", words.ordinal(rests.article())),
                        words.get("uses." + rests.how().name().toLowerCase(Locale.ROOT))))
                .ifPresent(facts::add));
    return facts;
  }

  private static List<LedgerPage.Turn> turns(String query, int page, int last) {
    return Stream.iterate(1, n -> n <= last, n -> n + 1)
        .filter(n -> n == 1 || n == last || Math.abs(n - page) <= 2)
        .map(n ->
            new LedgerPage.Turn(
                "" + n,
                n == page ? Optional.empty() : Optional.of("/projects?" + query + "&page=" + n)))
        .toList();
  }

  private List<Tab> views(Viewer viewer, ProjectList.Filter filter, Words words) {
    return Stream.of(ProjectList.View.values())
        .map(view -> {
          String code = view.name().toLowerCase(Locale.ROOT);
          return new Tab(
              words.get("ledger.view." + code),
              "" + list.count(viewer, view),
              false,
              "/projects?view=" + code,
              filter.view() == view);
        })
        .toList();
  }

  private List<LedgerPage.Filter> filters(
      Viewer viewer, ProjectList.Filter filter, ProjectList.Sort sort, Words words) {
    ProjectList.Choices choices = list.choices(viewer);
    Map<String, String> years = new LinkedHashMap<>();
    choices.years().forEach(year -> years.put("" + year, "" + year));
    Map<String, String> stages = new LinkedHashMap<>();
    choices.stages().forEach(stage -> stages.put(stage, stage));
    Map<String, String> units = new LinkedHashMap<>();
    choices.units().forEach(unit -> units.put(unit.code(), unit.name()));
    Map<String, String> lights = new LinkedHashMap<>();
    for (Light.Glow glow : Light.Glow.values()) {
      String code = glow.name().toLowerCase(Locale.ROOT);
      lights.put(code, words.get("glow." + code));
    }
    Map<String, String> packs = new LinkedHashMap<>();
    for (String pack : choices.packs()) {
      library
          .find(pack)
          .map(kernel -> kernel.pack().instrument().shortTitle())
          .ifPresent(title -> packs.put(pack, title));
    }
    if (filter.pack().contains("@")) {
      library
          .named(filter.pack())
          .ifPresent(one -> packs.put(filter.pack(), VersionPages.named(one.pack(), words)));
    }
    Map<String, String> sorts = new LinkedHashMap<>();
    for (ProjectList.Sort one : ProjectList.Sort.values()) {
      String code = one.name().toLowerCase(Locale.ROOT);
      sorts.put(code, words.get("ledger.sort." + code));
    }
    String glow = filter.glow().map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("");
    String year = filter.year().map(Object::toString).orElse("");
    List<LedgerPage.Filter> filters = new ArrayList<>();
    filters.add(filter("year", words, years, year, true));
    filters.add(filter("stage", words, stages, filter.stage(), true));
    filters.add(filter("unit", words, units, filter.unit(), true));
    filters.add(filter("light", words, lights, glow, true));
    if (packs.size() > 1) {
      filters.add(filter("pack", words, packs, filter.pack(), true));
    }
    filters.add(filter("sort", words, sorts, sort.name().toLowerCase(Locale.ROOT), false));
    return filters;
  }

  private static LedgerPage.Filter filter(
      String name, Words words, Map<String, String> values, String chosen, boolean all) {
    String label = words.get("ledger.filter." + name);
    List<Field.Option> options = new ArrayList<>();
    if (all) {
      options.add(new Field.Option("", words.get("ledger.filter.all"), "", chosen.isEmpty()));
    }
    values.forEach(
        (value, text) -> options.add(new Field.Option(value, text, "", value.equals(chosen))));
    return new LedgerPage.Filter(name, label, options);
  }

  /** The columns, on screen and in a sheet. */
  static List<Column> columns(Words words) {
    return List.of(
        Column.text(words.get("col.light")),
        Column.text(words.get("ledger.key")),
        Column.text(words.get("ledger.name")),
        Column.text(words.get("ledger.filter.unit")),
        Column.text(words.get("ledger.filter.stage")),
        Column.number(words.get("ledger.estimate")),
        Column.number(words.get("ledger.contract")),
        Column.number(words.get("ledger.paid")),
        Column.number(words.get("ledger.rate")),
        Column.text(words.get("ledger.next")),
        Column.text(words.get("col.due")),
        Column.text(words.get("ledger.held")));
  }

  private static Row row(ProjectRow row, Words words) {
    return Row.of(
        Cell.light(LedgerLights.of(row.light(), words)),
        Cell.of(row.key()),
        Cell.link(row.name(), "/projects/" + row.key()),
        Cell.of(row.unitName()),
        row.stage().isEmpty() ? Cell.none() : Cell.of(row.stage()),
        amount(row.estimate()),
        amount(row.contract()),
        amount(row.paid()),
        rate(row.paid(), row.contract()),
        row.nextAct().isEmpty() ? Cell.none() : Cell.of(row.nextAct()),
        row.nextDue().map(day -> Cell.of(day.toString())).orElseGet(Cell::none),
        Cell.of(held(row, words)).toned(Tone.RED));
  }

  /** How much stands in the way and is wanted; empty where nothing is. */
  static String held(ProjectRow row, Words words) {
    return Stream.of(
            row.blocked() > 0 ? words.get("ledger.blocked", row.blocked()) : "",
            row.missing() > 0 ? words.get("ledger.missing", row.missing()) : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static Cell amount(Optional<Long> fen) {
    return fen.map(one -> Cell.of(Amounts.shown(one))).orElseGet(Cell::none);
  }

  private static Cell rate(Optional<Long> part, Optional<Long> whole) {
    return part.isPresent() && whole.filter(all -> all > 0).isPresent()
        ? Cell.of(Shares.of(part.get(), whole.get()))
        : Cell.none();
  }

  private static Row totals(ProjectList.Totals totals, Words words) {
    return Row.of(
        Cell.of(words.get("ledger.totals", totals.projects())).bold(),
        Cell.blank(),
        Cell.blank(),
        Cell.blank(),
        Cell.blank(),
        amount(totals.estimate()),
        amount(totals.contract()),
        amount(totals.paid()),
        rate(totals.paid(), totals.contract()),
        Cell.blank(),
        Cell.blank(),
        Cell.blank());
  }

  private static String written(ProjectList.Rests rests) {
    return rests.article() + ":" + rests.how().name().toLowerCase(Locale.ROOT);
  }

  /** What the address of the list says of filter and order. */
  static String query(ProjectList.Filter filter, ProjectList.Sort sort) {
    return parameters(filter, sort).entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> parameters(ProjectList.Filter filter, ProjectList.Sort sort) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", filter.words());
    parameters.put("year", filter.year().map(Object::toString).orElse(""));
    parameters.put("stage", filter.stage());
    parameters.put("unit", filter.unit());
    parameters.put(
        "light", filter.glow().map(one -> one.name().toLowerCase(Locale.ROOT)).orElse(""));
    parameters.put("pack", filter.pack());
    parameters.put("rests", filter.rests().map(ListPages::written).orElse(""));
    parameters.put("view", filter.view().name().toLowerCase(Locale.ROOT));
    parameters.put("sort", sort.name().toLowerCase(Locale.ROOT));
    parameters.values().removeIf(String::isEmpty);
    return parameters;
  }
}
