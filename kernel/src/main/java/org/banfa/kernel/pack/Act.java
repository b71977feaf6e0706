package org.banfa.kernel.pack;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Something that a role does (事项).
 *
 * @param on the type of object it is recorded on
 * @param entitled rows that say why this role and nobody else
 * @param opens the type of a new child object that doing it brings into being
 * @param outcomes code to label; empty where the act has none
 * @param repeatable whether it stays open after it was done
 * @param measure the classification whose measure is shown beside it
 */
public record Act(
    String id,
    String label,
    String on,
    Optional<String> stage,
    Parties by,
    List<String> entitled,
    Optional<String> opens,
    List<Field> fields,
    List<Slot> slots,
    SequencedMap<String, String> outcomes,
    Opinion opinion,
    boolean repeatable,
    List<String> cites,
    Optional<ExtendsDuty> extension,
    Optional<String> measure,
    Where where) {

  public Act {
    entitled = List.copyOf(entitled);
    fields = List.copyOf(fields);
    slots = List.copyOf(slots);
    cites = List.copyOf(cites);
  }

  /**
   * The type whose facts the act's form and its rules speak of: what it opens, else what it is on.
   */
  public String context() {
    return opens.orElse(on);
  }

  /** Who does it. */
  public sealed interface Parties {
    /** Every role that has a part, the lead first. */
    List<String> roles();
  }

  /** One role. */
  public record One(String role) implements Parties {
    @Override
    public List<String> roles() {
      return List.of(role);
    }
  }

  /** Whichever of several roles. */
  public record AnyOf(List<String> roles) implements Parties {
    public AnyOf {
      roles = List.copyOf(roles);
    }
  }

  /** Several roles together (会同), one of which leads (牵头). */
  public record Joint(String lead, List<String> with) implements Parties {
    public Joint {
      with = List.copyOf(with);
    }

    @Override
    public List<String> roles() {
      return Stream.concat(Stream.of(lead), with.stream()).toList();
    }
  }

  /** Whether something is asked for. */
  public sealed interface Asked {}

  /** Asked for in every case. */
  public record Always() implements Asked {}

  /** May be left out. */
  public record Never() implements Asked {}

  /** Asked for where the guard holds. */
  public record When(String guard) implements Asked {}

  /** A fact that the form asks for. */
  public record Field(String fact, Asked required, List<String> cites, Where where) {
    public Field {
      cites = List.copyOf(cites);
    }
  }

  /** A named place for a document. */
  public record Slot(
      String id,
      String label,
      Asked required,
      List<String> cites,
      List<Item> contains,
      Where where) {
    public Slot {
      cites = List.copyOf(cites);
      contains = List.copyOf(contains);
    }
  }

  /** Something that a document must contain, such as a chapter. */
  public record Item(String id, String label, List<String> cites, Where where) {
    public Item {
      cites = List.copyOf(cites);
    }
  }

  /** Whether the actor writes an opinion (意见). */
  public enum Opinion {
    NONE,
    OPTIONAL,
    REQUIRED
  }

  /**
   * The act moves the due day of a duty (延期).
   *
   * @param duty the rule that opened the duty
   * @param to the day fact that names the new due day
   * @param cap the furthest it can be moved, as a period
   * @param from the day variable that the cap counts from
   */
  public record ExtendsDuty(
      String duty, String to, Optional<String> cap, Optional<String> from, Where where) {}
}
