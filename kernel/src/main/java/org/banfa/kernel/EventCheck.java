package org.banfa.kernel;

import java.util.Map;
import java.util.Optional;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Fact;
import org.banfa.kernel.pack.ObjectType;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Reading;

/**
 * Tells an event that speaks of something the pack or the history does not have: not a fact that is
 * judged, but a mistake of whoever wrote it down.
 */
record EventCheck(Ruleset rules, World world) {

  /**
   * Looks an event over before it is taken in.
   *
   * @throws IllegalArgumentException saying what is not there or does not fit
   */
  void check(Event event) {
    switch (event) {
      case Event.Opened opened -> opened(opened);
      case Event.Learned learned -> {
        need(learned.object());
        facts(learned.facts());
      }
      case Event.Done done -> {
        attempt(done);
        Act act = act(done.act());
        boolean opens = done.opens().isPresent() || earlierPartOpens(done);
        require(act.opens().isPresent() == opens, act.id() + " opens " + act.opens());
        done.opens().ifPresent(object -> require(act.opens().get().equals(object.type()), object));
      }
      case Event.ReadingChosen chosen -> chosen(chosen);
      case Event.DayCame _ -> {}
    }
  }

  /** Looks an attempt over, which need not name the object it would open. */
  void attempt(Event.Done done) {
    need(done.object());
    Act act = act(done.act());
    require(act.on().equals(done.object().type()), act.id() + " is not done on " + done.object());
    done.outcome().ifPresent(code -> require(act.outcomes().containsKey(code), "outcome " + code));
    facts(done.facts());
  }

  private boolean earlierPartOpens(Event.Done done) {
    return world.find(done.object()).stream()
        .flatMap(thing -> thing.parts(done.act()).stream())
        .anyMatch(part -> part.opened().isPresent());
  }

  private void opened(Event.Opened opened) {
    Optional<ObjectType> type = Optional.ofNullable(pack().objects().get(opened.object().type()));
    require(type.isPresent(), "no objects of type " + opened.object().type());
    opened
        .parent()
        .ifPresent(parent -> {
          need(parent);
          require(
              type.get().parent().filter(parent.type()::equals).isPresent(),
              opened.object() + " does not hang under " + parent);
        });
    facts(opened.facts());
  }

  private void facts(Map<String, Value> facts) {
    facts.forEach((name, value) -> {
      require(name.indexOf('.') > 0, "no fact " + name);
      Fact fact = rules.fact(name);
      require(fact.source() instanceof Fact.Entered, name + " is derived");
      require(fits(fact.type(), value), name + " cannot be " + value);
    });
  }

  private static boolean fits(FactType type, Value value) {
    return switch (value) {
      case Value.Money _ -> type instanceof FactType.MoneyType;
      case Value.Whole _ -> type instanceof FactType.WholeType;
      case Value.Flag _ -> type instanceof FactType.FlagType;
      case Value.Day _ -> type instanceof FactType.DayType;
      case Value.Text _ -> type instanceof FactType.TextType;
      case Value.Choice(String code) ->
          type instanceof FactType.ChoiceType choice && choice.options().contains(code);
    };
  }

  private void chosen(Event.ReadingChosen chosen) {
    Optional<Reading> reading = Optional.ofNullable(pack().readings().get(chosen.reading()));
    require(
        reading.filter(one -> one.options().containsKey(chosen.option())).isPresent(),
        "no reading " + chosen.reading() + " with an option " + chosen.option());
  }

  private Act act(String id) {
    return Optional.ofNullable(pack().acts().get(id))
        .orElseThrow(() -> new IllegalArgumentException("no act " + id + " in " + pack().id()));
  }

  private void need(ObjectId object) {
    if (world.find(object).isEmpty()) {
      throw Judge.unknown(object);
    }
  }

  private Pack pack() {
    return rules.pack();
  }

  private static void require(boolean holds, Object what) {
    if (!holds) {
      throw new IllegalArgumentException("does not fit the pack: " + what);
    }
  }
}
