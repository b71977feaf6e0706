package org.banfa.kernel.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    return comesOut(example, List.of());
  }

  /**
   * The same, where it is known of the first lines that they come out and what they come to.
   *
   * @param known the state before the first line, then that after each line as far as it is known;
   *     empty where nothing is
   */
  public boolean comesOut(Example example, List<State> known) {
    var runner = ExampleRunner.of(kernel, example);
    Passage here =
        beginnings.computeIfAbsent(
            beginning(example),
            _ -> Passage.to(known.isEmpty() ? runner.begun(example) : known.getFirst()));
    for (int i = 0; i < example.days().size(); i++) {
      Entry entry = example.days().get(i);
      Passage next = here.next().get(entry.where());
      if (next == null) {
        Optional<State> after =
            i + 1 < known.size()
                ? Optional.of(known.get(i + 1))
                : runner.after(here.state(), entry);
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

  /**
   * The state before the first line of an example, then that after each line.
   *
   * @throws IllegalArgumentException if the example does not come out
   */
  public List<State> states(Example example) {
    if (!comesOut(example)) {
      throw new IllegalArgumentException(example.name() + " does not come out");
    }
    List<State> all = new ArrayList<>();
    Passage here = Objects.requireNonNull(beginnings.get(beginning(example)));
    all.add(here.state());
    for (Entry entry : example.days()) {
      here = Objects.requireNonNull(here.next().get(entry.where()));
      all.add(here.state());
    }
    return all;
  }

  private static Beginning beginning(Example example) {
    return new Beginning(example.days().getFirst().on(), example.asIfIssued(), example.given());
  }
}
