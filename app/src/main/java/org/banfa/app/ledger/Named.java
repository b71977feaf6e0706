package org.banfa.app.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banfa.app.journal.CaseFile;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.State;
import org.banfa.kernel.Thing;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.ObjectType;
import org.banfa.kernel.pack.Pack;

/**
 * What people call a thing that hangs under a project or its unit: one of several contracts,
 * changes or systems is told from the others wherever something is owed or done on it.
 */
public final class Named {

  private static final int LONGEST = 40;
  private static final String BESIDE = " · ";

  private Named() {}

  /** The act, and on what, where that is neither the project nor its unit. */
  public static String act(String act, Optional<String> thing) {
    return thing.map(name -> act + BESIDE + name).orElse(act);
  }

  /**
   * Its kind and which of them it is in the order in which they came up, and the first words that
   * were written about it; empty for the project itself and its unit.
   */
  public static Optional<String> thing(Pack pack, State state, ObjectId id) {
    if (id.type().equals(ObjectType.PROJECT) || id.type().equals(CaseFile.ORGANISATION)) {
      return Optional.empty();
    }
    ObjectType type = pack.object(id.type());
    List<ObjectId> like =
        state.things().keySet().stream().filter(one -> one.type().equals(id.type())).toList();
    String which = like.contains(id) ? type.label() + (like.indexOf(id) + 1) : type.label();
    return Optional.of(
        state
            .find(id)
            .flatMap(thing -> words(type, thing))
            .map(words -> which + " " + words)
            .orElse(which));
  }

  private static Optional<String> words(ObjectType type, Thing thing) {
    return type.facts().values().stream()
        .flatMap(fact -> Optional.ofNullable(thing.facts().get(fact.id())).stream())
        .flatMap(known ->
            known.value() instanceof Value.Text(String text)
                ? Optional.of(shortened(text.strip())).stream()
                : Optional.<String>empty().stream())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.codePoints()
            .limit(LONGEST)
            .mapToObj(Character::toString)
            .collect(Collectors.joining("", "", "…"));
  }
}
