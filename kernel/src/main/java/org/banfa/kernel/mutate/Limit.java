package org.banfa.kernel.mutate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.kernel.mutate.Mutation.Kind;
import org.banfa.kernel.pack.Edit;
import org.banfa.kernel.pack.Tree.Words;

/**
 * Where two neighbouring cells of a scale meet. A limit that moves moves in both of them, because a
 * scale with a gap would not be read at all.
 */
final class Limit {

  private static final Pattern CELL =
      Pattern.compile("([\\[(])\\s*([^,，]+?)\\s*,\\s*([^,，]+?)\\s*([\\])])");
  private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(\\D+)");

  private final Spot below;
  private final Spot above;
  private final Matcher low;
  private final Matcher high;

  private Limit(Spot below, Spot above, Matcher low, Matcher high) {
    this.below = below;
    this.above = above;
    this.low = low;
    this.high = high;
  }

  /** What may be mistaken there; nothing where the cells are not written one above the other. */
  static List<Mutation> between(Spot below, Spot above) {
    Matcher low = CELL.matcher(text(below));
    Matcher high = CELL.matcher(text(above));
    return low.matches() && high.matches() && low.group(3).equals(high.group(2))
        ? new Limit(below, above, low, high).all()
        : List.of();
  }

  private static String text(Spot cell) {
    return cell.words().map(Words::text).orElse("");
  }

  private List<Mutation> all() {
    List<Mutation> all = new ArrayList<>();
    Matcher amount = AMOUNT.matcher(high.group(2));
    if (amount.matches()) {
      Numbers.nearAmount(amount.group(1), amount.group(2))
          .forEach(near -> all.add(meeting(Kind.NUMBER, near, low.group(4), high.group(1))));
    }
    boolean taken = high.group(1).equals("[");
    all.add(meeting(Kind.COMPARISON, high.group(2), taken ? "]" : ")", taken ? "(" : "["));
    return all;
  }

  private Mutation meeting(Kind kind, String at, String closing, String opening) {
    String one = low.group(1) + low.group(2) + "," + at + closing;
    String other = opening + at + "," + high.group(3) + high.group(4);
    Set<String> cites = new LinkedHashSet<>(below.cites());
    cites.addAll(above.cites());
    Words first = below.words().orElseThrow();
    Words second = above.words().orElseThrow();
    return new Mutation(
        kind,
        above.path(),
        second.where(),
        second.text(),
        other,
        List.copyOf(cites),
        List.of(new Edit.Put(first.where(), one), new Edit.Put(second.where(), other)));
  }
}
