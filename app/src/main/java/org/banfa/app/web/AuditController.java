package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.banfa.app.identity.Administrator;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.BookReport;
import org.banfa.app.journal.ChainReport;
import org.banfa.app.journal.Entry;
import org.banfa.app.journal.InstallationEvent;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.Subject;
import org.banfa.app.journal.Verification;
import org.banfa.app.web.page.Action;
import org.banfa.app.web.page.Banner;
import org.banfa.app.web.page.Empty;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.NoticePage;
import org.banfa.app.web.page.Page;
import org.banfa.app.web.page.Panel;
import org.banfa.app.web.page.Table;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the audit administrator looks at: whether the book is whole, and who took what out. */
@Controller
class AuditController {

  private static final int EXPORTS = 50;

  private final Frames frames;
  private final Journal journal;

  AuditController(Frames frames, Journal journal) {
    this.frames = frames;
    this.journal = journal;
  }

  @GetMapping("/audit/book")
  Page book(
      Viewer viewer,
      HttpServletRequest request,
      @RequestParam(defaultValue = "false") boolean verify) {
    if (viewer.administrator().filter(Administrator.AUDIT::equals).isEmpty()) {
      return frames.forbidden(viewer, request);
    }
    Frame frame = frames.of(viewer, request);
    Words words = frame.words();
    List<Banner> banners = new ArrayList<>();
    List<Panel> panels = new ArrayList<>();
    if (verify) {
      BookReport report = BookReport.of(journal);
      banners.add(verdict(report, words));
      panels.add(chains(report, words));
    }
    panels.add(exports(words));
    return new NoticePage(
        frame,
        Head.titled(words.get("audit.book")),
        banners,
        panels,
        List.of(Action.main(words.get("audit.verify"), "/audit/book?verify=true")),
        HttpStatus.OK.value());
  }

  private static Banner verdict(BookReport report, Words words) {
    return report
        .broken()
        .map(chain ->
            new Banner(
                Tone.RED,
                words.get("audit.broken", chain.subject(), number(chain)),
                words.get("audit.broken.how"),
                List.of(),
                List.of()))
        .orElseGet(() ->
            new Banner(
                Tone.GREEN,
                words.get("audit.intact", report.chains().size(), report.entries()),
                words.get("audit.intact.note"),
                List.of(),
                List.of()));
  }

  private static long number(ChainReport chain) {
    return switch (chain.result()) {
      case Verification.Intact(long count, String _) -> count;
      case Verification.Broken(long seq, Verification.Fault _) -> seq;
    };
  }

  /** The broken ones first. */
  private static Panel chains(BookReport report, Words words) {
    List<Table.Row> rows =
        Stream.concat(
                report.chains().stream().filter(AuditController::broken),
                report.chains().stream().filter(chain -> !broken(chain)))
            .map(chain -> row(chain, words))
            .toList();
    String title = words.get("audit.chains");
    return table(
        title, List.of("audit.chain", "audit.result", "audit.entries", "audit.head"), rows, words);
  }

  private static boolean broken(ChainReport chain) {
    return chain.result() instanceof Verification.Broken;
  }

  private static Table.Row row(ChainReport chain, Words words) {
    return switch (chain.result()) {
      case Verification.Intact(long count, String head) ->
          Table.Row.of(
              Table.Cell.of(chain.subject()),
              Table.Cell.of(words.get("audit.whole")).toned(Tone.GREEN),
              Table.Cell.of("" + count),
              Table.Cell.of(Frame.BookLine.brief(head)));
      case Verification.Broken(long seq, Verification.Fault why) ->
          Table.Row.of(
              Table.Cell.of(chain.subject()).bold(),
              Table.Cell.of(words.get("audit.not-whole", seq))
                  .toned(Tone.RED)
                  .noted(words.get("audit.fault." + code(why))),
              Table.Cell.none(),
              Table.Cell.none());
    };
  }

  private static String code(Verification.Fault why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Panel exports(Words words) {
    List<Table.Row> rows =
        journal.read(Subject.INSTALLATION).reversed().stream()
            .flatMap(entry ->
                InstallationEvent.of(entry.body()) instanceof InstallationEvent.LedgerExported taken
                    ? Stream.of(row(entry, taken))
                    : Stream.of())
            .limit(EXPORTS)
            .toList();
    return table(
        words.get("audit.exports"),
        List.of(
            "audit.when",
            "audit.who",
            "audit.account",
            "audit.how-many",
            "audit.purpose",
            "audit.selection"),
        rows,
        words);
  }

  private static Table.Row row(Entry entry, InstallationEvent.LedgerExported taken) {
    return Table.Row.of(
        Table.Cell.of(ActAnswers.moment(entry)),
        Table.Cell.of(entry.actor().person()).noted(entry.actor().office()),
        Table.Cell.of(taken.account()),
        Table.Cell.of("" + taken.projects()),
        Table.Cell.of(taken.purpose()),
        Table.Cell.of(taken.selection()));
  }

  private static Panel table(
      String title, List<String> columns, List<Table.Row> rows, Words words) {
    Panel.Content content =
        rows.isEmpty()
            ? new Panel.OfEmpty(new Empty(words.get("none"), "", Optional.empty()))
            : new Panel.OfTable(
                new Table(
                    title,
                    columns.stream().map(words::get).map(Table.Column::text).toList(),
                    rows,
                    List.of()));
    return new Panel(title, words.get("count.items", rows.size()), List.of(), List.of(), content);
  }
}
