package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.app.identity.Viewer;
import org.banfa.app.ledger.Worklist;
import org.banfa.app.projects.LetDayCome;
import org.banfa.app.web.page.Banner;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets the day of a demonstration be moved on. In a real installation there is no such page. */
@Controller
@ConditionalOnProperty(name = "banfa.demo", havingValue = "true")
class DemoController {

  private static final int FARTHEST_YEARS = 20;

  private final Frames frames;
  private final LetDayCome days;
  private final Worklist worklist;

  DemoController(Frames frames, LetDayCome days, Worklist worklist) {
    this.frames = frames;
    this.days = days;
    this.worklist = worklist;
  }

  @PostMapping("/demo/day")
  Object turn(
      Viewer viewer,
      @RequestParam Optional<String> step,
      @RequestParam Optional<String> date,
      @RequestParam Optional<String> back,
      HttpServletRequest request) {
    Words words = frames.words(request);
    LocalDate today = frames.today();
    Optional<LocalDate> wanted =
        step.isPresent()
            ? stepped(viewer, today, step.get())
            : date.flatMap(FactText::date)
                .filter(day -> day.isBefore(today.plusYears(FARTHEST_YEARS)));
    frames.leaveNotice(
        request, wanted.map(day -> move(viewer, day, words)).orElseGet(() -> none(words)));
    return ActController.seeOther(Back.to(back.orElse("/")));
  }

  private Banner move(Viewer viewer, LocalDate day, Words words) {
    return switch (days.let(day, viewer.actor())) {
      case LetDayCome.Came _ ->
          said(Tone.GREEN, words.get("demo.came", day), words.get("demo.came.means"));
      case LetDayCome.NotLater(LocalDate today) ->
          said(Tone.AMBER, words.get("demo.not-later"), words.get("demo.not-later.means", today));
    };
  }

  private static Banner none(Words words) {
    return said(Tone.AMBER, words.get("demo.not-later"), words.get("demo.no-day"));
  }

  private static Banner said(Tone tone, String title, String text) {
    return new Banner(tone, title, text, List.of(), List.of());
  }

  private Optional<LocalDate> stepped(Viewer viewer, LocalDate today, String step) {
    return switch (step) {
      case "day" -> Optional.of(today.plusDays(1));
      case "week" -> Optional.of(today.plusWeeks(1));
      case "month" -> Optional.of(today.plusMonths(1));
      case "next-due" -> worklist.nextDue(viewer, today);
      default -> Optional.empty();
    };
  }
}
