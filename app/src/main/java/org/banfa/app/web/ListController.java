package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banfa.app.identity.Viewer;
import org.banfa.app.ledger.ExportBook;
import org.banfa.app.ledger.Exports;
import org.banfa.app.ledger.Light;
import org.banfa.app.ledger.ProjectList;
import org.banfa.app.ledger.Resting;
import org.banfa.app.web.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger of projects, on screen and as a sheet. */
@Controller
class ListController {

  private static final Set<String> VIEWS =
      Set.of("all", "mine", "red", "yellow", "blocked", "missing");
  private static final Set<String> SORTS = Set.of("urgency", "key", "name", "due", "amount");
  private static final int LONGEST_PURPOSE = 200;
  private static final Set<String> FORMATS = Set.of("ocel", "xes", "csv");
  private static final Set<String> HOWS = Set.of("owed", "late", "open", "blocked", "unknown");
  private static final Set<String> GLOWS = Set.of("deep_red", "red", "yellow", "green", "grey");

  private final Frames frames;
  private final ListPages pages;
  private final ListSheet sheet;
  private final Exports exports;
  private final ExportBook book;
  private final Pages html;

  ListController(
      Frames frames,
      ListPages pages,
      ListSheet sheet,
      Exports exports,
      ExportBook book,
      Pages html) {
    this.frames = frames;
    this.pages = pages;
    this.sheet = sheet;
    this.exports = exports;
    this.book = book;
    this.html = html;
  }

  @GetMapping("/projects")
  Page list(
      Viewer viewer, HttpServletRequest request, @RequestParam(defaultValue = "1") String page) {
    if (viewer.administrator().isPresent()) {
      return frames.forbidden(viewer, request);
    }
    int number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    return pages.of(viewer, frames.of(viewer, request), filter(request), sort(request), number);
  }

  @PostMapping("/projects.xlsx")
  void export(
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "xlsx") String format)
      throws IOException {
    ProjectList.Filter filter = filter(request);
    ProjectList.Sort sort = sort(request);
    if (viewer.administrator().isPresent()) {
      html.write(response, frames.forbidden(viewer, request));
    } else if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
      html.write(response, pages.withoutPurpose(viewer, frames.of(viewer, request), filter, sort));
    } else if (FORMATS.contains(format)) {
      write(
          viewer,
          filter,
          new ListSheet.ExportAsked(purpose.strip(), ListPages.query(filter, sort)),
          Exports.Format.valueOf(format.toUpperCase(java.util.Locale.ROOT)),
          response);
    } else {
      response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      response.setHeader("Content-Disposition", "attachment; filename=\"projects.xlsx\"");
      sheet.write(
          viewer,
          frames.words(request),
          filter,
          sort,
          frames.today(),
          new ListSheet.ExportAsked(purpose.strip(), ListPages.query(filter, sort)),
          response.getOutputStream());
    }
  }

  /** The book of these projects, for process mining. */
  private void write(
      Viewer viewer,
      ProjectList.Filter filter,
      ListSheet.ExportAsked asked,
      Exports.Format format,
      HttpServletResponse response)
      throws IOException {
    List<String> keys = exports.keys(viewer, filter);
    book.note(viewer, frames.today(), keys.size(), asked.purpose(), asked.selection());
    response.setContentType(format.mediaType());
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"projects." + format.suffix() + "\"");
    response.getOutputStream().write(exports.of(keys, format));
  }

  private static ProjectList.Filter filter(HttpServletRequest request) {
    String year = text(request, "year");
    String light = text(request, "light");
    String view = text(request, "view");
    return new ProjectList.Filter(
        text(request, "q"),
        year.matches("[0-9]{4}") ? Optional.of(Integer.parseInt(year)) : Optional.empty(),
        text(request, "stage"),
        text(request, "unit"),
        GLOWS.contains(light)
            ? Optional.of(Light.Glow.valueOf(light.toUpperCase(java.util.Locale.ROOT)))
            : Optional.empty(),
        text(request, "pack"),
        VIEWS.contains(view)
            ? ProjectList.View.valueOf(view.toUpperCase(java.util.Locale.ROOT))
            : ProjectList.View.ALL,
        rests(request));
  }

  /** Something that rests on an article, written {@code 19:owed}. */
  private static Optional<ProjectList.Rests> rests(HttpServletRequest request) {
    String[] parts = text(request, "rests").split(":", 2);
    return parts.length == 2 && parts[0].matches("[1-9][0-9]{0,3}") && HOWS.contains(parts[1])
        ? Optional.of(
            new ProjectList.Rests(
                Integer.parseInt(parts[0]),
                Resting.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT))))
        : Optional.empty();
  }

  private static ProjectList.Sort sort(HttpServletRequest request) {
    String sort = text(request, "sort");
    return SORTS.contains(sort)
        ? ProjectList.Sort.valueOf(sort.toUpperCase(java.util.Locale.ROOT))
        : ProjectList.Sort.URGENCY;
  }

  private static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }
}
