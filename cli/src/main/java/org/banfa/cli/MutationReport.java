package org.banfa.cli;

import java.util.Arrays;
import java.util.List;
import org.banfa.kernel.mutate.Equivalents;
import org.banfa.kernel.mutate.Fate;
import org.banfa.kernel.mutate.Mutants;
import org.banfa.kernel.mutate.Mutation;
import org.banfa.kernel.pack.Pack;

/**
 * What became of the mutations of a pack.
 *
 * @param caught how many somebody noticed
 * @param equivalent how many nobody noticed that are said to make no difference
 * @param percent of all that were caught, rounded down; 100 where there are none
 */
record MutationReport(
    String pack,
    int caught,
    int equivalent,
    int all,
    int percent,
    List<Sum> kinds,
    List<Line> mutations) {

  /** The mutations of one kind. */
  record Sum(String kind, long caught, long equivalent, long all) {}

  /**
   * One mutation.
   *
   * @param caught whether somebody noticed
   * @param by the example that noticed, or why the pack was refused; empty where nobody noticed
   * @param why it makes no difference, where nobody noticed and the pack's author says so
   */
  record Line(
      String kind,
      String file,
      int line,
      String path,
      String was,
      String becomes,
      List<String> cites,
      boolean caught,
      String by,
      String why) {

    /** Nobody noticed, and it makes no difference. */
    boolean equivalent() {
      return !caught && !why.isEmpty();
    }

    /** Nobody noticed, and nobody said why. */
    boolean missed() {
      return !caught && why.isEmpty();
    }
  }

  /** Tries every mutation whose name has the text in it, side by side, and tells them in order. */
  static MutationReport of(Pack pack, Mutants mutants, Equivalents known, String only) {
    List<Line> lines =
        mutants.all().parallelStream()
            .filter(one -> one.name().contains(only))
            .map(one -> line(one, mutants.fate(one), known))
            .toList();
    int caught = (int) lines.stream().filter(Line::caught).count();
    return new MutationReport(
        pack.id(),
        caught,
        (int) lines.stream().filter(Line::equivalent).count(),
        lines.size(),
        lines.isEmpty() ? 100 : caught * 100 / lines.size(),
        Arrays.stream(Mutation.Kind.values()).map(kind -> sum(kind, lines)).toList(),
        lines);
  }

  private static Line line(Mutation one, Fate fate, Equivalents known) {
    String by =
        switch (fate) {
          case Fate.ShownByExample(String example) -> example;
          case Fate.Refused(String says) -> says;
          case Fate.Survived() -> "";
        };
    return new Line(
        one.kind().label(),
        one.where().file(),
        one.where().line(),
        one.path(),
        one.was(),
        one.becomes(),
        one.cites(),
        fate.caught(),
        by,
        known.reasons().getOrDefault(one.name(), ""));
  }

  private static Sum sum(Mutation.Kind kind, List<Line> lines) {
    List<Line> same = lines.stream().filter(one -> one.kind().equals(kind.label())).toList();
    return new Sum(
        kind.label(),
        same.stream().filter(Line::caught).count(),
        same.stream().filter(Line::equivalent).count(),
        same.size());
  }
}
