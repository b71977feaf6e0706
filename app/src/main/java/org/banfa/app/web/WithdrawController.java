package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.CaseFiles;
import org.banfa.app.journal.Entry;
import org.banfa.app.projects.Parts;
import org.banfa.app.projects.WithdrawAct;
import org.banfa.app.web.page.Banner;
import org.banfa.app.web.page.Page;
import org.banfa.app.web.page.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets somebody withdraw what they did. */
@Controller
class WithdrawController {

  private static final String PATH = "/projects/{key}/entries/{number:[0-9]{1,9}}/withdraw";

  private final CaseFiles files;
  private final Parts parts;
  private final Frames frames;
  private final WithdrawAct withdrawals;
  private final WithdrawPages pages;

  WithdrawController(
      CaseFiles files, Parts parts, Frames frames, WithdrawAct withdrawals, WithdrawPages pages) {
    this.files = files;
    this.parts = parts;
    this.frames = frames;
    this.withdrawals = withdrawals;
    this.pages = pages;
  }

  /** An act in its project. */
  private record Found(CaseFile file, Entry entry) {}

  private Optional<Found> find(Viewer viewer, String key, long number) {
    return files
        .open(key)
        .filter(file -> parts.sees(viewer, file))
        .flatMap(file -> WithdrawAct.act(file, number).map(entry -> new Found(file, entry)));
  }

  @GetMapping(PATH)
  Page ask(
      Viewer viewer,
      @PathVariable String key,
      @PathVariable long number,
      HttpServletRequest request) {
    return find(viewer, key, number)
        .map(found -> page(viewer, found, request))
        .orElseGet(() -> frames.missing(viewer, request));
  }

  private Page page(Viewer viewer, Found found, HttpServletRequest request) {
    var frame = frames.of(viewer, request);
    Optional<WithdrawAct.Why> why = withdrawals.against(viewer, found.file(), found.entry());
    return why.isPresent()
        ? pages.refused(frame, found.file(), found.entry(), why.get())
        : pages.form(frame, found.file(), found.entry(), false);
  }

  @PostMapping(PATH)
  Object withdraw(
      Viewer viewer,
      @PathVariable String key,
      @PathVariable long number,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    Optional<Found> found = find(viewer, key, number);
    if (found.isEmpty()) {
      return frames.missing(viewer, request);
    }
    CaseFile file = found.get().file();
    Entry entry = found.get().entry();
    return switch (withdrawals.withdraw(viewer, key, number, reason)) {
      case WithdrawAct.Done _ -> {
        String said = frames.words(request).get("withdraw.done");
        frames.leaveNotice(request, new Banner(Tone.GREEN, said, "", List.of(), List.of()));
        yield ActController.seeOther("/projects/" + key);
      }
      case WithdrawAct.Refused(WithdrawAct.Why why) ->
          pages.refused(frames.of(viewer, request), file, entry, why);
      case WithdrawAct.NoReason _ -> pages.form(frames.of(viewer, request), file, entry, true);
      case WithdrawAct.NotFound _ -> frames.missing(viewer, request);
    };
  }
}
