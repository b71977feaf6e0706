package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.app.identity.Viewer;
import org.banfa.app.projects.LearnFacts;
import org.banfa.app.web.page.ActPage;
import org.banfa.app.web.page.Action;
import org.banfa.app.web.page.Banner;
import org.banfa.app.web.page.Field;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.Page;
import org.banfa.app.web.page.Tone;
import org.banfa.kernel.Known;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Fact;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page for facts that no act's form asks for. */
@Controller
class FactsController {

  private final Cases cases;
  private final Frames frames;
  private final LearnFacts learning;

  FactsController(Cases cases, Frames frames, LearnFacts learning) {
    this.cases = cases;
    this.frames = frames;
    this.learning = learning;
  }

  @GetMapping("/projects/{key}/facts")
  Page form(
      Viewer viewer,
      @PathVariable String key,
      @RequestParam Optional<String> on,
      HttpServletRequest request) {
    return cases
        .open(viewer, key, request)
        .flatMap(
            the -> object(the, on).map(object -> page(the, object, Map.of(), Map.of(), request)))
        .orElseGet(() -> frames.missing(viewer, request));
  }

  private static Optional<ObjectId> object(Case the, Optional<String> on) {
    return on.filter(text -> text.matches("[^/]+/.+"))
        .map(ObjectId::parse)
        .or(() -> Optional.of(the.file().project()))
        .filter(id -> the.state().find(id).isPresent());
  }

  /** Facts of the object that somebody states, that no act asks for, and that are the viewer's. */
  private static List<Fact> stray(Case the, ObjectId object) {
    return the.pack().object(object.type()).facts().values().stream()
        .filter(fact -> fact.source() instanceof Fact.Entered && fact.initially().isEmpty())
        .filter(fact ->
            the.pack().acts().values().stream()
                .noneMatch(act -> act.fields().stream().anyMatch(f -> f.fact().equals(fact.id()))))
        .filter(fact -> fact.by().map(role -> the.mine(List.of(role))).orElse(true))
        .toList();
  }

  private Page page(
      Case the,
      ObjectId object,
      Map<String, String> typed,
      Map<String, String> errors,
      HttpServletRequest request) {
    List<Field> fields =
        stray(the, object).stream().map(fact -> field(the, object, fact, typed, errors)).toList();
    return ActPage.asking(
        frames.of(the.viewer(), request),
        new Head(
            List.of(
                new Link(the.say("act.project"), "/projects"),
                new Link(the.name(), the.href()),
                new Link(the.say("facts.title"), "")),
            the.say("facts.title"),
            Optional.empty(),
            List.of(the.name(), the.say("facts.note")),
            List.of(Action.plain(the.say("act.back"), the.href())),
            false),
        fields.isEmpty()
            ? List.of(
                new Banner(
                    Tone.PLAIN,
                    the.say("facts.none"),
                    the.say("facts.none.means"),
                    List.of(),
                    List.of()))
            : List.of(),
        List.of(),
        fields.isEmpty()
            ? List.of()
            : List.of(new ActPage.Section(the.say("facts.section"), the.say("act.money"), fields)),
        List.of(),
        new ActPage.Submission(
            the.href() + "/facts",
            List.of(new ActPage.Hidden("on", object.toString())),
            fields.isEmpty()
                ? List.of()
                : List.of(
                    new ActPage.Button(the.say("facts.submit"), "submit", Action.Weight.MAIN)),
            the.say("facts.submit.means")));
  }

  private static Field field(
      Case the, ObjectId object, Fact fact, Map<String, String> typed, Map<String, String> errors) {
    String known =
        the.state()
            .find(object)
            .flatMap(thing -> Optional.ofNullable(thing.facts().get(fact.id())))
            .map(Known::value)
            .map(FactText::of)
            .orElse("");
    Field drawn =
        FactText.field(fact, typed.getOrDefault(fact.id(), known), false, the.spoken())
            .cited(the.words().articles(fact.cites()));
    return Optional.ofNullable(errors.get(fact.id())).map(drawn::failed).orElse(drawn);
  }

  @PostMapping("/projects/{key}/facts")
  Object learn(
      Viewer viewer,
      @PathVariable String key,
      @RequestParam Optional<String> on,
      HttpServletRequest request) {
    Optional<Case> the = cases.open(viewer, key, request);
    Optional<ObjectId> object = the.flatMap(one -> object(one, on));
    return object.isEmpty()
        ? frames.missing(viewer, request)
        : learn(the.orElseThrow(), object.get(), request);
  }

  private Object learn(Case the, ObjectId object, HttpServletRequest request) {
    Map<String, String> typed = new LinkedHashMap<>();
    Map<String, String> errors = new LinkedHashMap<>();
    SequencedMap<String, Value> values = new LinkedHashMap<>();
    for (Fact fact : stray(the, object)) {
      String text = Objects.requireNonNullElse(request.getParameter(Typed.FACT + fact.id()), "");
      typed.put(fact.id(), text);
      if (!text.isBlank()) {
        switch (FactText.take(fact.type(), text, the.spoken())) {
          case FactText.Good(Value value) -> values.put(fact.id(), value);
          case FactText.Bad(String why) -> errors.put(fact.id(), why);
        }
      }
    }
    if (!errors.isEmpty() || values.isEmpty()) {
      return page(the, object, typed, errors, request);
    }
    return switch (learning.learn(the.viewer(), the.key(), object, values)) {
      case LearnFacts.Recorded _ -> {
        frames.leaveNotice(
            request,
            new Banner(
                Tone.GREEN, the.say("facts.entered", values.size()), "", List.of(), List.of()));
        yield ActController.seeOther(the.href());
      }
      case LearnFacts.Overtaken _ -> page(the, object, typed, errors, request);
      case LearnFacts.Stopped _ -> Secrets.stated(frames.of(the.viewer(), request), the.href());
      case LearnFacts.NotYours _ -> frames.forbidden(the.viewer(), request);
      case LearnFacts.NotFound _ -> frames.missing(the.viewer(), request);
    };
  }
}
