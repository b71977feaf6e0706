package org.banfa.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.banfa.app.ledger.RegulationSheet;
import org.banfa.app.ledger.Trials;
import org.banfa.app.web.page.Chip;
import org.banfa.app.web.page.Figure;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.Language;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.TrialPage;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.Event;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.ObjectType;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Problem;
import org.banfa.kernel.pack.Reading;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.tell.Teller;
import org.banfa.kernel.time.TimeSpec;
import org.banfa.kernel.trial.Adjustable;
import org.banfa.kernel.trial.Amendments;
import org.banfa.kernel.trial.Difference;
import org.banfa.kernel.trial.Finding;

/** Fills the page on which a regulation is tried otherwise. */
record TrialPages(
    Frame frame, Pack pack, List<RegulationSheet> sheets, List<Adjustable> adjustable) {

  TrialPage of(TrialController.Asked asked, boolean run, Optional<Trials.Outcome> outcome) {
    Words words = frame.words();
    String home = "/regulations/" + pack.id();
    List<Link> crumbs =
        List.of(
            new Link(words.get("menu.regulations"), "/regulations"),
            new Link(pack.instrument().title(), home),
            new Link(words.get("trial.title"), ""));
    List<TrialPage.Problem> problems = new ArrayList<>();
    if (run && asked.nothing()) {
      problems.add(new TrialPage.Problem(words.get("trial.nothing"), ""));
    }
    outcome.ifPresent(found -> problems.addAll(problems(found)));
    return new TrialPage(
        frame,
        new Head(crumbs, words.get("trial.title"), Optional.empty(), List.of(), List.of(), true),
        home + "/trial",
        problems,
        outcome.flatMap(found -> result(found, asked)),
        groups(asked),
        rules(asked),
        others(asked));
  }

  private List<TrialPage.Problem> problems(Trials.Outcome outcome) {
    return switch (outcome) {
      case Trials.Tried _ -> List.of();
      case Trials.NoSuchPack(String name) ->
          List.of(new TrialPage.Problem(frame.words().get("trial.no-pack", name), ""));
      case Trials.Unusable(Amendments.Refused why) -> unusable(why);
    };
  }

  private List<TrialPage.Problem> unusable(Amendments.Refused why) {
    Words words = frame.words();
    return switch (why) {
      case Amendments.NoSuchPlace(String path) ->
          List.of(new TrialPage.Problem(words.get("trial.no-place", path), ""));
      case Amendments.Faulty(List<Problem> all) ->
          all.stream()
              .map(one -> new TrialPage.Problem(words.get("trial.faulty"), one.toString()))
              .toList();
    };
  }

  private Optional<TrialPage.Result> result(Trials.Outcome outcome, TrialController.Asked asked) {
    return outcome instanceof Trials.Tried tried
        ? Optional.of(result(tried, asked))
        : Optional.empty();
  }

  /** What was changed, each in one sentence. */
  private List<String> changes(TrialController.Asked asked) {
    Words words = frame.words();
    if (!asked.by().isEmpty()) {
      return others(asked).stream()
          .filter(TrialPage.Option::chosen)
          .map(other -> words.get("trial.replaced", pack.instrument().title(), other.label()))
          .toList();
    }
    return Stream.concat(
            adjustable.stream()
                .flatMap(one -> asked.typed(one).map(typed -> changed(one, typed)).stream()),
            rules(asked).stream()
                .filter(TrialPage.Dropped::chosen)
                .map(rule -> words.get("trial.dropped", rule.label())))
        .toList();
  }

  private String changed(Adjustable one, String typed) {
    return frame
        .words()
        .get("trial.changed", about(one), shown(one, one.text()), option(one, typed));
  }

  private String about(Adjustable one) {
    return one.about().stream()
        .reduce((wider, narrower) -> frame.words().get("beside", wider, narrower))
        .orElseThrow();
  }

  private TrialPage.Result result(Trials.Tried tried, TrialController.Asked asked) {
    Words words = frame.words();
    PackWords said = new PackWords(tried.law(), words);
    String list = "/projects?pack=" + pack.id();
    String unit = words.get("trial.unit");
    int same = tried.tried() - tried.different().size() - tried.untold().size();
    List<Figure> figures =
        List.of(
            new Figure(words.get("trial.tried"), "" + tried.tried(), unit, Tone.PLAIN, list),
            new Figure(
                words.get("trial.different"),
                "" + tried.different().size(),
                unit,
                Tone.PLAIN,
                "#trial-result"),
            new Figure(words.get("trial.same"), "" + same, unit, Tone.PLAIN, list),
            new Figure(
                words.get("trial.untold"),
                "" + tried.untold().size(),
                unit,
                Tone.PLAIN,
                "#trial-result"));
    List<TrialPage.Reason> reasons =
        tried.reasons().stream()
            .map(one ->
                new TrialPage.Reason(
                    said.articles(List.of(one.getKey())),
                    said.gist(List.of(one.getKey())),
                    one.getValue()))
            .toList();
    List<TrialPage.Project> projects =
        Stream.concat(tried.different().stream(), tried.untold().stream())
            .map(one -> project(one, said))
            .toList();
    return new TrialPage.Result(changes(asked), figures, reasons, projects);
  }

  private TrialPage.Project project(Trials.Project one, PackWords said) {
    List<TrialPage.Change> changes =
        switch (one.finding()) {
          case Finding.Same _ -> List.of();
          case Finding.Different(Difference difference) ->
              difference.items().stream().map(item -> change(item, said)).toList();
          case Finding.CannotTell(Event event, _) ->
              List.of(
                  new TrialPage.Change(
                      frame.words().get("trial.untold"), unknown(event), "", "", List.of()));
        };
    return new TrialPage.Project(
        new Link(one.name(), "/projects/" + one.key()), one.key(), changes);
  }

  /** The entry that the law on trial has no words for, in the words of the law in force. */
  private String unknown(Event event) {
    PackWords said = new PackWords(pack, frame.words());
    String what =
        switch (event) {
          case Event.Done done -> label(done.act(), said);
          case Event.Learned learned ->
              frame.words().list(learned.facts().keySet().stream().map(said::variable).toList());
          case Event.Opened opened ->
              Optional.ofNullable(pack.objects().get(opened.object().type()))
                  .map(ObjectType::label)
                  .orElse(opened.object().type());
          case Event.ReadingChosen chosen -> chosen.reading();
          case Event.DayCame _ -> "";
        };
    return frame.words().get("trial.unknown", what, event.on());
  }

  private TrialPage.Change change(Difference.Item item, PackWords said) {
    Words words = frame.words();
    List<Chip> chips = said.articles(item.cites());
    return switch (item) {
      case Difference.SortedOtherwise sorted ->
          new TrialPage.Change(
              words.get("trial.sorting"),
              new Teller(pack).fact(sorted.classification()),
              label(pack, sorted.classification(), sorted.before()),
              label(said.pack(), sorted.classification(), sorted.after()),
              chips);
      case Difference.StandsOtherwise act ->
          new TrialPage.Change(
              words.get("trial.act"),
              label(act.act(), said),
              stands(act.before()),
              stands(act.after()),
              chips);
      case Difference.OwedOtherwise duty ->
          new TrialPage.Change(
              words.get("trial.duty"),
              words.get("aside", label(duty.act(), said), bearer(duty.bearer(), said)),
              owed(duty.before()),
              owed(duty.after()),
              chips);
      case Difference.BrokenOtherwise breach ->
          new TrialPage.Change(
              words.get("trial.breach"),
              label(breach.act(), said),
              words.get(breach.after() ? "trial.kept" : "trial.broken"),
              words.get(breach.after() ? "trial.broken" : "trial.kept"),
              chips);
    };
  }

  private String bearer(String role, PackWords said) {
    return pack.roles().containsKey(role)
        ? new PackWords(pack, frame.words()).role(role)
        : said.role(role);
  }

  private String label(String act, PackWords said) {
    return pack.acts().containsKey(act)
        ? new PackWords(pack, frame.words()).act(act)
        : said.act(act);
  }

  private String label(Pack law, String classification, Optional<String> code) {
    return code.map(one -> new Teller(law).value(classification, new Value.Choice(one)))
        .orElse("—");
  }

  private String stands(Difference.Stands how) {
    return frame.words().get("trial.stands." + how.name().toLowerCase(Locale.ROOT));
  }

  private String owed(Difference.Owed owed) {
    Words words = frame.words();
    return owed.owed()
        ? owed.due()
            .map(LocalDate::toString)
            .map(day -> words.get("trial.owed-by", day))
            .orElse(words.get("trial.owed"))
        : words.get("trial.not-owed");
  }

  private List<TrialPage.Group> groups(TrialController.Asked asked) {
    List<TrialPage.Group> groups = new ArrayList<>();
    for (Adjustable.Kind kind : Adjustable.Kind.values()) {
      List<TrialPage.Value> values =
          adjustable.stream()
              .filter(one -> one.kind() == kind)
              .map(one -> value(one, asked))
              .toList();
      if (!values.isEmpty()) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        groups.add(
            new TrialPage.Group(
                frame.words().get("trial.group." + name),
                frame.words().get("trial.hint." + name),
                values));
      }
    }
    return groups;
  }

  private TrialPage.Value value(Adjustable one, TrialController.Asked asked) {
    Optional<String> otherwise = asked.typed(one);
    String typed = otherwise.orElse(one.text());
    Optional<String> now = otherwise.map(_ -> shown(one, one.text()));
    List<TrialPage.Option> options =
        one.options().stream()
            .map(code -> new TrialPage.Option(code, shown(one, code), code.equals(typed)))
            .toList();
    return new TrialPage.Value(
        "v-" + adjustable.indexOf(one),
        TrialController.VALUE + one.path(),
        about(one),
        otherwise.orElseGet(() -> shown(one, one.text())),
        now,
        options,
        new PackWords(pack, frame.words()).articles(one.cites()));
  }

  /**
   * The option of a reading by its label and, in Chinese, a time as it is said; everything else as
   * it is written, since what is shown must be understood when it comes back.
   */
  private String shown(Adjustable one, String text) {
    return one.time()
        .filter(_ -> frame.words().language() == Language.ZH)
        .map(TimeSpec::label)
        .orElseGet(() -> option(one, text));
  }

  private String option(Adjustable one, String text) {
    return pack.readings().values().stream()
        .filter(reading -> one.path().equals("readings." + reading.id() + ".chosen"))
        .flatMap(reading -> Optional.ofNullable(reading.options().get(text)).stream())
        .map(Reading.Option::label)
        .findFirst()
        .orElse(text);
  }

  private List<TrialPage.Dropped> rules(TrialController.Asked asked) {
    PackWords said = new PackWords(pack, frame.words());
    return pack.rules().values().stream()
        .map(Rule::head)
        .map(head ->
            new TrialPage.Dropped(
                head.id(),
                frame
                    .words()
                    .get(
                        "beside",
                        head.id(),
                        head.because().isEmpty() ? said.gist(head.cites()) : head.because()),
                asked.dropped().contains(head.id()),
                said.articles(head.cites())))
        .toList();
  }

  private List<TrialPage.Option> others(TrialController.Asked asked) {
    List<TrialPage.Option> all = new ArrayList<>();
    all.add(new TrialPage.Option("", frame.words().get("trial.by-none"), asked.by().isEmpty()));
    sheets.stream()
        .map(RegulationSheet::pack)
        .filter(other -> !other.id().equals(pack.id()))
        .forEach(other ->
            all.add(
                new TrialPage.Option(
                    other.id(), other.instrument().title(), other.id().equals(asked.by()))));
    return all;
  }
}
