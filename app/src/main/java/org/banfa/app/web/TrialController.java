package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banfa.app.identity.Viewer;
import org.banfa.app.ledger.RegulationSheet;
import org.banfa.app.ledger.RegulationSheets;
import org.banfa.app.ledger.Trials;
import org.banfa.app.web.page.Page;
import org.banfa.kernel.trial.Adjustable;
import org.banfa.kernel.trial.Amendment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Tries a regulation otherwise than it is; nothing is written. */
@Controller
class TrialController {

  static final String VALUE = "v.";

  private final Frames frames;
  private final RegulationSheets sheets;
  private final Trials trials;

  TrialController(Frames frames, RegulationSheets sheets, Trials trials) {
    this.frames = frames;
    this.sheets = sheets;
    this.trials = trials;
  }

  /**
   * What was asked for.
   *
   * @param values what is typed, by the place that names the value; only what differs from the pack
   */
  record Asked(Map<String, String> values, List<String> dropped, String by) {
    static final Asked NOTHING = new Asked(Map.of(), List.of(), "");

    boolean nothing() {
      return values.isEmpty() && dropped.isEmpty() && by.isEmpty();
    }

    /** What is typed for a value, where it is not what is written now. */
    Optional<String> typed(Adjustable one) {
      return Optional.ofNullable(values.get(one.path()));
    }

    List<Amendment> amendments(List<Adjustable> adjustable) {
      List<Amendment> all = new ArrayList<>();
      adjustable.forEach(one -> typed(one).map(one::written).ifPresent(all::addAll));
      dropped.forEach(rule -> all.add(new Amendment.LeaveOut(rule)));
      return all;
    }
  }

  @GetMapping("/regulations/{pack}/trial")
  Page form(Viewer viewer, HttpServletRequest request, @PathVariable String pack) {
    return page(viewer, request, pack, trials.adjustable(pack), Asked.NOTHING, false);
  }

  @PostMapping("/regulations/{pack}/trial")
  Page run(Viewer viewer, HttpServletRequest request, @PathVariable String pack) {
    List<Adjustable> adjustable = trials.adjustable(pack);
    return page(viewer, request, pack, adjustable, asked(request, adjustable), true);
  }

  private Page page(
      Viewer viewer,
      HttpServletRequest request,
      String pack,
      List<Adjustable> adjustable,
      Asked asked,
      boolean run) {
    if (viewer.administrator().isPresent()) {
      return frames.forbidden(viewer, request);
    }
    return sheets
        .newest(viewer, pack)
        .map(RegulationSheet::pack)
        .<Page>map(found -> {
          Optional<Trials.Outcome> outcome =
              run && !asked.nothing()
                  ? Optional.of(outcome(viewer, pack, adjustable, asked))
                  : Optional.empty();
          return new TrialPages(frames.of(viewer, request), found, sheets.all(viewer), adjustable)
              .of(asked, run, outcome);
        })
        .orElseGet(() -> frames.missing(viewer, request));
  }

  private Trials.Outcome outcome(
      Viewer viewer, String pack, List<Adjustable> adjustable, Asked asked) {
    return asked.by().isEmpty()
        ? trials.amended(viewer, pack, asked.amendments(adjustable), frames.today())
        : trials.replaced(viewer, pack, asked.by(), frames.today());
  }

  private static Asked asked(HttpServletRequest request, List<Adjustable> adjustable) {
    Map<String, String> values = new TreeMap<>();
    for (Adjustable one : adjustable) {
      String typed = request.getParameter(VALUE + one.path());
      if (typed != null && !one.isSaidBy(typed.strip())) {
        values.put(one.path(), typed.strip());
      }
    }
    String[] dropped = request.getParameterValues("drop");
    String by = request.getParameter("by");
    return new Asked(
        values, dropped == null ? List.of() : List.of(dropped), by == null ? "" : by.strip());
  }
}
