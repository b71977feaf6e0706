package org.banfa.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banfa.app.web.page.ActPage;
import org.banfa.app.web.page.Banner;
import org.banfa.app.web.page.Chip;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.guard.Answer;
import org.banfa.kernel.guard.Truth;
import org.banfa.kernel.pack.Classification;

/** What must all hold for the finding that a limit stands in the way of, one by one. */
record LimitConditions(Measures of, Classification.Case wanted) {

  /** The first case that the pack writes condition by condition. */
  static Optional<LimitConditions> of(Measures measures) {
    return measures.sorting().table() instanceof Classification.Cases(var cases)
        ? cases.stream()
            .filter(one -> !one.all().isEmpty())
            .findFirst()
            .map(one -> new LimitConditions(measures, one))
        : Optional.empty();
  }

  String title() {
    return words().get("measure.conditions", wanted.label());
  }

  String note() {
    return words().get("measure.conditions-note");
  }

  List<ActPage.Condition> all() {
    return wanted.all().stream().map(this::condition).toList();
  }

  /** That the wanted finding does not follow, for want of what, and which amount would do. */
  Optional<Banner> missed() {
    List<String> missed = new ArrayList<>();
    for (Classification.Demand demand : wanted.all()) {
      if (test(demand) instanceof Truth.No) {
        missed.add(what(demand));
      }
    }
    return missed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Banner(
                Tone.PLAIN,
                words().get("measure.not-applicable", wanted.label()),
                words().get("measure.missed", missed.size(), words().clauses(missed)) + enough(),
                List.of(),
                List.of()));
  }

  private String enough() {
    boolean past =
        wanted.all().stream()
            .anyMatch(demand ->
                demand instanceof Classification.WithinLimit && test(demand) instanceof Truth.No);
    return past && of.room() > 0
        ? words().get("measure.enough", of.what().label(), Amounts.shown(of.room()))
        : "";
  }

  private ActPage.Condition condition(Classification.Demand demand) {
    Truth truth = test(demand);
    ActPage.Verdict verdict =
        switch (truth) {
          case Truth.Yes _ -> ActPage.Verdict.MET;
          case Truth.No _ -> ActPage.Verdict.NOT_MET;
          case Truth.Unknown _ -> ActPage.Verdict.UNKNOWN;
        };
    return new ActPage.Condition(
        verdict,
        what(demand),
        finding(demand, truth),
        "",
        chips(demand, verdict),
        Optional.empty());
  }

  private List<Chip> chips(Classification.Demand demand, ActPage.Verdict verdict) {
    boolean cited = ofTheLimit(demand) || verdict == ActPage.Verdict.NOT_MET;
    return cited ? of.the().words().articles(wanted.cites()) : List.of();
  }

  private String what(Classification.Demand demand) {
    return switch (demand) {
      case Classification.That(_, String label) -> label;
      case Classification.WithinLimit _ -> limit("measure.within");
      case Classification.PastLimit _ -> limit("measure.beyond");
    };
  }

  private String limit(String key) {
    return words()
        .get(
            key,
            of.what().label(),
            of.the().words().variable(of.what().whole()),
            of.what().percent().toPlainString());
  }

  private String finding(Classification.Demand demand, Truth truth) {
    return ofTheLimit(demand) && !(truth instanceof Truth.Unknown)
        ? of.margin()
        : known(demand.guard());
  }

  private static boolean ofTheLimit(Classification.Demand demand) {
    return switch (demand) {
      case Classification.WithinLimit _, Classification.PastLimit _ -> true;
      case Classification.That _ -> false;
    };
  }

  private String known(String guard) {
    List<String> all = new ArrayList<>();
    for (String name : of.the().words().named(guard)) {
      String label = of.the().words().variable(name);
      switch (value(name)) {
        case Answer.Known(var value) ->
            all.add(words().get("measure.known", label, of.the().words().value(name, value)));
        case Answer.Missing _ -> all.add(words().get("measure.open", label));
      }
    }
    return words().clauses(all);
  }

  private Answer value(String name) {
    return of.the().kernel().value(of.seen(), of.object(), of.act().id(), of.brought(), name);
  }

  private Truth test(Classification.Demand demand) {
    return of.the()
        .kernel()
        .test(of.seen(), of.object(), of.act().id(), of.brought(), demand.guard());
  }

  private Words words() {
    return of.the().spoken();
  }
}
