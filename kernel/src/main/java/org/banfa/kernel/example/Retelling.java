package org.banfa.kernel.example;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.State;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Where;

/**
 * Tells one kernel many examples of one reading, and the beginning that some of them share only
 * once. What is remembered grows with what is told; not safe to share between threads.
 */
public final class Retelling {

  /** How an example begins: two that begin alike and go on alike come to the same state. */
  private record Beginning(
      LocalDate day, Optional<LocalDate> asIfIssued, SequencedMap<String, Value> given) {}

  /** What was told so far came out and led to this state. */
  private record Passage(State state, Map<Where, Passage> next) {
    private static Passage to(State state) {
      return new Passage(state, new HashMap<>());
    }
  }

  private final Kernel kernel;
  private final Map<Beginning, Passage> beginnings = new HashMap<>();

  public Retelling(Kernel kernel) {
    this.kernel = kernel;
  }

  /**
   * Whether all comes out as the example says. Tells no further than the first line that comes out
   * otherwise.
   *
   * @throws IllegalArgumentException if the example names what the kernel's pack does not have
   * @throws IllegalStateException if rules of the pack set each other off without end
   */
  public boolean comesOut(Example example) {
    var runner = ExampleRunner.of(kernel, example);
    var beginning =
        new Beginning(example.days().getFirst().on(), example.asIfIssued(), example.given());
    Passage here = beginnings.computeIfAbsent(beginning, _ -> Passage.to(runner.begun(example)));
    for (Entry entry : example.days()) {
      Passage next = here.next().get(entry.where());
      if (next == null) {
        Optional<State> after = runner.after(here.state(), entry);
        if (after.isEmpty()) {
          return false;
        }
        next = Passage.to(after.get());
        here.next().put(entry.where(), next);
      }
      here = next;
    }
    return true;
  }
}
