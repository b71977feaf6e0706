package org.banfa.app.projects;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.CaseFiles;
import org.banfa.app.journal.Entry;
import org.banfa.app.journal.Histories;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.LegalDays;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.Library;
import org.banfa.kernel.State;
import org.banfa.kernel.pack.Effect;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.pack.Trigger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets time pass: says that it is now this day. */
@Component
public class LetDayCome {

  private final Journal journal;
  private final LegalDays days;
  private final Library library;
  private final Histories histories;
  private final CaseFiles files;

  LetDayCome(
      Journal journal, LegalDays days, Library library, Histories histories, CaseFiles files) {
    this.journal = journal;
    this.days = days;
    this.library = library;
    this.histories = histories;
    this.files = files;
  }

  /** What became of it. */
  public sealed interface Come {}

  /** It is now that day. */
  public record Came(Entry entry) implements Come {}

  /** It is that day already, or later: time does not run backwards. */
  public record NotLater(LocalDate today) implements Come {}

  /** Announces the day. */
  @Transactional
  public Come let(LocalDate day, Actor by) {
    Optional<LocalDate> today = days.today();
    if (today.filter(now -> !day.isAfter(now)).isPresent()) {
      return new NotLater(today.get());
    }
    Entry entry = journal.append(days.draft(day, by));
    reach(day, by);
    return new Came(entry);
  }

  /** What time alone does to organisations, written where their other projects hear it. */
  private void reach(LocalDate day, Actor by) {
    Set<String> packs =
        library.kernels().values().stream()
            .filter(LetDayCome::reachesByTime)
            .map(kernel -> kernel.pack().id())
            .collect(Collectors.toSet());
    if (packs.isEmpty()) {
      return;
    }
    for (CaseFile file : files.open(histories.keys()).values()) {
      if (packs.contains(file.kernel().pack().id())) {
        State after = file.kernel().advance(file.state(), day);
        Reach.drafts(file, after, day, by).forEach(journal::append);
      }
    }
  }

  /**
   * Whether a rule that no act sets off carries something from a project to its organisation. What
   * the organisation's own days bring needs no carrying.
   */
  private static boolean reachesByTime(Kernel kernel) {
    return kernel.pack().rules().values().stream()
        .anyMatch(rule ->
            rule instanceof Rule.Consequence consequence
                && !(consequence.on() instanceof Trigger.Done)
                && consequence.then().stream().anyMatch(LetDayCome::ofOrganisation)
                && !kernel.triggeredOn(consequence).equals(Set.of(CaseFile.ORGANISATION)));
  }

  private static boolean ofOrganisation(Effect effect) {
    return effect instanceof Effect.SetFacts set
        && set.values().keySet().stream()
            .anyMatch(fact -> fact.startsWith(CaseFile.ORGANISATION + "."));
  }
}
