package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.banfa.app.identity.Viewer;
import org.banfa.app.ledger.RegulationSheet;
import org.banfa.app.ledger.RegulationSheets;
import org.banfa.app.projects.ChooseReading;
import org.banfa.app.web.page.Banner;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Page;
import org.banfa.app.web.page.Tone;
import org.banfa.kernel.pack.Provision;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The regulations in use, and how their open words are read. */
@Controller
class RegulationController {

  private final Frames frames;
  private final Pages html;
  private final RegulationSheets sheets;
  private final ChooseReading readings;
  private final OfficialWords official;
  private final AbsentRegulation absent;

  RegulationController(
      Frames frames,
      Pages html,
      RegulationSheets sheets,
      ChooseReading readings,
      OfficialWords official,
      AbsentRegulation absent) {
    this.official = official;
    this.absent = absent;
    this.frames = frames;
    this.html = html;
    this.sheets = sheets;
    this.readings = readings;
  }

  @GetMapping("/regulations")
  Page all(Viewer viewer, HttpServletRequest request) {
    return RegulationPages.all(frames.of(viewer, request), viewer, sheets.all(viewer));
  }

  /** Two regulations side by side; one that does not exist is as if none had been named. */
  @GetMapping("/regulations/compare")
  Page compare(
      Viewer viewer,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String a,
      @RequestParam(defaultValue = "") String b,
      @RequestParam(defaultValue = "false") boolean all) {
    return new ComparisonPages(frames.of(viewer, request), sheets.all(viewer), all)
        .of(sheets.open(viewer, a), sheets.open(viewer, b));
  }

  @GetMapping("/regulations/{pack}")
  Page one(Viewer viewer, HttpServletRequest request, @PathVariable String pack) {
    Frame frame = frames.of(viewer, request);
    return sheets
        .open(viewer, pack)
        .<Page>map(sheet ->
            RegulationPages.of(
                frame, viewer, sheet, official.beside(viewer, sheet.pack()), Optional.empty()))
        .orElseGet(() -> absent.page(viewer, request, pack));
  }

  @GetMapping("/regulations/{pack}/{ref}")
  Page provision(
      Viewer viewer,
      HttpServletRequest request,
      @PathVariable String pack,
      @PathVariable String ref) {
    Frame frame = frames.of(viewer, request);
    Optional<RegulationSheet> found = sheets.open(viewer, pack);
    Optional<Provision> row =
        found.flatMap(sheet -> Optional.ofNullable(sheet.pack().provisions().get(ref)));
    return found.isPresent() && row.isPresent()
        ? RegulationPages.of(
            frame,
            viewer,
            found.get(),
            official.beside(viewer, found.get().pack()),
            Optional.of(open(viewer, found.get(), row.get())))
        : absent.page(viewer, request, pack);
  }

  private RegulationPages.Open open(Viewer viewer, RegulationSheet sheet, Provision row) {
    return new RegulationPages.Open(
        row,
        sheets.examples(sheet.pack(), RegulationPages.article(sheet, row)),
        sheets.resting(viewer, sheet.pack(), row.article()));
  }

  @GetMapping("/regulations/{pack}/readings/{reading}")
  Page ask(
      Viewer viewer,
      HttpServletRequest request,
      @PathVariable String pack,
      @PathVariable String reading) {
    Frame frame = frames.of(viewer, request);
    return sheet(viewer, pack, reading)
        .map(sheet ->
            ChooseReading.interprets(viewer, sheet.pack())
                ? ReadingForms.of(frame, sheet, reading, Optional.empty(), false)
                : frames.forbidden(viewer, request))
        .orElseGet(() -> absent.page(viewer, request, pack));
  }

  @PostMapping("/regulations/{pack}/readings/{reading}")
  void choose(
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String pack,
      @PathVariable String reading,
      @RequestParam(defaultValue = "") String option,
      @RequestParam(defaultValue = "") String reason)
      throws IOException {
    switch (readings.choose(viewer, pack, reading, option, reason)) {
      case ChooseReading.Recorded _ -> {
        String said = frames.words(request).get("reading.chosen");
        frames.leaveNotice(request, new Banner(Tone.GREEN, said, "", List.of(), List.of()));
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", "/regulations/" + pack);
      }
      case ChooseReading.NoReason _ ->
          html.write(
              response,
              sheet(viewer, pack, reading)
                  .map(sheet ->
                      (Page)
                          ReadingForms.of(
                              frames.of(viewer, request),
                              sheet,
                              reading,
                              Optional.of(option),
                              true))
                  .orElseGet(() -> frames.missing(viewer, request)));
      case ChooseReading.NotEntitled _ -> html.write(response, frames.forbidden(viewer, request));
      case ChooseReading.NotFound _ -> html.write(response, frames.missing(viewer, request));
    }
  }

  private Optional<RegulationSheet> sheet(Viewer viewer, String pack, String reading) {
    return sheets.open(viewer, pack).filter(one -> one.pack().readings().containsKey(reading));
  }
}
