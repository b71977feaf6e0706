package org.banfa.kernel.pack;

import java.util.List;
import java.util.Optional;

/**
 * Sorts an object (认定): a money scale or a list of cases. Its result is a fact of type choice.
 *
 * @param id {@code object.name}, as guards write it
 * @param measure the amount and the limit that it turns on, where it does
 */
public record Classification(
    String id,
    String object,
    String name,
    String label,
    Table table,
    Optional<Measure> measure,
    Where where) {

  /** What a result is called; empty for a code that is no result of it. */
  public Optional<String> label(String code) {
    return switch (table) {
      case Scale scale ->
          scale.cells().stream().filter(one -> one.is().equals(code)).map(Cell::label).findFirst();
      case Cases cases ->
          cases.cases().stream().filter(one -> one.is().equals(code)).map(Case::label).findFirst();
    };
  }

  /** The rows that lead to a result. */
  public List<String> cites(String code) {
    return switch (table) {
      case Scale scale ->
          scale.cells().stream()
              .filter(one -> one.is().equals(code))
              .flatMap(one -> one.cites().stream())
              .toList();
      case Cases cases ->
          cases.cases().stream()
              .filter(one -> one.is().equals(code))
              .flatMap(one -> one.cites().stream())
              .toList();
    };
  }

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
   * @param all the conditions that the guard joins, where they were written one by one
   */
  public record Case(
      Optional<String> when,
      List<Demand> all,
      String is,
      String label,
      List<String> cites,
      List<String> readings,
      Where where) {
    public Case {
      all = List.copyOf(all);
      cites = List.copyOf(cites);
      readings = List.copyOf(readings);
    }
  }

  /** One of several conditions that must all hold. */
  public sealed interface Demand {
    /** What must hold. */
    String guard();
  }

  /** A condition in the pack's own words. */
  public record That(String guard, String label) implements Demand {}

  /** The limit of the classification's measure is kept. */
  public record WithinLimit(String guard) implements Demand {}

  /** The limit of the classification's measure is passed. */
  public record PastLimit(String guard) implements Demand {}
}
