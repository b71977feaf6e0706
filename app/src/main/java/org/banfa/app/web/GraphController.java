package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.banfa.app.identity.Viewer;
import org.banfa.app.ledger.Exports;
import org.banfa.app.ledger.ProjectSheets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The acts around a project as a graph, for a modeller. */
@Controller
class GraphController {

  private final Frames frames;
  private final ProjectSheets sheets;
  private final Exports exports;
  private final Pages html;

  GraphController(Frames frames, ProjectSheets sheets, Exports exports, Pages html) {
    this.frames = frames;
    this.sheets = sheets;
    this.exports = exports;
    this.html = html;
  }

  @GetMapping("/projects/{key:[0-9].*}/graph.xml")
  void graph(
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String key)
      throws IOException {
    Optional<String> graph = sheets.open(viewer, key).flatMap(_ -> exports.graph(key));
    if (graph.isEmpty()) {
      html.write(response, frames.missing(viewer, request));
      return;
    }
    response.setContentType("application/xml;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + key + ".xml\"");
    response.getOutputStream().write(graph.get().getBytes(StandardCharsets.UTF_8));
  }
}
