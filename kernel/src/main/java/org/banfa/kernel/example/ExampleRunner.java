package org.banfa.kernel.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banfa.kernel.Assessment;
import org.banfa.kernel.Blocker;
import org.banfa.kernel.Event;
import org.banfa.kernel.Judgement;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.State;
import org.banfa.kernel.pack.Instrument;
import org.banfa.kernel.tell.Teller;

/**
 * Tells the kernel an example day by day and compares what it says with what the example expects.
 */
public final class ExampleRunner {

  private final Kernel kernel;
  private final Instrument instrument;
  private final Teller teller;
  private final boolean telling;
  private final List<Difference> differences = new ArrayList<>();
  private final List<Seen> seen = new ArrayList<>();
  private State state;

  /**
   * @param telling whether to keep all that is seen, rather than only what is expected
   */
  private ExampleRunner(Kernel kernel, Example example, boolean telling) {
    this.kernel = example.asIfIssued().map(kernel::issuedOn).orElse(kernel);
    this.instrument = this.kernel.pack().instrument();
    this.telling = telling;
    this.teller = new Teller(kernel.pack());
    this.state = kernel.begin();
  }

  /**
   * What an example comes to.
   *
   * @param seen what was seen on each of its {@code as_of} lines, in order
   */
  public record Run(Outcome outcome, List<Seen> seen) {
    public Run {
      seen = List.copyOf(seen);
    }
  }

  /** What was seen where an example looked. */
  public record Seen(Entry.Look look, Assessment assessment) {}

  /** Whether all comes out as the example says. */
  public static Outcome run(Kernel kernel, Example example) {
    return through(kernel, example, false).outcome();
  }

  /** To tell an example line by line. */
  static ExampleRunner of(Kernel kernel, Example example) {
    return new ExampleRunner(kernel, example, false);
  }

  /** The state before the first line of the example. */
  State begun(Example example) {
    example.beginning(kernel.pack()).forEach(this::step);
    return state;
  }

  /** The state after one more line; empty where it comes out otherwise than it says. */
  Optional<State> after(State before, Entry entry) {
    state = before;
    entry(entry);
    return differences.isEmpty() ? Optional.of(state) : Optional.empty();
  }

  /** Whether all comes out, with all that was seen on the way. */
  public static Run tell(Kernel kernel, Example example) {
    var runner = through(kernel, example, true);
    return new Run(runner.outcome(), runner.seen);
  }

  private static ExampleRunner through(Kernel kernel, Example example, boolean telling) {
    var runner = new ExampleRunner(kernel, example, telling);
    runner.begun(example);
    example.days().forEach(runner::entry);
    return runner;
  }

  private Outcome outcome() {
    return differences.isEmpty() ? new Outcome.Passed() : new Outcome.Failed(differences);
  }

  private void step(Event event) {
    state = kernel.step(state, event);
  }

  private void entry(Entry entry) {
    switch (entry) {
      case Entry.Attempt attempt -> attempt(attempt);
      case Entry.Learn _, Entry.Choose _, Entry.Open _ ->
          Example.recorded(entry).forEach(this::step);
      case Entry.Look look -> look(look);
    }
  }

  private void attempt(Entry.Attempt attempt) {
    Event.Done done = Example.event(attempt);
    Judgement judgement = kernel.judge(state, done);
    String what = teller.role(attempt.by()) + "办“" + teller.act(attempt.act()) + "”";
    lacks(attempt, what, judgement);
    switch (attempt.verdict()) {
      case Entry.Allowed() -> {
        if (!(judgement instanceof Judgement.Allowed)) {
          differ(attempt, what + "，可以办", judgement);
        }
        step(done);
      }
      case Entry.Refused(List<String> rows) -> {
        if (!refuses(judgement, rows)) {
          differ(attempt, what + "，因 " + rows + " 不能办", judgement);
        }
      }
      case Entry.Violating(List<String> rows) -> {
        if (!refuses(judgement, rows)) {
          differ(attempt, what + "，违反 " + rows, judgement);
        }
        step(done);
        recorded(attempt, what, rows);
      }
      case Entry.Unjudged(List<String> facts) -> {
        if (!(judgement instanceof Judgement.Undetermined(_, SortedSet<String> missing)
            && missing.equals(new TreeSet<>(facts)))) {
          differ(attempt, what + "，还不能判断，缺 " + facts, judgement);
        }
      }
    }
  }

  private void lacks(Entry.Attempt attempt, String what, Judgement judgement) {
    List<Blocker> blockers =
        switch (judgement) {
          case Judgement.Allowed _ -> List.of();
          case Judgement.Refused(List<Blocker> all) -> all;
          case Judgement.Undetermined(List<Blocker> all, _) -> all;
        };
    SortedSet<String> wanting = Reasons.wanting(blockers);
    attempt
        .lacks()
        .filter(names -> !wanting.equals(new TreeSet<>(names)))
        .ifPresent(names ->
            differences.add(
                new Difference(
                    attempt.where(),
                    what + "，缺 " + new TreeSet<>(names),
                    "缺 " + wanting,
                    Reasons.lines(teller, blockers))));
  }

  private static boolean refuses(Judgement judgement, List<String> rows) {
    return judgement instanceof Judgement.Refused(List<Blocker> blockers)
        && Reasons.rows(blockers).equals(new TreeSet<>(rows));
  }

  /** Whether the deed that was just recorded is held against every one of the rows. */
  private void recorded(Entry.Attempt attempt, String what, List<String> rows) {
    SortedSet<String> held =
        Reasons.rows(
            state.violations().stream()
                .filter(violation -> violation.deed() == state.deeds())
                .map(violation -> violation.blocker())
                .toList());
    if (!held.containsAll(rows)) {
      differences.add(
          new Difference(attempt.where(), what + "，记为违反 " + rows, "记为违反 " + held, List.of()));
    }
  }

  private void differ(Entry.Attempt attempt, String expected, Judgement judgement) {
    differences.add(
        switch (judgement) {
          case Judgement.Allowed(List<String> relied) ->
              new Difference(
                  attempt.where(),
                  expected,
                  "可以办",
                  relied.isEmpty() ? List.of() : List.of("依据 " + String.join("、", relied)));
          case Judgement.Refused(List<Blocker> blockers) ->
              new Difference(
                  attempt.where(),
                  expected,
                  "因 " + Reasons.rows(blockers) + " 不能办",
                  Reasons.lines(teller, blockers));
          case Judgement.Undetermined(List<Blocker> blockers, SortedSet<String> missing) ->
              new Difference(
                  attempt.where(), expected, "还不能判断，缺 " + missing, Reasons.lines(teller, blockers));
        });
  }

  private void look(Entry.Look look) {
    if (telling) {
      seen.add(new Seen(look, kernel.assess(state, look.on())));
    }
    state = kernel.advance(state, look.on());
    var comparison = new Comparison(kernel, instrument, teller, state, look.on(), look.object());
    look.expected().forEach(one -> comparison.differs(one).ifPresent(differences::add));
  }
}
