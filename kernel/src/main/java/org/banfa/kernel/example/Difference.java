package org.banfa.kernel.example;

import java.util.List;
import org.banfa.kernel.pack.Where;

/**
 * One thing that came out otherwise than an example says. In Chinese.
 *
 * @param where the place of the expectation
 * @param expected what the example says
 * @param found what the kernel says
 * @param because why the kernel says so, a line for each reason
 */
public record Difference(Where where, String expected, String found, List<String> because) {

  public Difference {
    because = List.copyOf(because);
  }

  @Override
  public String toString() {
    StringBuilder drawn = new StringBuilder();
    drawn.append(where).append("\n      预期：").append(expected).append("\n      实际：").append(found);
    because.forEach(line -> drawn.append("\n        · ").append(line));
    return drawn.toString();
  }
}
