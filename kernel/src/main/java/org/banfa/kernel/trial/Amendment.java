package org.banfa.kernel.trial;

/** One change of a law that is tried. */
public sealed interface Amendment {

  /**
   * Another value is written.
   *
   * @param path the place of a single value, as {@link org.banfa.kernel.pack.Pack#places()} names
   *     it; or {@code classify.tier.limit[1]} for the amount at which the second cell of a scale
   *     begins, which moves the end of the cell before it too; or {@code rules.r.when.number[1]}
   *     for the second number of a guard
   * @param text what is written there, as in a pack; a time and a percentage also as people say
   *     them: 9个月, 15%
   */
  record Write(String path, String text) implements Amendment {}

  /** A rule is left out. */
  record LeaveOut(String rule) implements Amendment {}
}
