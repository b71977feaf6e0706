package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banfa.app.identity.Viewer;
import org.banfa.app.ledger.ProjectList;
import org.banfa.app.ledger.ProjectRow;
import org.banfa.app.web.page.Chip;
import org.banfa.app.web.page.Empty;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.NoticePage;
import org.banfa.app.web.page.Page;
import org.banfa.app.web.page.Panel;
import org.banfa.app.web.page.Table;
import org.banfa.app.web.page.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the box at the top finds: projects that one may see, and places in the regulations. */
@Controller
class SearchController {

  private static final int MOST = 12;

  private final Frames frames;
  private final ProjectList projects;
  private final LawSearch law;

  SearchController(Frames frames, ProjectList projects, LawSearch law) {
    this.frames = frames;
    this.projects = projects;
    this.law = law;
  }

  @GetMapping("/search")
  Page find(Viewer viewer, HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
    var frame = frames.of(viewer, request);
    Words words = frame.words();
    List<Panel> panels = new ArrayList<>();
    if (!q.isBlank()) {
      if (viewer.administrator().isEmpty()) {
        projects(viewer, q, words).ifPresent(panels::add);
      }
      for (LawSearch.Kind kind : LawSearch.Kind.values()) {
        law(kind, q, words).ifPresent(panels::add);
      }
    }
    if (panels.isEmpty()) {
      panels.add(nothing(q, words));
    }
    String title = q.isBlank() ? words.get("search") : words.get("search.title", q.strip());
    return new NoticePage(
        frame, Head.titled(title), List.of(), panels, List.of(), HttpStatus.OK.value());
  }

  private Optional<Panel> projects(Viewer viewer, String q, Words words) {
    var filter = ProjectList.Filter.of(q.strip(), ProjectList.View.ALL);
    var found = projects.find(viewer, filter, ProjectList.Sort.URGENCY, 1);
    String all = "/projects?q=" + URLEncoder.encode(q.strip(), StandardCharsets.UTF_8);
    return panel(
        words,
        "projects",
        found.totals().projects(),
        List.of(new Link(words.get("search.all-projects"), all)),
        List.of("ledger.key", "ledger.name", "ledger.filter.unit", "ledger.filter.stage"),
        found.rows().stream().limit(MOST).map(SearchController::row).toList());
  }

  private static Table.Row row(ProjectRow row) {
    return Table.Row.of(
        Table.Cell.of(row.key()),
        Table.Cell.link(row.name(), "/projects/" + row.key()),
        Table.Cell.of(row.unitName()),
        row.stage().isEmpty() ? Table.Cell.none() : Table.Cell.of(row.stage()));
  }

  private Optional<Panel> law(LawSearch.Kind kind, String q, Words words) {
    List<LawSearch.Hit> hits = law.find(kind, q);
    return panel(
        words,
        kind.name().toLowerCase(Locale.ROOT),
        hits.size(),
        List.of(),
        List.of("search.name", "search.says", "provisions", "search.law"),
        hits.stream().limit(MOST).map(hit -> row(hit, words)).toList());
  }

  private static Table.Row row(LawSearch.Hit hit, Words words) {
    PackWords pack = new PackWords(hit.pack(), words, PackWords.home(hit.pack().id()));
    List<Chip> chips = pack.articles(hit.refs());
    return Table.Row.of(
        Table.Cell.link(hit.label(words), hit.href(pack)),
        Table.Cell.of(hit.note(words)),
        Table.Cell.chips(chips),
        Table.Cell.of(hit.pack().instrument().shortTitle()));
  }

  private static Optional<Panel> panel(
      Words words,
      String kind,
      int all,
      List<Link> links,
      List<String> columns,
      List<Table.Row> rows) {
    String title = words.get("search." + kind);
    String note =
        all > rows.size()
            ? words.get("search.first", all, rows.size())
            : words.get("count.items", all);
    var table =
        new Table(
            title,
            columns.stream().map(words::get).map(Table.Column::text).toList(),
            rows,
            List.of());
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Panel(title, note, List.of(), links, new Panel.OfTable(table)));
  }

  private static Panel nothing(String q, Words words) {
    String title = q.isBlank() ? words.get("search.ask") : words.get("search.none", q.strip());
    return new Panel(
        words.get("search"),
        "",
        List.of(),
        List.of(),
        new Panel.OfEmpty(new Empty(title, words.get("search.where"), Optional.empty())));
  }
}
