package org.banfa.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.banfa.app.ledger.Trials;
import org.banfa.kernel.Event;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.tell.Phrases;
import org.banfa.kernel.tell.Teller;
import org.banfa.kernel.trial.Amendment;
import org.banfa.kernel.trial.Difference;
import org.banfa.kernel.trial.Finding;

/**
 * What would be otherwise, as people and machines are told: the projects that differ, in what, and
 * by which rows.
 *
 * @param day the day on which the two are compared
 * @param reasons the rows that make projects differ, those of the most projects first
 */
record WhatIfReport(
    String pack,
    String title,
    String day,
    List<String> changes,
    int tried,
    int different,
    int same,
    int untold,
    List<Reason> reasons,
    List<Project> projects,
    List<Untold> cannotTell) {

  WhatIfReport {
    changes = List.copyOf(changes);
    reasons = List.copyOf(reasons);
    projects = List.copyOf(projects);
    cannotTell = List.copyOf(cannotTell);
  }

  /** A row and how many projects differ by it. */
  record Reason(String row, String article, String gist, int projects) {}

  /** A project that would differ. */
  record Project(String key, String name, String unit, List<Change> changes) {
    Project {
      changes = List.copyOf(changes);
    }
  }

  /**
   * One thing that would be otherwise.
   *
   * @param kind route, act, duty or breach, in the language of the answer
   */
  record Change(
      String kind, String object, String what, String before, String after, List<String> rows) {
    Change {
      rows = List.copyOf(rows);
    }
  }

  /** A project that the other law cannot judge, and why. */
  record Untold(String key, String name, String why) {}

  /** Tells what was found, in the words of the law that is and of the one that was tried. */
  static WhatIfReport of(WhatIfQuestion asked, Pack now, Trials.Tried tried, LocalDate day) {
    Words words = new Words(asked.phrases(), now, tried.law());
    List<Reason> reasons =
        tried.reasons().stream()
            .map(one ->
                new Reason(
                    one.getKey(),
                    words.article(one.getKey()),
                    words.gist(one.getKey()),
                    one.getValue()))
            .toList();
    return new WhatIfReport(
        now.id(),
        now.instrument().title(),
        day.toString(),
        changes(asked),
        tried.tried(),
        tried.different().size(),
        tried.tried() - tried.different().size() - tried.untold().size(),
        tried.untold().size(),
        reasons,
        tried.different().stream().map(words::project).toList(),
        tried.untold().stream().flatMap(one -> untold(one, words)).toList());
  }

  private static List<String> changes(WhatIfQuestion asked) {
    List<String> all = new ArrayList<>();
    for (Amendment amendment : asked.amendments()) {
      all.add(
          switch (amendment) {
            case Amendment.Write(String path, String text) -> path + " = " + text;
            case Amendment.LeaveOut(String rule) ->
                asked.phrases().get("what-if.left-out", "rules." + rule);
          });
    }
    asked.against().ifPresent(other -> all.add(asked.phrases().get("what-if.against", other)));
    return all;
  }

  private static Stream<Untold> untold(Trials.Project one, Words words) {
    return one.finding() instanceof Finding.CannotTell cannot
        ? Stream.of(new Untold(one.key(), one.name(), words.why(cannot)))
        : Stream.empty();
  }

  /** Words of both laws; those of the law that is come first. */
  private record Words(Phrases phrases, Pack now, Pack other) {

    private Pack having(String row) {
      return now.provisions().containsKey(row) ? now : other;
    }

    String article(String row) {
      return phrases.article(having(row), row);
    }

    String gist(String row) {
      return new Teller(having(row)).gist(row);
    }

    /** The entry that the law on trial has no words for, in those of the law that is. */
    String why(Finding.CannotTell cannot) {
      Teller teller = new Teller(now);
      String what =
          switch (cannot.event()) {
            case Event.Done done -> teller.act(done.act());
            case Event.Learned learned ->
                phrases.list(learned.facts().keySet().stream().map(teller::fact).toList());
            case Event.Opened opened -> teller.object(opened.object());
            case Event.ReadingChosen chosen -> chosen.reading();
            case Event.DayCame _ -> "";
          };
      return phrases.get("what-if.unknown", cannot.event().on(), what);
    }

    private String act(String act) {
      return new Teller(now.acts().containsKey(act) ? now : other).act(act);
    }

    Project project(Trials.Project one) {
      List<Change> changes =
          switch (one.finding()) {
            case Finding.Different(Difference difference) ->
                difference.items().stream().map(this::change).toList();
            case Finding.Same _, Finding.CannotTell _ -> List.of();
          };
      return new Project(one.key(), one.name(), one.unit(), changes);
    }

    private Change change(Difference.Item item) {
      return switch (item) {
        case Difference.SortedOtherwise sorted ->
            change(
                sorted,
                "sorting",
                new Teller(now.classifications().containsKey(sorted.classification()) ? now : other)
                    .fact(sorted.classification()),
                code(now, sorted.classification(), sorted.before()),
                code(other, sorted.classification(), sorted.after()));
        case Difference.StandsOtherwise act ->
            change(act, "act", act(act.act()), stands(act.before()), stands(act.after()));
        case Difference.OwedOtherwise duty ->
            change(
                duty,
                "duty",
                phrases.get("aside", act(duty.act()), role(duty.bearer())),
                owed(duty.before()),
                owed(duty.after()));
        case Difference.BrokenOtherwise breach ->
            change(
                breach,
                "breach",
                act(breach.act()),
                phrases.get(breach.after() ? "what-if.kept" : "what-if.broken"),
                phrases.get(breach.after() ? "what-if.broken" : "what-if.kept"));
      };
    }

    private String role(String role) {
      return new Teller(now.roles().containsKey(role) ? now : other).role(role);
    }

    private Change change(
        Difference.Item item, String kind, String what, String before, String after) {
      return new Change(
          phrases.get("what-if.kind." + kind),
          item.object().toString(),
          what,
          before,
          after,
          item.cites());
    }

    private String code(Pack law, String classification, Optional<String> code) {
      return code.map(one -> new Teller(law).value(classification, new Value.Choice(one)))
          .orElseGet(() -> phrases.get("what-if.stands.unknown"));
    }

    private String stands(Difference.Stands how) {
      return phrases.get("what-if.stands." + how.name().toLowerCase(Locale.ROOT));
    }

    private String owed(Difference.Owed owed) {
      return owed.owed()
          ? owed.due()
              .map(due -> phrases.get("what-if.owed-by", due))
              .orElseGet(() -> phrases.get("what-if.owed"))
          : phrases.get("what-if.not-owed");
    }
  }
}
