package org.banfa.app.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.banfa.app.documents.Documents;
import org.banfa.app.documents.FileKind;
import org.banfa.app.documents.Received;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.Attachment;
import org.banfa.app.projects.Classified;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Fact;
import org.springframework.stereotype.Component;

/**
 * Reads the form of an act as it was sent, with all errors at once. Files are received here; what
 * was received stays for the next try. Where the project is stated to hold state secrets, no file
 * is received.
 */
@Component
class FormReader {

  private static final int LONGEST_OPINION = 2000;
  private static final String RECEIVED = FormReader.class.getName() + ".received";

  private final Documents documents;

  FormReader(Documents documents) {
    this.documents = documents;
  }

  /** What was sent: as typed, and the values it comes to. */
  record Sent(Typed typed, SequencedMap<String, Value> values) {}

  /**
   * Reads it.
   *
   * @param fields whether the sender fills the fields in
   * @param earlier files of an earlier try of the same person, by hash
   */
  Sent read(
      HttpServletRequest request,
      Viewer viewer,
      PackWords words,
      Act act,
      boolean fields,
      Map<String, Attachment> earlier)
      throws IOException, ServletException {
    SequencedMap<String, String> typed = new LinkedHashMap<>();
    SequencedMap<String, Value> values = new LinkedHashMap<>();
    Map<String, String> errors = new LinkedHashMap<>();
    SequencedMap<String, Set<String>> ticked = new LinkedHashMap<>();
    SequencedMap<String, Attachment> files = new LinkedHashMap<>();
    if (fields) {
      facts(request, words, act, typed, values, errors);
      if (Classified.stated(values)) {
        return new Sent(Typed.nothing(), values);
      }
      for (Act.Slot slot : act.slots()) {
        ticked.put(slot.id(), ticks(request, slot));
        file(request, viewer, words.words(), slot, earlier, errors)
            .ifPresent(file -> files.put(slot.id(), file));
      }
    }
    String outcome = text(request, "outcome");
    if (fields && !act.outcomes().isEmpty() && !act.outcomes().containsKey(outcome)) {
      errors.put("outcome", words.words().get("typed.outcome"));
    }
    String opinion = text(request, "opinion");
    opinion(act, opinion, words.words()).ifPresent(error -> errors.put("opinion", error));
    return new Sent(new Typed(typed, ticked, files, outcome, opinion, errors), values);
  }

  private static void facts(
      HttpServletRequest request,
      PackWords words,
      Act act,
      SequencedMap<String, String> typed,
      SequencedMap<String, Value> values,
      Map<String, String> errors) {
    for (Act.Field field : act.fields()) {
      String text = text(request, Typed.FACT + field.fact());
      typed.put(field.fact(), text);
      Optional<Fact> fact = words.fact(field.fact());
      if (!text.isBlank() && fact.isPresent()) {
        switch (FactText.take(fact.get().type(), text, words.words())) {
          case FactText.Good(Value value) -> values.put(field.fact(), value);
          case FactText.Bad(String why) -> errors.put(Typed.FACT + field.fact(), why);
        }
      }
    }
  }

  private static Optional<String> opinion(Act act, String opinion, Words words) {
    if (opinion.length() > LONGEST_OPINION) {
      return Optional.of(words.get("typed.long", LONGEST_OPINION, opinion.length()));
    }
    return act.opinion() == Act.Opinion.REQUIRED && opinion.isBlank()
        ? Optional.of(words.get("typed.opinion"))
        : Optional.empty();
  }

  private static Set<String> ticks(HttpServletRequest request, Act.Slot slot) {
    List<String> sent =
        List.of(
            Objects.requireNonNullElse(
                request.getParameterValues(Typed.TICK + slot.id()), new String[0]));
    Set<String> ticked = new LinkedHashSet<>();
    slot.contains().stream().map(Act.Item::id).filter(sent::contains).forEach(ticked::add);
    return ticked;
  }

  private Optional<Attachment> file(
      HttpServletRequest request,
      Viewer viewer,
      Words words,
      Act.Slot slot,
      Map<String, Attachment> earlier,
      Map<String, String> errors)
      throws IOException, ServletException {
    Optional<Attachment> kept =
        Optional.ofNullable(received(request, earlier).get(text(request, Typed.KEPT + slot.id())))
            .map(file -> named(slot, file));
    Part part = multipart(request) ? request.getPart(Typed.FILE + slot.id()) : null;
    String name = part == null ? null : part.getSubmittedFileName();
    if (part == null || name == null || name.isBlank()) {
      return kept;
    }
    try (InputStream in = part.getInputStream()) {
      switch (documents.receive(in, name, viewer.actor())) {
        case Received.Stored(var file) -> {
          Attachment stored = file.in(slot.id());
          remember(request, stored);
          return Optional.of(stored);
        }
        case Received.TooLarge(long limit) ->
            errors.put(Typed.FILE + slot.id(), words.get("file.too-large", limit / (1024 * 1024)));
        case Received.WrongKind wrong ->
            errors.put(Typed.FILE + slot.id(), wrongKind(wrong, words));
        case Received.Marked marked ->
            errors.put(Typed.FILE + slot.id(), marked(name, marked, words));
        case Received.Empty _ -> errors.put(Typed.FILE + slot.id(), words.get("file.empty"));
      }
    }
    return kept;
  }

  /** The name is shown to whoever sent it, and kept nowhere. */
  private static String marked(String name, Received.Marked marked, Words words) {
    String where =
        marked.page().isPresent()
            ? words.get("file.marked.page", name, marked.page().getAsInt())
            : words.get("file.marked.file", name);
    return words.get("file.marked", where, marked.secrecy().mark());
  }

  private static boolean multipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/");
  }

  private static Attachment named(Act.Slot slot, Attachment file) {
    return new Attachment(slot.id(), file.name(), file.sha256(), file.size(), file.mediaType());
  }

  private static String wrongKind(Received.WrongKind wrong, Words words) {
    String found =
        wrong.found().map(FileKind::name).orElseGet(() -> words.get("file.unknown-kind"));
    return wrong
        .expected()
        .map(kind -> words.get("file.wrong-kind", kind.name(), found))
        .orElseGet(() -> words.get("file.not-taken"));
  }

  private static String text(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }

  /** Files that this session or an earlier try handed in: nobody can name another's by its hash. */
  private static Map<String, Attachment> received(
      HttpServletRequest request, Map<String, Attachment> earlier) {
    Map<String, Attachment> all = new LinkedHashMap<>(earlier);
    if (request.getSession().getAttribute(RECEIVED) instanceof Map<?, ?> map) {
      map.forEach((hash, file) -> {
        if (hash instanceof String text && file instanceof Attachment attachment) {
          all.put(text, attachment);
        }
      });
    }
    return all;
  }

  private static void remember(HttpServletRequest request, Attachment file) {
    Map<String, Attachment> all = new LinkedHashMap<>(received(request, Map.of()));
    all.put(file.sha256(), file);
    request.getSession().setAttribute(RECEIVED, all);
  }
}
