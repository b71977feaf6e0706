package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.banfa.app.identity.Viewer;
import org.banfa.app.ledger.RegulationSheets;
import org.banfa.app.web.page.ErrorPage;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.pack.Pack;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The answer where a regulation is not there; where only the version is not, the others are. */
@Component
final class AbsentRegulation {

  private final Frames frames;
  private final RegulationSheets sheets;

  AbsentRegulation(Frames frames, RegulationSheets sheets) {
    this.frames = frames;
    this.sheets = sheets;
  }

  /**
   * Nothing of that name is here, or nothing of the kind in what has that name.
   *
   * @param name what was asked for: {@code ID@VERSION} or an identifier
   */
  ErrorPage page(Viewer viewer, HttpServletRequest request, String name) {
    List<Pack> versions = sheets.instead(name);
    if (versions.isEmpty()) {
      return frames.missing(viewer, request);
    }
    Words words = frames.words(request);
    String title = versions.getLast().instrument().title();
    return new ErrorPage(
        frames.of(viewer, request),
        HttpStatus.NOT_FOUND.value(),
        "",
        words.get("version.absent", title, name.replaceAll("^[^@]*@", "")),
        List.of(),
        versions.reversed().stream()
            .map(one ->
                new Link(words.get("version.one", one.version()), PackWords.home(one.name())))
            .toList());
  }
}
