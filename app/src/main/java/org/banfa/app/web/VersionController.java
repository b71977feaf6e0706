package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.banfa.app.identity.Viewer;
import org.banfa.app.ledger.RegulationSheet;
import org.banfa.app.ledger.RegulationSheets;
import org.banfa.app.projects.ChooseReading;
import org.banfa.app.projects.MoveVersion;
import org.banfa.app.web.page.Banner;
import org.banfa.app.web.page.Page;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of a regulation, and moving running projects from one to another. */
@Controller
class VersionController {

  private final Frames frames;
  private final RegulationSheets sheets;
  private final MoveVersion moving;

  VersionController(Frames frames, RegulationSheets sheets, MoveVersion moving) {
    this.frames = frames;
    this.sheets = sheets;
    this.moving = moving;
  }

  @GetMapping("/regulations/{pack}/versions")
  Page all(Viewer viewer, HttpServletRequest request, @PathVariable String pack) {
    return sheets
        .newest(viewer, pack)
        .<Page>map(sheet ->
            VersionPages.all(
                frames.of(viewer, request),
                sheet,
                frames.today(),
                version -> sheets.projects(viewer, pack, version),
                ChooseReading.interprets(viewer, sheet.pack())))
        .orElseGet(() -> frames.missing(viewer, request));
  }

  @GetMapping("/regulations/{pack}/versions/{version}")
  Page dryRun(
      Viewer viewer,
      HttpServletRequest request,
      @PathVariable String pack,
      @PathVariable String version) {
    return page(viewer, request, pack, version, VersionPages.Typed.NOTHING);
  }

  @PostMapping("/regulations/{pack}/versions/{version}")
  Object move(
      Viewer viewer,
      HttpServletRequest request,
      @PathVariable String pack,
      @PathVariable String version,
      @RequestParam(defaultValue = "") List<String> project,
      @RequestParam(defaultValue = "") String reason) {
    Words words = frames.words(request);
    return switch (moving.move(viewer, pack, version, project, reason)) {
      case MoveVersion.Moved(var moved) -> {
        String said = words.get("version.moved", moved.size(), version);
        frames.leaveNotice(request, new Banner(Tone.GREEN, said, "", List.of(), List.of()));
        yield ActController.seeOther("/regulations/" + pack + "/versions");
      }
      case MoveVersion.NoReason _ ->
          again(viewer, request, pack, version, project, reason, words.get("version.no-reason"));
      case MoveVersion.NoneChosen _ ->
          again(viewer, request, pack, version, project, reason, words.get("version.none-chosen"));
      case MoveVersion.NotNow(String key) ->
          again(viewer, request, pack, version, project, reason, words.get("version.not-now", key));
      case MoveVersion.NotFound _ -> unless(viewer, request, pack, version);
    };
  }

  private Page again(
      Viewer viewer,
      HttpServletRequest request,
      String pack,
      String version,
      List<String> project,
      String reason,
      String problem) {
    return page(
        viewer,
        request,
        pack,
        version,
        new VersionPages.Typed(project, reason, Optional.of(problem)));
  }

  private Page page(
      Viewer viewer,
      HttpServletRequest request,
      String pack,
      String version,
      VersionPages.Typed typed) {
    Optional<RegulationSheet> sheet = sheets.newest(viewer, pack);
    Optional<List<MoveVersion.Preview>> run = moving.dryRun(viewer, pack, version);
    return sheet.isPresent() && run.isPresent()
        ? VersionPages.dryRun(frames.of(viewer, request), sheet.get(), version, run.get(), typed)
        : unless(viewer, request, pack, version);
  }

  /** Not this person's to do, or not there at all. */
  private Page unless(Viewer viewer, HttpServletRequest request, String pack, String version) {
    boolean there =
        sheets.newest(viewer, pack).stream()
            .flatMap(sheet -> sheet.versions().stream())
            .anyMatch(one -> one.version().equals(version));
    return there ? frames.forbidden(viewer, request) : frames.missing(viewer, request);
  }
}
