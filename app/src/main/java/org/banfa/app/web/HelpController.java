package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banfa.app.identity.Viewer;
import org.banfa.app.web.page.Chip;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.NoticePage;
import org.banfa.app.web.page.Panel;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How to read the pages. */
@Controller
class HelpController {

  private static final Map<String, List<String>> PARTS =
      Map.of(
          "question", List.of("mine", "late", "next", "why"),
          "light", List.of("green", "amber", "red", "deep-red", "grey"),
          "chip", List.of("article", "reading", "house", "attribute"),
          "answer", List.of("no", "unknown", "broken"));
  private static final List<String> ORDER = List.of("question", "light", "chip", "answer");

  private final Frames frames;

  HelpController(Frames frames) {
    this.frames = frames;
  }

  @GetMapping("/help")
  NoticePage help(Viewer viewer, HttpServletRequest request) {
    var frame = frames.of(viewer, request);
    return page(frame.words(), frame);
  }

  private static NoticePage page(Words words, Frame frame) {
    return new NoticePage(
        frame,
        Head.titled(words.get("help")),
        List.of(),
        ORDER.stream().map(part -> panel(words, part)).toList(),
        List.of(),
        200);
  }

  private static Panel panel(Words words, String part) {
    return new Panel(
        words.get("help." + part),
        "",
        List.of(),
        List.of(),
        new Panel.OfFacts(
            PARTS.getOrDefault(part, List.of()).stream()
                .map(one -> fact(words, part, one))
                .toList()));
  }

  private static Panel.Fact fact(Words words, String part, String one) {
    String key = "help." + part + "." + one;
    String label = words.get(key);
    return new Panel.Fact(
        part.equals("light") ? shape(one) + " " + label : label,
        words.get(key + ".means"),
        "",
        part.equals("chip") ? List.of(new Chip(kind(one), label, Optional.empty())) : List.of());
  }

  private static String shape(String light) {
    return Tone.valueOf(name(light)).shape();
  }

  private static Chip.Kind kind(String chip) {
    return Chip.Kind.valueOf(name(chip));
  }

  private static String name(String code) {
    return code.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
