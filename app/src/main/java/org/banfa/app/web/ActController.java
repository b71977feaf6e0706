package org.banfa.app.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.Attachment;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseHistory;
import org.banfa.app.projects.Attempt;
import org.banfa.app.projects.Classified;
import org.banfa.app.projects.DoAct;
import org.banfa.app.projects.Performed;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.Page;
import org.banfa.kernel.Event;
import org.banfa.kernel.Judgement;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Act;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of an act, and what the law answers to it. */
@Controller
class ActController {

  private final Cases cases;
  private final Frames frames;
  private final FormReader reader;
  private final DoAct doAct;
  private final WithdrawPages withdrawals;

  ActController(
      Cases cases, Frames frames, FormReader reader, DoAct doAct, WithdrawPages withdrawals) {
    this.cases = cases;
    this.frames = frames;
    this.reader = reader;
    this.doAct = doAct;
    this.withdrawals = withdrawals;
  }

  @GetMapping("/projects/{key}/acts/{act}")
  Page form(
      Viewer viewer,
      @PathVariable String key,
      @PathVariable String act,
      @RequestParam Optional<String> on,
      HttpServletRequest request) {
    return open(viewer, key, act, on, request)
        .<Page>map(form -> form.page(frames.of(viewer, request), form.begin(), List.of()))
        .orElseGet(() -> frames.missing(viewer, request));
  }

  /** The form, if there is such a project for them, such an act, and such an object. */
  private Optional<ActForms> open(
      Viewer viewer, String key, String act, Optional<String> on, HttpServletRequest request) {
    return cases
        .open(viewer, key, request)
        .filter(the -> the.pack().acts().containsKey(act))
        .flatMap(the ->
            object(the, the.pack().act(act), on)
                .map(object -> new ActForms(the, the.pack().act(act), object)));
  }

  /** The object named, else the project or its unit where the act is on one of these. */
  private static Optional<ObjectId> object(Case the, Act act, Optional<String> on) {
    ObjectId project = the.file().project();
    Optional<ObjectId> asked =
        on.filter(text -> !text.isBlank())
            .map(ActController::parsed)
            .orElseGet(() ->
                Optional.of(act.on().equals(project.type()) ? project : the.file().organisation()));
    return asked
        .filter(id -> id.type().equals(act.on()))
        .filter(id -> the.state().find(id).isPresent());
  }

  private static Optional<ObjectId> parsed(String text) {
    try {
      return Optional.of(ObjectId.parse(text));
    } catch (IllegalArgumentException noObject) {
      return Optional.empty();
    }
  }

  @PostMapping("/projects/{key}/acts/{act}")
  Object perform(
      Viewer viewer,
      @PathVariable String key,
      @PathVariable String act,
      @RequestParam Optional<String> on,
      @RequestParam Optional<String> seen,
      HttpServletRequest request)
      throws IOException, ServletException {
    Optional<ActForms> opened = open(viewer, key, act, on, request);
    if (opened.isEmpty()) {
      return frames.missing(viewer, request);
    }
    ActForms form = opened.get();
    if (form.the().roles().isEmpty()) {
      return frames.forbidden(viewer, request);
    }
    FormReader.Sent sent =
        reader.read(
            request,
            viewer,
            form.the().words(),
            form.act(),
            form.the().decides(form.act()),
            earlier(form));
    if (Classified.stated(sent.values())) {
      return Secrets.stated(frames.of(viewer, request), form.the().href());
    }
    Typed typed = withErrors(sent.typed(), form.left(sent.typed(), sent.values()));
    if (!typed.errors().isEmpty()) {
      return form.page(frames.of(viewer, request), typed, List.of());
    }
    Attempt attempt = attempt(form, typed, sent.values(), number(seen));
    return answer(viewer, form, typed, doAct.perform(viewer, attempt), request);
  }

  private static Map<String, Attachment> earlier(ActForms form) {
    Map<String, Attachment> all = new LinkedHashMap<>();
    form.the()
        .lastTry(form.act().id(), form.object())
        .ifPresent(tried -> tried.files().forEach(file -> all.put(file.sha256(), file)));
    return all;
  }

  private static Typed withErrors(Typed typed, Map<String, String> errors) {
    return new Typed(
        typed.facts(), typed.ticked(), typed.files(), typed.outcome(), typed.opinion(), errors);
  }

  private static Optional<Long> number(Optional<String> seen) {
    return seen.filter(text -> text.matches("[0-9]{1,15}")).map(Long::valueOf);
  }

  private static Attempt attempt(
      ActForms form, Typed typed, SequencedMap<String, Value> values, Optional<Long> seen) {
    return new Attempt(
        form.the().key(),
        form.object(),
        form.act().id(),
        Optional.empty(),
        Optional.of(typed.outcome()).filter(outcome -> !outcome.isEmpty()),
        values,
        typed.ticked(),
        List.copyOf(typed.files().values()),
        typed.opinion(),
        seen);
  }

  private Object answer(
      Viewer viewer, ActForms form, Typed typed, Performed performed, HttpServletRequest request) {
    return switch (performed) {
      case Performed.Recorded recorded ->
          seeOther(
              form.the().href()
                  + "/acts/"
                  + form.act().id()
                  + "/done?chain="
                  + recorded.entry().subject().kind().code()
                  + "&entry="
                  + recorded.entry().seq());
      case Performed.Refused(var file, Event.Done attempt, var entry, Judgement.Refused no) ->
          new ActAnswers(form.the().now(file), frames.of(viewer, request))
              .refused(attempt, no, entry);
      case Performed.Undetermined(
              var file,
              Event.Done attempt,
              var entry,
              Judgement.Undetermined open) ->
          new ActAnswers(form.the().now(file), frames.of(viewer, request))
              .undetermined(attempt, open, entry);
      case Performed.Overtaken(var file, var meanwhile) ->
          new ActAnswers(form.the().now(file), frames.of(viewer, request))
              .overtaken(form, typed, meanwhile);
      case Performed.NotFound _ -> frames.missing(viewer, request);
      case Performed.NoPart _ -> frames.forbidden(viewer, request);
      case Performed.Stopped _ -> Secrets.stated(frames.of(viewer, request), form.the().href());
    };
  }

  /** After a form was taken: another page, so that reloading sends nothing twice. */
  static ResponseEntity<Void> seeOther(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }

  @GetMapping("/projects/{key}/acts/{act}/done")
  Page done(
      Viewer viewer,
      @PathVariable String key,
      @PathVariable String act,
      @RequestParam String chain,
      @RequestParam long entry,
      HttpServletRequest request) {
    return cases
        .open(viewer, key, request)
        .flatMap(the ->
            the.file().history().standing().stream()
                .filter(line -> line.entry().seq() == entry)
                .filter(line -> line.entry().subject().kind().code().equals(chain))
                .flatMap(line -> shown(the, line, act, viewer, request).stream())
                .findFirst())
        .orElseGet(() -> frames.missing(viewer, request));
  }

  private Optional<Page> shown(
      Case the, CaseHistory.Line line, String act, Viewer viewer, HttpServletRequest request) {
    return line.what() instanceof CaseEntry.Happened(Event.Done done, _, _)
            && done.act().equals(act)
        ? Optional.of(done(the, done, line, viewer, frames.of(viewer, request)))
        : Optional.empty();
  }

  private Page done(Case the, Event.Done done, CaseHistory.Line line, Viewer viewer, Frame frame) {
    Optional<Link> withdraw = withdrawals.offer(viewer, the.file(), frame.words());
    return new ActAnswers(the, frame).done(done, line.entry(), relied(the, done), withdraw);
  }

  private static List<String> relied(Case the, Event.Done done) {
    return the.state()
        .find(done.object())
        .flatMap(thing -> thing.last(done.act()))
        .map(deed -> deed.relied())
        .orElse(List.of());
  }
}
