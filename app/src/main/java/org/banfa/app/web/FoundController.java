package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banfa.app.identity.Viewer;
import org.banfa.app.projects.FoundProject;
import org.banfa.app.web.page.ActPage;
import org.banfa.app.web.page.Banner;
import org.banfa.app.web.page.Field;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.NewProjectPage;
import org.banfa.app.web.page.Page;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.Kernel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Brings a project into being. What is classified ends here, and nothing of it is kept. */
@Controller
class FoundController {

  private static final int LONGEST_NAME = 200;

  private final Frames frames;
  private final FoundProject founding;

  FoundController(Frames frames, FoundProject founding) {
    this.frames = frames;
    this.founding = founding;
  }

  /** What was typed, and what is wrong with it. */
  private record Draft(
      String name,
      String pack,
      boolean open,
      Optional<String> nameError,
      Optional<String> packError,
      Optional<String> statementError) {}

  @GetMapping("/projects/new")
  Page form(Viewer viewer, HttpServletRequest request) {
    return viewer.administrator().isPresent()
        ? frames.forbidden(viewer, request)
        : page(
            viewer,
            request,
            new Draft(
                "", only(viewer), false, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private String only(Viewer viewer) {
    List<String> packs = inForce(viewer).stream().map(one -> one.kernel().pack().id()).toList();
    return packs.size() == 1 ? packs.getFirst() : "";
  }

  private List<FoundProject.Offer> inForce(Viewer viewer) {
    return founding.offers(viewer).stream().filter(one -> one.open()).toList();
  }

  @PostMapping("/projects")
  Object found(
      Viewer viewer,
      @RequestParam Optional<String> name,
      @RequestParam Optional<String> regulation,
      @RequestParam Optional<String> unclassified,
      HttpServletRequest request) {
    Words words = frames.words(request);
    boolean open = unclassified.filter("true"::equals).isPresent();
    String typed = name.orElse("");
    String pack = regulation.filter(one -> !one.isBlank()).orElseGet(() -> only(viewer));
    if (typed.length() > LONGEST_NAME) {
      return failed(
          viewer,
          request,
          typed,
          pack,
          open,
          words.get("founding.name.long", LONGEST_NAME),
          "",
          "");
    }
    return switch (founding.found(viewer, pack, typed, open)) {
      case FoundProject.Done(String key, _) -> {
        frames.leaveNotice(request, welcome(words, key));
        yield ActController.seeOther("/projects/" + key);
      }
      case FoundProject.NotStatedOpen() -> Secrets.notStated(frames.of(viewer, request));
      case FoundProject.NoName() ->
          failed(viewer, request, "", pack, open, words.get("founding.name.missing"), "", "");
      case FoundProject.NoSuchPack() ->
          failed(viewer, request, typed, "", open, "", words.get("founding.pack.missing"), "");
      case FoundProject.NotIssued _ ->
          failed(viewer, request, typed, "", open, "", words.get("founding.draft"), "");
      case FoundProject.NotAdopted _ -> {
        String why = words.get("founding.not-adopted", viewer.jurisdiction().name());
        yield failed(viewer, request, typed, "", open, "", why, "");
      }
      case FoundProject.NotInForce(String _, var on, var force) -> {
        String why = words.get("founding.not-in-force", on, ForceWords.of(force, words));
        yield failed(viewer, request, typed, pack, open, "", why, "");
      }
      case FoundProject.NotEntitled() -> frames.forbidden(viewer, request);
    };
  }

  private static Banner welcome(Words words, String key) {
    return new Banner(Tone.GREEN, words.get("founding.done", key), "", List.of(), List.of());
  }

  private NewProjectPage failed(
      Viewer viewer,
      HttpServletRequest request,
      String name,
      String pack,
      boolean open,
      String nameError,
      String packError,
      String statementError) {
    return page(
        viewer,
        request,
        new Draft(name, pack, open, said(nameError), said(packError), said(statementError)));
  }

  private static Optional<String> said(String error) {
    return Optional.of(error).filter(one -> !one.isEmpty());
  }

  private NewProjectPage page(Viewer viewer, HttpServletRequest request, Draft draft) {
    Frame frame = frames.of(viewer, request);
    Words words = frame.words();
    List<FoundProject.Offer> offers = inForce(viewer);
    List<Field> fields = new ArrayList<>();
    Field name = Field.of("name", words.get("founding.name"), Field.Kind.TEXT, true, draft.name());
    fields.add(draft.nameError().map(name::failed).orElse(name));
    Field regulation =
        Field.of("regulation", words.get("founding.pack"), Field.Kind.CHOICE, true, draft.pack())
            .hinted(hint(viewer, words))
            .choosing(
                offers.stream().map(one -> option(words, one.kernel(), draft.pack())).toList());
    fields.add(draft.packError().map(regulation::failed).orElse(regulation));
    return new NewProjectPage(
        frame,
        new Head(
            List.of(
                new Link(words.get("act.project"), "/projects"),
                new Link(words.get("declare"), "")),
            words.get("menu.new"),
            Optional.empty(),
            List.of(words.get("founding.by", viewer.office().name())),
            List.of(),
            false),
        offers.isEmpty() ? List.of(nothing(viewer, words)) : List.of(),
        List.of(new ActPage.Section(words.get("founding.section"), "", fields)),
        draft.open(),
        draft.statementError(),
        List.of());
  }

  /** Says that no regulation can be chosen today, and of each why not. */
  private Banner nothing(Viewer viewer, Words words) {
    List<String> why =
        founding.offers(viewer).stream()
            .map(one ->
                words.get(
                    "said",
                    one.kernel().pack().instrument().shortTitle(),
                    ForceWords.of(one.force(), words)))
            .toList();
    String none = words.get("founding.none", viewer.jurisdiction().name());
    return new Banner(Tone.AMBER, none, words.clauses(why), List.of(), List.of());
  }

  /** What is used here and cannot be chosen today, with the reason. */
  private String hint(Viewer viewer, Words words) {
    String others =
        founding.offers(viewer).stream()
            .filter(one -> !one.open())
            .map(one ->
                words.get(
                    "founding.not-offered",
                    one.kernel().pack().instrument().shortTitle(),
                    ForceWords.of(one.force(), words)))
            .collect(Collectors.joining());
    return words.get("founding.fixed") + others;
  }

  private static Field.Option option(Words words, Kernel kernel, String chosen) {
    var instrument = kernel.pack().instrument();
    return new Field.Option(
        kernel.pack().id(),
        words.get("aside", instrument.title(), instrument.shortTitle()),
        "",
        kernel.pack().id().equals(chosen));
  }
}
