package org.banfa.kernel.pack;

import java.util.function.Function;

/** What came of reading a written value. */
public sealed interface Literal<T> {

  /** The words mean this. */
  record Meant<T>(T value) implements Literal<T> {}

  /**
   * The words mean nothing that is asked for here.
   *
   * @param cause why, in Chinese
   * @param remedy how to write it, in Chinese
   */
  record Unclear<T>(String cause, String remedy) implements Literal<T> {}

  /** The same, with the value turned into something else. */
  default <U> Literal<U> map(Function<T, U> turn) {
    return switch (this) {
      case Meant<T>(T value) -> new Meant<>(turn.apply(value));
      case Unclear<T>(String cause, String remedy) -> new Unclear<>(cause, remedy);
    };
  }
}
