package org.banfa.app.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.banfa.app.documents.Worded;
import org.banfa.app.identity.Viewer;
import org.banfa.app.ledger.RegulationSheet;
import org.banfa.app.ledger.RegulationSheets;
import org.banfa.app.projects.LoadOfficialText;
import org.banfa.app.web.page.Banner;
import org.banfa.app.web.page.Page;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.text.OfficialText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the official text of a regulation, and puts one beside its rules. */
@Controller
class OfficialTextController {

  /** What was read and is looked at: nobody else can name it by its hash. */
  private static final String DRAFT = OfficialTextController.class.getName() + ".draft";

  private static final long MEGA = 1024 * 1024;

  private final Frames frames;
  private final RegulationSheets sheets;
  private final OfficialWords official;
  private final LoadOfficialText loading;
  private final AbsentRegulation absent;

  OfficialTextController(
      Frames frames,
      RegulationSheets sheets,
      OfficialWords official,
      LoadOfficialText loading,
      AbsentRegulation absent) {
    this.frames = frames;
    this.sheets = sheets;
    this.official = official;
    this.loading = loading;
    this.absent = absent;
  }

  @GetMapping("/regulations/{pack}/text")
  Page whole(
      Viewer viewer,
      HttpServletRequest request,
      @PathVariable String pack,
      @RequestParam(defaultValue = "") String entry) {
    Optional<RegulationSheet> found = sheets.open(viewer, pack);
    Optional<OfficialWords.Copy> copy =
        found
            .map(RegulationSheet::pack)
            .flatMap(one ->
                entry.matches("[0-9]{1,15}")
                    ? official.copy(viewer, one, Long.parseLong(entry))
                    : official.beside(viewer, one));
    return found.isEmpty() || !entry.isEmpty() && copy.isEmpty()
        ? absent.page(viewer, request, pack)
        : pages(request, found.get())
            .whole(
                frames.of(viewer, request),
                viewer,
                copy,
                official.loaded(viewer, found.get().pack()));
  }

  private Optional<RegulationSheet> entitled(Viewer viewer, String pack) {
    return sheets.open(viewer, pack).filter(one -> LoadOfficialText.may(viewer, one.pack()));
  }

  private OfficialPages pages(HttpServletRequest request, RegulationSheet sheet) {
    return new OfficialPages(sheet, frames.words(request));
  }

  @GetMapping("/regulations/{pack}/text/load")
  Page ask(Viewer viewer, HttpServletRequest request, @PathVariable String pack) {
    return form(viewer, request, pack, Optional.empty());
  }

  private Page form(
      Viewer viewer, HttpServletRequest request, String pack, Optional<String> error) {
    return sheets
        .open(viewer, pack)
        .map(found ->
            LoadOfficialText.may(viewer, found.pack())
                ? pages(request, found).upload(frames.of(viewer, request), error)
                : frames.forbidden(viewer, request))
        .orElseGet(() -> absent.page(viewer, request, pack));
  }

  @PostMapping("/regulations/{pack}/text/load")
  Object read(Viewer viewer, HttpServletRequest request, @PathVariable String pack)
      throws IOException, ServletException {
    Words words = frames.words(request);
    Optional<RegulationSheet> found = entitled(viewer, pack);
    Optional<Part> part = found.isPresent() ? part(request) : Optional.empty();
    if (part.isEmpty()) {
      return form(viewer, request, pack, Optional.of(words.get("official.no-file")));
    }
    String name = Optional.ofNullable(part.get().getSubmittedFileName()).orElse("");
    LoadOfficialText.Reading reading;
    try (InputStream in = part.get().getInputStream()) {
      reading = loading.read(viewer, pack, in, name);
    }
    return switch (reading) {
      case LoadOfficialText.Ready(LoadOfficialText.Draft draft) -> {
        request.getSession().setAttribute(DRAFT, draft);
        yield ActController.seeOther(pages(request, found.orElseThrow()).home() + "/preview");
      }
      case LoadOfficialText.NoArticles _ ->
          form(viewer, request, pack, Optional.of(words.get("official.no-articles")));
      case LoadOfficialText.Unread(Worded why) ->
          form(viewer, request, pack, Optional.of(refusal(words, name, why)));
      case LoadOfficialText.NotEntitled _ -> frames.forbidden(viewer, request);
    };
  }

  private static Optional<Part> part(HttpServletRequest request)
      throws IOException, ServletException {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/")
        ? Optional.ofNullable(request.getPart("file"))
            .filter(one -> !Optional.ofNullable(one.getSubmittedFileName()).orElse("").isBlank())
        : Optional.empty();
  }

  private static String refusal(Words words, String name, Worded why) {
    return switch (why) {
      case Worded.TooLarge(long limit) -> words.get("file.too-large", limit / MEGA);
      case Worded.Empty _ -> words.get("file.empty");
      case Worded.Locked _ -> words.get("official.locked");
      case Worded.OldFormat _ -> words.get("official.old-format");
      case Worded.WrongKind(var kind) ->
          words.get(
              "official.wrong-kind",
              kind.map(Enum::name).orElseGet(() -> words.get("file.unknown-kind")));
      case Worded.NoWords _ -> words.get("official.no-words");
      case Worded.Broken _, Worded.Words _ -> words.get("official.broken");
      case Worded.Marked(var degree) ->
          words.get("file.marked", words.get("file.marked.file", name), degree.mark());
    };
  }

  @GetMapping("/regulations/{pack}/text/preview")
  Object preview(Viewer viewer, HttpServletRequest request, @PathVariable String pack) {
    return preview(viewer, request, pack, "", Optional.empty());
  }

  private Object preview(
      Viewer viewer,
      HttpServletRequest request,
      String pack,
      String source,
      Optional<String> error) {
    Optional<RegulationSheet> found = entitled(viewer, pack);
    Optional<LoadOfficialText.Draft> draft = found.flatMap(one -> draft(request, one.pack()));
    Optional<OfficialText> text = draft.flatMap(one -> official.cut(one.text()));
    if (found.isEmpty() || text.isEmpty()) {
      return form(viewer, request, pack, Optional.of(frames.words(request).get("official.gone")));
    }
    return pages(request, found.get())
        .preview(frames.of(viewer, request), draft.orElseThrow(), text.get(), source, error);
  }

  private static Optional<LoadOfficialText.Draft> draft(HttpServletRequest request, Pack pack) {
    return request.getSession().getAttribute(DRAFT) instanceof LoadOfficialText.Draft draft
            && draft.pack().equals(pack.id())
            && draft.version().equals(pack.version())
        ? Optional.of(draft)
        : Optional.empty();
  }

  @PostMapping("/regulations/{pack}/text/confirm")
  Object confirm(
      Viewer viewer,
      HttpServletRequest request,
      @PathVariable String pack,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String source) {
    Words words = frames.words(request);
    Optional<LoadOfficialText.Draft> draft =
        sheets
            .open(viewer, pack)
            .flatMap(found -> draft(request, found.pack()))
            .filter(one -> one.text().equals(text));
    if (draft.isEmpty()) {
      return form(viewer, request, pack, Optional.of(words.get("official.gone")));
    }
    return switch (loading.load(viewer, draft.get(), source)) {
      case LoadOfficialText.Recorded _ -> {
        request.getSession().removeAttribute(DRAFT);
        String said = words.get("official.recorded");
        frames.leaveNotice(request, new Banner(Tone.GREEN, said, "", List.of(), List.of()));
        yield ActController.seeOther("/regulations/" + pack + "/text");
      }
      case LoadOfficialText.NoSource _ ->
          preview(
              viewer,
              request,
              pack,
              source,
              Optional.of(words.get("official.no-source", LoadOfficialText.LONGEST_SOURCE)));
      case LoadOfficialText.Outdated _ ->
          form(viewer, request, pack, Optional.of(words.get("official.gone")));
      case LoadOfficialText.NotEntitled _ -> frames.forbidden(viewer, request);
    };
  }
}
