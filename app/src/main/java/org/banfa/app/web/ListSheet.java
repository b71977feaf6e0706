package org.banfa.app.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.banfa.app.identity.Viewer;
import org.banfa.app.ledger.ExportBook;
import org.banfa.app.ledger.ProjectList;
import org.banfa.app.ledger.ProjectRow;
import org.banfa.app.web.page.Table;
import org.banfa.app.web.page.Words;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Writes the ledger as a sheet: the rows, columns and order of the screen, row by row. */
@Component
final class ListSheet {

  private static final int WAN = 6;
  private static final int ESTIMATE = 5;
  private static final int CONTRACT = 6;
  private static final int PAID = 7;
  private static final int RATE = 8;
  private static final int NEXT = 9;
  private static final int DUE = 10;
  private static final int HELD = 11;
  private static final int ROWS_IN_MEMORY = 500;

  private final ProjectList list;
  private final ExportBook book;

  ListSheet(ProjectList list, ExportBook book) {
    this.list = list;
    this.book = book;
  }

  /** What somebody wants a sheet for, and of which projects, as the address of the list has it. */
  record ExportAsked(String purpose, String selection) {}

  void write(
      Viewer viewer,
      Words words,
      ProjectList.Filter filter,
      ProjectList.Sort sort,
      LocalDate today,
      ExportAsked asked,
      OutputStream out)
      throws IOException {
    int rows = list.find(viewer, filter, sort, 1).totals().projects();
    book.note(viewer, today, rows, asked.purpose(), asked.selection());
    try (Workbook workbook = new Workbook(out, "Banfa", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(words.get("menu.ledger"));
      List<Table.Column> columns = ListPages.columns(words);
      for (int column = 0; column < columns.size(); column++) {
        sheet.value(0, column, columns.get(column).label());
      }
      AtomicInteger row = new AtomicInteger();
      list.each(
          viewer,
          filter,
          sort,
          project -> {
            fill(sheet, row.incrementAndGet(), project, words);
            if (row.get() % ROWS_IN_MEMORY == 0) {
              flush(sheet);
            }
          });
      sheet.finish();
    }
  }

  private static void flush(Worksheet sheet) {
    try {
      sheet.flush();
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private static void fill(Worksheet sheet, int row, ProjectRow project, Words words) {
    List<String> texts =
        List.of(
            LedgerLights.of(project.light(), words).label(),
            project.key(),
            project.name(),
            project.unitName(),
            project.stage());
    for (int column = 0; column < texts.size(); column++) {
      sheet.value(row, column, texts.get(column));
    }
    amount(sheet, row, ESTIMATE, project.estimate());
    amount(sheet, row, CONTRACT, project.contract());
    amount(sheet, row, PAID, project.paid());
    if (project.paid().isPresent() && project.contract().filter(all -> all > 0).isPresent()) {
      sheet.value(row, RATE, Shares.of(project.paid().get(), project.contract().get()));
    }
    sheet.value(row, NEXT, project.nextAct());
    sheet.value(row, DUE, project.nextDue().map(LocalDate::toString).orElse(""));
    sheet.value(row, HELD, ListPages.held(project, words));
  }

  private static void amount(Worksheet sheet, int row, int column, Optional<Long> fen) {
    fen.ifPresent(one -> sheet.value(row, column, BigDecimal.valueOf(one, WAN)));
  }
}
