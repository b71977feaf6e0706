package org.banfa.kernel.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where the articles of a copy begin. Of all lines that open with the mark of an article, those are
 * taken that count up, as many as can be: a line that cites another article, and a number that is
 * misprinted, fall out.
 */
final class Starts {

  /** More are not looked at. */
  private static final int MOST = 4000;

  /** What goes on after a number that is cited. */
  private static final Pattern CITED = Pattern.compile("[的规規第、和所至之款，,）)].*");

  /** A line of a table of contents. */
  private static final Pattern LISTED = Pattern.compile(".*[.…·\\s]{2,}[\\d０-９]{1,4}");

  private static final Pattern ANNEX =
      Pattern.compile("附\\s*(?:件|表|录|錄|图|圖)(?![由的所中])[^。；;]{0,40}");

  private final List<Candidate> candidates = new ArrayList<>();

  /**
   * A line that may begin an article.
   *
   * @param doubtful in the middle of a sentence, or followed by words of a citation; such a one is
   *     taken only where it is the very next number
   */
  private record Candidate(int line, Marks.Mark mark, boolean doubtful) {

    int weight() {
      return doubtful ? 1 : 2;
    }

    boolean follows(Candidate before) {
      int step = mark.number() - before.mark().number();
      return doubtful ? step == 1 : step > 0;
    }
  }

  private Starts() {}

  /** The marks by the index of their lines. */
  static SortedMap<Integer, Marks.Mark> of(List<String> lines) {
    Starts starts = new Starts();
    for (int i = 0; i < lines.size() && starts.goesOn(lines, i); i++) {
      starts.look(lines, i);
    }
    return starts.longest();
  }

  /** Whether an annex begins in this line. */
  static boolean annex(String line) {
    return ANNEX.matcher(line).matches();
  }

  /** Whether a line stops in the middle of a sentence. */
  static boolean torn(String line) {
    return line.isEmpty() || "。；;：:！!？?”\"）)》".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  /** An annex has articles of its own. */
  private boolean goesOn(List<String> lines, int i) {
    return candidates.size() < MOST && (candidates.isEmpty() || !annex(lines.get(i)));
  }

  private void look(List<String> lines, int i) {
    Optional<Marks.Mark> found =
        Marks.article(lines.get(i)).filter(mark -> !LISTED.matcher(mark.rest()).matches());
    if (found.isEmpty()) {
      return;
    }
    Marks.Mark mark = found.get();
    boolean cited = CITED.matcher(mark.rest()).matches();
    // In front of the first article stand titles, which no sentence goes on from.
    boolean inside = !candidates.isEmpty() && torn(lines.get(i - 1)) && !heads(lines, i - 1);
    if (!cited || !inside) {
      candidates.add(new Candidate(i, mark, cited || inside));
    }
  }

  private static boolean heads(List<String> lines, int i) {
    String line = lines.get(i);
    return Marks.chapter(line).isPresent()
        || Marks.section(line).isPresent()
        || Marks.heading(line) && (i == 0 || !torn(lines.get(i - 1)));
  }

  private SortedMap<Integer, Marks.Mark> longest() {
    if (candidates.stream().allMatch(Candidate::doubtful)) {
      return Collections.emptySortedMap();
    }
    int[] weight = new int[candidates.size()];
    int[] next = new int[candidates.size()];
    int first = -1;
    for (int i = candidates.size() - 1; i >= 0; i--) {
      next[i] = -1;
      for (int j = i + 1; j < candidates.size(); j++) {
        boolean better = next[i] < 0 || weight[j] > weight[next[i]];
        if (better && candidates.get(j).follows(candidates.get(i))) {
          next[i] = j;
        }
      }
      weight[i] = candidates.get(i).weight() + (next[i] < 0 ? 0 : weight[next[i]]);
      if (first < 0 || weight[i] >= weight[first]) {
        first = i;
      }
    }
    SortedMap<Integer, Marks.Mark> chain = new TreeMap<>();
    for (int i = first; i >= 0; i = next[i]) {
      chain.put(candidates.get(i).line(), candidates.get(i).mark());
    }
    return Collections.unmodifiableSortedMap(chain);
  }
}
