package org.banfa.app.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code /projects/{key}/acts/{act}}: the form of one act. With a {@link Measure} it is the page of
 * a change. The form posts to {@code submission.target} as multipart.
 *
 * @param sections fields under their headings, in order
 * @param tables what the act is about, shown and not asked
 * @param problems errors that belong to no field
 * @param parties who signs, in order; the last opinions given are kept
 */
public record ActPage(
    Frame frame,
    Head head,
    List<Banner> banners,
    List<String> problems,
    Optional<Measure> measure,
    Optional<Preconditions> preconditions,
    List<Section> sections,
    List<Panel> tables,
    Optional<Slots> slots,
    Optional<Outcome> outcome,
    Optional<Opinion> opinion,
    List<Party> parties,
    List<Step> order,
    List<ReadingChoice> readings,
    Submission submission)
    implements Page {
  public ActPage {
    banners = List.copyOf(banners);
    problems = List.copyOf(problems);
    sections = List.copyOf(sections);
    tables = List.copyOf(tables);
    parties = List.copyOf(parties);
    order = List.copyOf(order);
    readings = List.copyOf(readings);
  }

  /** A form that only asks: nothing to attach, to decide or to sign, and no order of acts. */
  public static ActPage asking(
      Frame frame,
      Head head,
      List<Banner> banners,
      List<String> problems,
      List<Section> sections,
      List<Panel> tables,
      Submission submission) {
    return new ActPage(
        frame,
        head,
        banners,
        problems,
        Optional.empty(),
        Optional.empty(),
        sections,
        tables,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        submission);
  }

  @Override
  public int status() {
    return errors().isEmpty() ? 200 : 422;
  }

  /** Every error in page order, each with the place it links to (empty for none). */
  public List<Link> errors() {
    var errors = new ArrayList<Link>();
    problems.forEach(problem -> errors.add(new Link(problem, "")));
    for (var section : sections) {
      for (var field : section.fields()) {
        field
            .error()
            .ifPresent(e -> errors.add(new Link(said(field.label(), e), "#" + field.id())));
      }
    }
    slots.ifPresent(all ->
        all.slots()
            .forEach(slot ->
                slot.error()
                    .ifPresent(e -> errors.add(new Link(said(slot.label(), e), "#" + slot.id())))));
    outcome.ifPresent(
        o -> o.error().ifPresent(e -> errors.add(new Link(said(o.label(), e), "#outcome"))));
    opinion.ifPresent(
        o -> o.error().ifPresent(e -> errors.add(new Link(said(o.label(), e), "#opinion"))));
    return List.copyOf(errors);
  }

  private String said(String label, String error) {
    return frame.words().get("said", label, error);
  }

  /** What must be there first. */
  public record Preconditions(String note, List<Chip> chips, List<Condition> conditions) {
    public Preconditions {
      chips = List.copyOf(chips);
      conditions = List.copyOf(conditions);
    }
  }

  /** A condition: met, not met or not known; what was found; who sees to it; what to press. */
  public record Condition(
      Verdict verdict,
      String what,
      String finding,
      String clears,
      List<Chip> chips,
      Optional<Action> act) {
    public Condition {
      chips = List.copyOf(chips);
    }
  }

  /** Three answers that never look alike. */
  public enum Verdict {
    MET,
    NOT_MET,
    UNKNOWN
  }

  /** Fields under a heading. */
  public record Section(String title, String note, List<Field> fields) {
    public Section {
      fields = List.copyOf(fields);
    }
  }

  /** The attachments, how many required ones are missing in words (may be empty), and limits. */
  public record Slots(String missing, String note, List<Slot> slots) {
    public Slots {
      slots = List.copyOf(slots);
    }
  }

  /** The decision: radio buttons posted as {@code name}. */
  public record Outcome(
      String name,
      String label,
      List<Chip> chips,
      List<Field.Option> options,
      Optional<String> error) {
    public Outcome {
      chips = List.copyOf(chips);
      options = List.copyOf(options);
    }
  }

  /** The opinion box, posted as {@code name}, with common phrases. */
  public record Opinion(
      String name,
      String label,
      boolean required,
      String value,
      List<String> phrases,
      Optional<String> error) {
    public Opinion {
      phrases = List.copyOf(phrases);
    }
  }

  /** A row of the opinion column: role, person, and the opinion given, or that it is awaited. */
  public record Party(String role, String person, Optional<Given> given, String awaited) {}

  /** An opinion given. */
  public record Given(String text, String signed, String date) {}

  /** A step of the procedure. */
  public record Step(String label, String note, List<Chip> chips, boolean current) {
    public Step {
      chips = List.copyOf(chips);
    }
  }

  /**
   * How the form is sent.
   *
   * @param hidden hidden fields besides the CSRF token, such as the version acted on
   * @param buttons the first is the main one; each posts {@code do} = its value
   * @param note what pressing means; may be empty
   */
  public record Submission(String target, List<Hidden> hidden, List<Button> buttons, String note) {
    public Submission {
      hidden = List.copyOf(hidden);
      buttons = List.copyOf(buttons);
    }
  }

  /** A hidden field. */
  public record Hidden(String name, String value) {}

  /** A submit button. */
  public record Button(String label, String value, Action.Weight weight) {}
}
