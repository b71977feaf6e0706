package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * {@code /regulations/{pack}/trial}: what would be otherwise if the regulation were. A value is
 * posted as {@code v.} and its place, a rule to leave out as {@code drop}, another regulation to
 * try in its place as {@code by}.
 *
 * @param action where it is posted to
 * @param problems why nothing could be tried
 * @param groups values that may be written otherwise
 * @param rules rules that may be left out
 * @param others regulations that may be tried in its place; the first one stands for none
 */
public record TrialPage(
    Frame frame,
    Head head,
    String action,
    List<Problem> problems,
    Optional<Result> result,
    List<Group> groups,
    List<Dropped> rules,
    List<Option> others)
    implements Page {
  public TrialPage {
    problems = List.copyOf(problems);
    groups = List.copyOf(groups);
    rules = List.copyOf(rules);
    others = List.copyOf(others);
  }

  @Override
  public int status() {
    return problems.isEmpty() ? 200 : 422;
  }

  /** What is wrong, and the place of the pack it is drawn at; the drawing may be empty. */
  public record Problem(String says, String drawn) {}

  /**
   * Values of one kind.
   *
   * @param hint how they are written; may be empty
   */
  public record Group(String title, String hint, List<Value> values) {
    public Group {
      values = List.copyOf(values);
    }
  }

  /**
   * One value.
   *
   * @param text what is typed
   * @param now what the regulation says, where it differs from what is typed
   * @param options the only values it may have; empty for free text
   */
  public record Value(
      String id,
      String name,
      String label,
      String text,
      Optional<String> now,
      List<Option> options,
      List<Chip> chips) {
    public Value {
      options = List.copyOf(options);
      chips = List.copyOf(chips);
    }
  }

  /** One of several. */
  public record Option(String value, String label, boolean chosen) {}

  /** A rule that may be left out. */
  public record Dropped(String id, String label, boolean chosen, List<Chip> chips) {
    public Dropped {
      chips = List.copyOf(chips);
    }
  }

  /**
   * What was found.
   *
   * @param changes what was tried otherwise, each in one sentence
   * @param figures how many projects, and how many of them differ
   * @param reasons how many projects differ by each row
   */
  public record Result(
      List<String> changes, List<Figure> figures, List<Reason> reasons, List<Project> projects) {
    public Result {
      changes = List.copyOf(changes);
      figures = List.copyOf(figures);
      reasons = List.copyOf(reasons);
      projects = List.copyOf(projects);
    }
  }

  /** A row and how many projects differ by it. */
  public record Reason(List<Chip> chips, String says, int projects) {}

  /** A project with what would be otherwise. */
  public record Project(Link link, String unit, List<Change> changes) {
    public Project {
      changes = List.copyOf(changes);
    }
  }

  /** One thing: what it is, how it is, how it would be. */
  public record Change(String kind, String what, String before, String after, List<Chip> chips) {
    public Change {
      chips = List.copyOf(chips);
    }
  }
}
