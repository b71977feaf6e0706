package org.banfa.kernel.pack;

import java.util.List;
import java.util.Optional;

/**
 * Sorts an object (认定): a money scale or a list of cases. Its result is a fact of type choice.
 *
 * @param id {@code object.name}, as guards write it
 */
public record Classification(
    String id, String object, String name, String label, Table table, Where where) {

  /** How the sorting is written. */
  public sealed interface Table {}

  /** By the interval that an amount falls into. */
  public record Scale(String of, List<Cell> cells) implements Table {
    public Scale {
      cells = List.copyOf(cells);
    }
  }

  /** By the first case that holds, from the top. */
  public record Cases(List<Case> cases) implements Table {
    public Cases {
      cases = List.copyOf(cases);
    }
  }

  /**
   * One interval of a scale, in fen.
   *
   * @param from lower end
   * @param to upper end, or empty for no end
   */
  public record Cell(
      long from,
      boolean fromIncluded,
      Optional<Long> to,
      boolean toIncluded,
      String is,
      String label,
      List<String> cites,
      List<String> readings,
      Where where) {
    public Cell {
      cites = List.copyOf(cites);
      readings = List.copyOf(readings);
    }

    /** Whether the amount, in fen, lies in this interval. */
    public boolean holds(long fen) {
      boolean above = fromIncluded ? fen >= from : fen > from;
      boolean below = to.map(end -> toIncluded ? fen <= end : fen < end).orElse(true);
      return above && below;
    }
  }

  /**
   * One case.
   *
   * @param when its guard; empty for the last one, which holds otherwise
   */
  public record Case(
      Optional<String> when,
      String is,
      String label,
      List<String> cites,
      List<String> readings,
      Where where) {
    public Case {
      cites = List.copyOf(cites);
      readings = List.copyOf(readings);
    }
  }
}
