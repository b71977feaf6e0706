package org.banfa.app.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.banfa.kernel.DutyStatus;
import org.banfa.kernel.Standing;
import org.banfa.kernel.Terms;
import org.banfa.kernel.pack.Act;

/**
 * A duty that is still owed.
 *
 * @param owing the roles that have yet to do their part
 * @param standing how the act stands, where it is recorded on the same object
 * @param about what people call that which set it off, where that is neither the project nor its
 *     unit
 */
public record OpenDuty(
    DutyStatus status,
    Act act,
    List<String> owing,
    Light light,
    Optional<Standing> standing,
    Optional<String> about) {

  /** Those that fall due first come first, those without a day last. */
  static final Comparator<OpenDuty> BY_DUE =
      Comparator.comparing((OpenDuty one) -> one.due().orElse(LocalDate.MAX))
          .thenComparing(one -> one.status().duty().openedOn())
          .thenComparing(one -> one.status().duty().id());

  public OpenDuty {
    owing = List.copyOf(owing);
  }

  /** What is to be done, and for what, where a project can have several of them. */
  public String label() {
    return Named.act(act.label(), about);
  }

  /** The last day in time, where there is one. */
  public Optional<LocalDate> due() {
    return status.due().flatMap(day -> day.due());
  }

  /** Whether the house and not the text set the time. */
  public boolean house() {
    return status.duty().terms() instanceof Terms.Limit(_, Terms.Basis basis, _)
        && basis instanceof Terms.House;
  }
}
