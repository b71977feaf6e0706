package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.CaseFiles;
import org.banfa.app.projects.LearnFacts;
import org.banfa.app.projects.Parts;
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

  private final CaseFiles files;
  private final Parts parts;
  private final Frames frames;
  private final LearnFacts learning;

  FactsController(CaseFiles files, Parts parts, Frames frames, LearnFacts learning) {
    this.files = files;
    this.parts = parts;
    this.frames = frames;
    this.learning = learning;
  }

  @GetMapping("/projects/{key}/facts")
  Page form(
      Viewer viewer,
      @PathVariable String key,
      @RequestParam Optional<String> on,
      HttpServletRequest request) {
    return open(viewer, key)
        .flatMap(
            the -> object(the, on).map(object -> page(the, object, Map.of(), Map.of(), request)))
        .orElseGet(() -> frames.missing(viewer, request));
  }

  private Optional<Case> open(Viewer viewer, String key) {
    return files
        .open(key)
        .filter(file -> parts.sees(viewer, file))
        .map(file -> Case.of(file, viewer, parts));
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
    return new ActPage(
        frames.of(the.viewer(), request),
        new Head(
            List.of(
                new Link("项目", "/projects"),
                new Link(the.name(), the.href()),
                new Link("补登事实", "")),
            "补登事实",
            Optional.empty(),
            List.of(the.name(), "这些事实没有哪个事项会问到"),
            List.of(Action.plain("返回项目", the.href())),
            false),
        fields.isEmpty()
            ? List.of(new Banner(Tone.PLAIN, "没有要您补登的事实", "事实都在办理各事项时填写。", List.of(), List.of()))
            : List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        fields.isEmpty() ? List.of() : List.of(new ActPage.Section("事实", "金额单位万元", fields)),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        new ActPage.Submission(
            the.href() + "/facts",
            List.of(new ActPage.Hidden("on", object.toString())),
            fields.isEmpty()
                ? List.of()
                : List.of(new ActPage.Button("登记", "submit", Action.Weight.MAIN)),
            "只登记填了的栏目；登记后记入账本，写明是谁说的。"));
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
        FactText.field(fact, typed.getOrDefault(fact.id(), known), false)
            .cited(the.words().articles(fact.cites()));
    return Optional.ofNullable(errors.get(fact.id())).map(drawn::failed).orElse(drawn);
  }

  @PostMapping("/projects/{key}/facts")
  Object learn(
      Viewer viewer,
      @PathVariable String key,
      @RequestParam Optional<String> on,
      HttpServletRequest request) {
    Optional<Case> the = open(viewer, key);
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
        switch (FactText.take(fact.type(), text)) {
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
            new Banner(Tone.GREEN, "已登记 " + values.size() + " 项事实", "", List.of(), List.of()));
        yield ActController.seeOther(the.href());
      }
      case LearnFacts.Overtaken _ -> page(the, object, typed, errors, request);
      case LearnFacts.NotYours _ -> frames.forbidden(the.viewer(), request);
      case LearnFacts.NotFound _ -> frames.missing(the.viewer(), request);
    };
  }
}
