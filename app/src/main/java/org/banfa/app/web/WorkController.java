package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import org.banfa.app.identity.Viewer;
import org.banfa.app.web.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is on somebody's desk. */
@Controller
class WorkController {

  private final Frames frames;
  private final WorkPages pages;

  WorkController(Frames frames, WorkPages pages) {
    this.frames = frames;
    this.pages = pages;
  }

  @GetMapping({"/", "/work/todo"})
  Page todo(
      Viewer viewer,
      HttpServletRequest request,
      @RequestParam(defaultValue = "due") String by,
      @RequestParam(defaultValue = "false") boolean all) {
    return viewer.administrator().isPresent()
        ? frames.forbidden(viewer, request)
        : pages.todo(viewer, frames.of(viewer, request), frames.today(), by, all);
  }

  @GetMapping("/work/done")
  Page done(Viewer viewer, HttpServletRequest request) {
    return viewer.administrator().isPresent()
        ? frames.forbidden(viewer, request)
        : pages.done(viewer, frames.of(viewer, request));
  }

  @GetMapping("/work/mine")
  Page mine(
      Viewer viewer,
      HttpServletRequest request,
      @RequestParam(defaultValue = "false") boolean waiting) {
    if (viewer.administrator().isPresent()) {
      return frames.forbidden(viewer, request);
    }
    return waiting
        ? pages.waiting(viewer, frames.of(viewer, request))
        : pages.mine(viewer, frames.of(viewer, request));
  }
}
