package org.banfa.app.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banfa.app.identity.Viewer;
import org.banfa.app.projects.Classified;
import org.banfa.app.projects.RecordDeed;
import org.banfa.app.web.page.Banner;
import org.banfa.app.web.page.Page;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.pack.Act;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets those who oversee record what was done in fact. */
@Controller
class RecordController {

  private static final int LONGEST = 2000;

  private final Cases cases;
  private final Frames frames;
  private final FormReader reader;
  private final RecordDeed recording;

  RecordController(Cases cases, Frames frames, FormReader reader, RecordDeed recording) {
    this.cases = cases;
    this.frames = frames;
    this.reader = reader;
    this.recording = recording;
  }

  @GetMapping("/projects/{key}/record")
  Page choose(Viewer viewer, @PathVariable String key, HttpServletRequest request) {
    Optional<Case> the = cases.open(viewer, key, request);
    if (the.isEmpty()) {
      return frames.missing(viewer, request);
    }
    return RecordDeed.oversees(viewer)
        ? new RecordForms(the.get(), frames.of(viewer, request)).acts()
        : frames.forbidden(viewer, request);
  }

  @GetMapping("/projects/{key}/record/{act}")
  Page ask(
      Viewer viewer,
      @PathVariable String key,
      @PathVariable String act,
      @RequestParam Optional<String> on,
      HttpServletRequest request) {
    Optional<Case> the = cases.open(viewer, key, request);
    Optional<ObjectId> object = the.flatMap(one -> object(one, act, on));
    if (object.isEmpty()) {
      return frames.missing(viewer, request);
    }
    return RecordDeed.oversees(viewer)
        ? new RecordForms(the.orElseThrow(), frames.of(viewer, request))
            .form(the.get().pack().act(act), object.get(), Map.of(), Typed.nothing())
        : frames.forbidden(viewer, request);
  }

  private static Optional<ObjectId> object(Case the, String act, Optional<String> on) {
    return Optional.ofNullable(the.pack().acts().get(act))
        .flatMap(found ->
            on.filter(text -> text.matches("[^/]+/.+"))
                .map(ObjectId::parse)
                .filter(id -> id.type().equals(found.on()))
                .filter(id -> the.state().find(id).isPresent()));
  }

  @PostMapping("/projects/{key}/record/{act}")
  Object record(
      Viewer viewer,
      @PathVariable String key,
      @PathVariable String act,
      @RequestParam Optional<String> on,
      HttpServletRequest request)
      throws IOException, ServletException {
    Optional<Case> the = cases.open(viewer, key, request);
    Optional<ObjectId> object = the.flatMap(one -> object(one, act, on));
    if (object.isEmpty()) {
      return frames.missing(viewer, request);
    }
    return RecordDeed.oversees(viewer)
        ? record(the.orElseThrow(), act, object.get(), request)
        : frames.forbidden(viewer, request);
  }

  private Object record(Case the, String act, ObjectId object, HttpServletRequest request)
      throws IOException, ServletException {
    Words words = frames.words(request);
    Act asked = RecordForms.asked(the.pack(), act);
    FormReader.Sent sent =
        reader.read(request, the.viewer(), the.words(), asked, true, new LinkedHashMap<>());
    if (Classified.stated(sent.values())) {
      return Secrets.stated(frames.of(the.viewer(), request), the.href());
    }
    Map<String, String> deed = deed(request);
    Map<String, String> errors = new LinkedHashMap<>(sent.typed().errors());
    errors.putAll(wrong(deed, words));
    Optional<LocalDate> day = FactText.date(deed.getOrDefault(RecordForms.DAY, ""));
    if (!errors.isEmpty() || day.isEmpty()) {
      return again(the, asked, object, deed, sent.typed(), errors, request);
    }
    var told =
        new RecordDeed.Deed(
            the.key(),
            object,
            act,
            day.get(),
            deed.getOrDefault(RecordForms.ROLE, ""),
            deed.getOrDefault(RecordForms.BY, ""),
            Optional.of(sent.typed().outcome()).filter(one -> !one.isEmpty()),
            sent.values(),
            deed.getOrDefault(RecordForms.EVIDENCE, ""),
            List.copyOf(sent.typed().files().values()));
    return answer(the, asked, told, deed, sent.typed(), request);
  }

  private Object answer(
      Case the,
      Act act,
      RecordDeed.Deed told,
      Map<String, String> deed,
      Typed typed,
      HttpServletRequest request) {
    Words words = frames.words(request);
    return switch (recording.record(the.viewer(), told)) {
      case RecordDeed.Recorded(var _, var breaches) -> {
        frames.leaveNotice(
            request,
            breaches.isEmpty()
                ? new Banner(Tone.GREEN, words.get("record.done"), "", List.of(), List.of())
                : new Banner(
                    Tone.RED,
                    words.get("record.breach", breaches.size()),
                    words.get("record.breach.below"),
                    List.of(),
                    List.of()));
        yield ActController.seeOther(the.href());
      }
      case RecordDeed.WrongDay(LocalDate first, LocalDate last) ->
          again(
              the,
              act,
              told.object(),
              deed,
              typed,
              Map.of(RecordForms.DAY, words.get("record.wrong-day", first, last)),
              request);
      case RecordDeed.Overtaken _ ->
          again(
              the,
              act,
              told.object(),
              deed,
              typed,
              Map.of(RecordForms.EVIDENCE, words.get("record.overtaken")),
              request);
      case RecordDeed.Stopped _ -> Secrets.stated(frames.of(the.viewer(), request), the.href());
      case RecordDeed.NotEntitled _ -> frames.forbidden(the.viewer(), request);
      case RecordDeed.NotFound _ -> frames.missing(the.viewer(), request);
    };
  }

  private Page again(
      Case the,
      Act act,
      ObjectId object,
      Map<String, String> deed,
      Typed typed,
      Map<String, String> errors,
      HttpServletRequest request) {
    Typed failed =
        new Typed(
            typed.facts(), typed.ticked(), typed.files(), typed.outcome(), typed.opinion(), errors);
    return new RecordForms(the, frames.of(the.viewer(), request)).form(act, object, deed, failed);
  }

  private static Map<String, String> deed(HttpServletRequest request) {
    Map<String, String> deed = new LinkedHashMap<>();
    for (String name : RecordForms.fields()) {
      deed.put(name, Objects.requireNonNullElse(request.getParameter(name), "").strip());
    }
    return deed;
  }

  private static Map<String, String> wrong(Map<String, String> deed, Words words) {
    Map<String, String> errors = new LinkedHashMap<>();
    deed.forEach((name, text) -> {
      if (text.isBlank()) {
        errors.put(name, words.get("record.empty"));
      } else if (text.length() > LONGEST) {
        errors.put(name, words.get("record.long", LONGEST));
      }
    });
    String day = deed.getOrDefault(RecordForms.DAY, "");
    if (!day.isBlank() && FactText.date(day).isEmpty()) {
      errors.put(RecordForms.DAY, words.get("record.no-day"));
    }
    return errors;
  }
}
