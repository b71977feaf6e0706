package org.banfa.app.ledger;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.Entry;
import org.banfa.kernel.Assessment;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.guard.Answer;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Pack;

/**
 * All there is to see of one project, on a day, by one person.
 *
 * @param roles the roles that the viewer's office plays in it
 * @param duties what is owed, the earliest due day first
 * @param wanted documents that what is owed asks for
 * @param flow who handled what, in order
 * @param last the last entry of its chain
 */
public record ProjectSheet(
    CaseFile file,
    LocalDate today,
    String unitName,
    Set<String> roles,
    Light light,
    List<StageLine> stages,
    List<OpenDuty> duties,
    Assessment assessment,
    List<WantedDocument> wanted,
    List<FiledDocument> filed,
    List<Handling> flow,
    Entry last) {

  public ProjectSheet {
    roles = Set.copyOf(new LinkedHashSet<>(roles));
    stages = List.copyOf(stages);
    duties = List.copyOf(duties);
    wanted = List.copyOf(wanted);
    filed = List.copyOf(filed);
    flow = List.copyOf(flow);
  }

  /** A place for a document that is still empty. */
  public record WantedDocument(Act act, Act.Slot slot) {}

  /** A document handed in with an act. */
  public record FiledDocument(
      Act act, String slot, String name, String sha256, long size, LocalDate on) {}

  /** The project's key. */
  public String key() {
    return file.key();
  }

  /** Its name. */
  public String name() {
    return file.history().founded().name();
  }

  /** Its regulation. */
  public Pack pack() {
    return file.kernel().pack();
  }

  /** Whether the viewer's office has a part in this duty. */
  public boolean mine(OpenDuty duty) {
    return duty.owing().stream().anyMatch(roles::contains);
  }

  /** A fact or classification of the project, where it is known. */
  public Optional<Value> value(String variable) {
    return switch (file.kernel().value(assessment.state(), file.project(), variable)) {
      case Answer.Known(Value value) -> Optional.of(value);
      case Answer.Missing _ -> Optional.empty();
    };
  }

  /** The amount of a money fact, in fen, where it is known. */
  public Optional<Long> amount(Optional<String> fact) {
    return fact.flatMap(this::value)
        .flatMap(
            value -> value instanceof Value.Money(long fen) ? Optional.of(fen) : Optional.empty());
  }

  /** The option in force of a reading of the regulation. */
  public String chosen(String reading) {
    String standing = Optional.ofNullable(pack().readings().get(reading)).orElseThrow().chosen();
    return assessment.state().readings().getOrDefault(reading, standing);
  }
}
