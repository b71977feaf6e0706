package org.banfa.kernel.mutate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.kernel.mutate.Mutation.Kind;
import org.banfa.kernel.pack.Edit;
import org.banfa.kernel.pack.Tree.Words;
import org.banfa.kernel.pack.WrittenInterval;

/**
 * Where two neighbouring cells of a scale meet. A limit that moves moves in both of them, because a
 * scale with a gap would not be read at all.
 */
final class Limit {

  private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(\\D+)");

  private final Spot below;
  private final Spot above;
  private final WrittenInterval low;
  private final WrittenInterval high;

  private Limit(Spot below, Spot above, WrittenInterval low, WrittenInterval high) {
    this.below = below;
    this.above = above;
    this.low = low;
    this.high = high;
  }

  /** What may be mistaken there; nothing where the cells are not written one above the other. */
  static List<Mutation> between(Spot below, Spot above) {
    Optional<WrittenInterval> low = WrittenInterval.of(text(below));
    Optional<WrittenInterval> high = WrittenInterval.of(text(above));
    return low.isPresent() && high.isPresent() && low.get().to().equals(high.get().from())
        ? new Limit(below, above, low.get(), high.get()).all()
        : List.of();
  }

  private static String text(Spot cell) {
    return cell.words().map(Words::text).orElse("");
  }

  private List<Mutation> all() {
    List<Mutation> all = new ArrayList<>();
    Matcher amount = AMOUNT.matcher(high.from());
    if (amount.matches()) {
      Numbers.nearAmount(amount.group(1), amount.group(2))
          .forEach(near -> all.add(meeting(Kind.NUMBER, low.upTo(near), high.startingAt(near))));
    }
    boolean taken = high.takesFrom();
    all.add(meeting(Kind.COMPARISON, low.closing(taken), high.opening(!taken)));
    return all;
  }

  private Mutation meeting(Kind kind, WrittenInterval one, WrittenInterval other) {
    Set<String> cites = new LinkedHashSet<>(below.cites());
    cites.addAll(above.cites());
    Words first = below.words().orElseThrow();
    Words second = above.words().orElseThrow();
    return new Mutation(
        kind,
        above.path(),
        second.where(),
        second.text(),
        other.toString(),
        List.copyOf(cites),
        List.of(
            new Edit.Put(first.where(), one.toString()),
            new Edit.Put(second.where(), other.toString())));
  }
}
