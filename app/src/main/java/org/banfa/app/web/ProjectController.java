package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.banfa.app.identity.Viewer;
import org.banfa.app.ledger.ProjectSheet;
import org.banfa.app.ledger.ProjectSheets;
import org.banfa.app.projects.RecordDeed;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One project, tab by tab. */
@Controller
class ProjectController {

  private final Frames frames;
  private final ProjectSheets sheets;
  private final ProjectPages pages;
  private final ProjectTabs tabs;
  private final PicturePages pictures;
  private final WithdrawPages withdrawals;

  ProjectController(
      Frames frames,
      ProjectSheets sheets,
      ProjectPages pages,
      ProjectTabs tabs,
      PicturePages pictures,
      WithdrawPages withdrawals) {
    this.frames = frames;
    this.sheets = sheets;
    this.pages = pages;
    this.tabs = tabs;
    this.pictures = pictures;
    this.withdrawals = withdrawals;
  }

  @GetMapping("/projects/{key:[0-9].*}")
  Page overview(Viewer viewer, HttpServletRequest request, @PathVariable String key) {
    return show(
        viewer,
        request,
        key,
        (sheet, frame) -> pages.overview(sheet, frame, offers(viewer, sheet, frame)));
  }

  @GetMapping("/projects/{key:[0-9].*}/money")
  Page money(Viewer viewer, HttpServletRequest request, @PathVariable String key) {
    return show(viewer, request, key, tabs::money);
  }

  @GetMapping("/projects/{key:[0-9].*}/documents")
  Page documents(Viewer viewer, HttpServletRequest request, @PathVariable String key) {
    return show(viewer, request, key, tabs::documents);
  }

  @GetMapping("/projects/{key:[0-9].*}/changes")
  Page changes(Viewer viewer, HttpServletRequest request, @PathVariable String key) {
    return show(viewer, request, key, tabs::matters);
  }

  @GetMapping("/projects/{key:[0-9].*}/flow")
  Page flow(Viewer viewer, HttpServletRequest request, @PathVariable String key) {
    return show(
        viewer,
        request,
        key,
        (sheet, frame) -> tabs.flow(sheet, frame, offers(viewer, sheet, frame)));
  }

  @GetMapping("/projects/{key:[0-9].*}/provisions")
  Page provisions(Viewer viewer, HttpServletRequest request, @PathVariable String key) {
    return show(viewer, request, key, tabs::provisions);
  }

  @GetMapping("/projects/{key:[0-9].*}/book")
  Page book(Viewer viewer, HttpServletRequest request, @PathVariable String key) {
    return show(viewer, request, key, tabs::book);
  }

  @GetMapping("/projects/{key:[0-9].*}/print")
  Page print(Viewer viewer, HttpServletRequest request, @PathVariable String key) {
    return show(viewer, request, key, tabs::print);
  }

  @GetMapping("/projects/{key:[0-9].*}/picture")
  Page picture(Viewer viewer, HttpServletRequest request, @PathVariable String key) {
    return show(viewer, request, key, pictures::of);
  }

  /** What the viewer may do about what was done: withdraw it, or record what was done in fact. */
  private List<Link> offers(Viewer viewer, ProjectSheet sheet, Frame frame) {
    List<Link> offers = new ArrayList<>();
    withdrawals.offer(viewer, sheet.file(), frame.words()).ifPresent(offers::add);
    if (RecordDeed.oversees(viewer)) {
      String path = "/projects/" + sheet.key() + "/record";
      offers.add(new Link(frame.words().get("record"), path));
    }
    return offers;
  }

  private Page show(
      Viewer viewer,
      HttpServletRequest request,
      String key,
      BiFunction<ProjectSheet, Frame, Page> draw) {
    return sheets
        .open(viewer, key)
        .map(sheet -> draw.apply(sheet, frames.of(viewer, request)))
        .orElseGet(() -> frames.missing(viewer, request));
  }
}
