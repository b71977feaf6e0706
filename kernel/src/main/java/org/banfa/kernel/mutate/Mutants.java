package org.banfa.kernel.mutate;

import java.util.List;
import java.util.SequencedMap;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.check.PackCheck;
import org.banfa.kernel.check.Remark;
import org.banfa.kernel.example.Example;
import org.banfa.kernel.example.Retelling;
import org.banfa.kernel.pack.Edits;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.PackReader;
import org.banfa.kernel.pack.PackReading;
import org.banfa.kernel.pack.Problem;
import org.banfa.kernel.pack.Problems;
import org.banfa.kernel.pack.Tree.Keys;
import org.banfa.kernel.pack.Yaml;

/**
 * A pack that is changed in one thing at a time, to see whether its examples notice. Deterministic;
 * safe to share between threads.
 */
public final class Mutants {

  private final Kernel kernel;
  private final List<Keys> files;
  private final Nearness nearness;
  private final List<Mutation> all;

  private Mutants(Kernel kernel, List<Keys> files, List<Example> examples) {
    this.kernel = kernel;
    this.files = files;
    this.nearness = new Nearness(kernel, examples);
    this.all = Finder.of(kernel.pack(), files);
  }

  /**
   * Prepares the mutations of a pack.
   *
   * @param files the text of each file that the pack was read from, by its name
   * @param examples of the pack
   * @throws IllegalArgumentException if an example does not come out
   */
  public static Mutants of(
      Kernel kernel, SequencedMap<String, String> files, List<Example> examples) {
    var problems = new Problems(files);
    List<Keys> trees = Yaml.readAll(files, problems);
    if (!problems.none()) {
      throw new IllegalArgumentException(
          "the pack has been read from other files: " + problems.inOrder());
    }
    return new Mutants(kernel, trees, examples);
  }

  /** Every mutation, in the order of the files. */
  public List<Mutation> all() {
    return all;
  }

  /** Reads, compiles and checks the mutated pack and runs the examples until one fails. */
  public Fate fate(Mutation mutation) {
    return switch (PackReader.read(Edits.apply(files, mutation.edits()))) {
      case PackReading.Unreadable(List<Problem> problems) -> refused(problems.getFirst().problem());
      case PackReading.Readable(Pack pack) ->
          switch (kernel.recompile(pack)) {
            case Kernel.Rejected(List<Problem> problems) -> refused(problems.getFirst().problem());
            case Kernel.Compiled(Kernel mutated) -> judged(mutation, mutated);
          };
    };
  }

  private static Fate refused(String says) {
    return new Fate.Refused(says);
  }

  private Fate judged(Mutation mutation, Kernel mutated) {
    for (Remark remark : PackCheck.errors(mutated)) {
      return refused(remark.says());
    }
    var retelling = new Retelling(mutated);
    for (Nearness.Trial trial : nearness.order(mutation)) {
      if (!comesOut(retelling, trial)) {
        return new Fate.ShownByExample(trial.example().name());
      }
    }
    return new Fate.Survived();
  }

  /** Rules that set each other off without end, or use what is not there, are noticed too. */
  private static boolean comesOut(Retelling retelling, Nearness.Trial trial) {
    try {
      return retelling.comesOut(trial.example(), trial.known());
    } catch (IllegalStateException | IllegalArgumentException _) {
      return false;
    }
  }
}
