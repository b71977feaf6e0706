package org.banfa.kernel.pack;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the name that somebody who mistyped may have meant. */
public final class Nearest {

  private static final int SHOWN = 16;

  private Nearest() {}

  /** The known name with the fewest wrong letters, if it is near enough to be meant. */
  public static Optional<String> to(String written, Collection<String> known) {
    return known.stream()
        .filter(name -> distance(written, name) <= Math.min(3, name.length() / 3))
        .min(Comparator.comparingInt(name -> distance(written, name)));
  }

  /** A sentence that offers the nearest name, or else all names there are. */
  public static String remedy(String written, Collection<String> known) {
    return to(written, known)
        .map(name -> "改为 " + name)
        .orElseGet(() -> known.isEmpty() ? "先写出它" : "可以写：" + list(known));
  }

  private static String list(Collection<String> known) {
    String shown = known.stream().limit(SHOWN).collect(Collectors.joining("、"));
    return known.size() > SHOWN ? shown + " 等 " + known.size() + " 个" : shown;
  }

  /** Letters to insert, delete, replace or swap with their neighbour. */
  private static int distance(String a, String b) {
    var table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : cheapest(table, a, b, i, j);
      }
    }
    return table[a.length()][b.length()];
  }

  private static int cheapest(int[][] table, String a, String b, int i, int j) {
    int replaced = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, 1 + table[i - 2][j - 2]) : best;
  }
}
