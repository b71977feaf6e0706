package org.banfa.kernel.mutate;

import java.util.List;
import org.banfa.kernel.pack.Edit;
import org.banfa.kernel.pack.Where;

/**
 * A small change that makes a pack say something else than its regulation.
 *
 * @param path the keys that lead to what is changed, joined with dots
 * @param where its place in the pack's files
 * @param was what stands there
 * @param becomes what stands there instead; empty where it is left out
 * @param cites the provisions that it concerns
 * @param edits what to change, together
 */
public record Mutation(
    Kind kind,
    String path,
    Where where,
    String was,
    String becomes,
    List<String> cites,
    List<Edit> edits) {

  public Mutation {
    cites = List.copyOf(cites);
    edits = List.copyOf(edits);
  }

  /** What sort of slip it is. */
  public enum Kind {
    /** A number of days, an amount or a share is one step off. */
    NUMBER("数"),
    /** A comparison takes in its limit where it should not, or the other way round. */
    COMPARISON("比较"),
    /** Somebody else. */
    ROLE("主体"),
    /** Working days for days, thirty days for a month. */
    UNIT("期限单位"),
    /** A condition turned round, a flag or a choice the other way. */
    FLIP("取反"),
    /** A rule is missing. */
    DROP("缺规则");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** What it is called, in Chinese. */
    public String label() {
      return label;
    }
  }

  /** What tells it from every other of its pack, whatever line it stands on. */
  public String name() {
    return becomes.isEmpty() ? path + ": 删去" : path + ": " + was + " → " + becomes;
  }
}
