package org.banfa.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Fact;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Reading;

/**
 * A random history by a pack: acts in any order by anybody, on time, too early and told late. Every
 * event fits the pack; hardly any is lawful.
 */
final class RandomLife {

  private static final LocalDate START = LocalDate.of(2026, 3, 2);

  private final Pack pack;
  private final RandomGenerator random;
  private final List<ObjectId> objects = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private LocalDate day = START;

  private RandomLife(Pack pack, RandomGenerator random) {
    this.pack = pack;
    this.random = random;
  }

  /** The seed given by {@code -Dbanfa.seed}, or a fixed one. */
  static long chosenSeed() {
    return Long.getLong("banfa.seed", 20261122L);
  }

  static RandomGenerator generator(int number) {
    return new SplittableRandom(chosenSeed() * 1_000_003L + number);
  }

  static String replay(int number) {
    return "life " + number + ", replay with -Dbanfa.seed=" + chosenSeed();
  }

  static List<Event> events(Pack pack, int number, int count) {
    RandomLife life = new RandomLife(pack, generator(number));
    life.open(Story.UNIT, Optional.empty());
    life.open(Story.PROJECT, Optional.of(Story.UNIT));
    life.open(Story.OTHER, Optional.of(Story.UNIT));
    for (int i = 0; i < count; i++) {
      life.next(i);
    }
    return life.events;
  }

  private void open(ObjectId object, Optional<ObjectId> parent) {
    objects.add(object);
    events.add(new Event.Opened(day, object, parent, new LinkedHashMap<>()));
  }

  private void next(int number) {
    day = day.plusDays(random.nextInt(10) == 0 ? random.nextInt(400) : random.nextInt(4));
    LocalDate on = random.nextInt(12) == 0 ? day.minusDays(random.nextInt(300)) : day;
    switch (random.nextInt(10)) {
      case 0 -> events.add(new Event.DayCame(on));
      case 1 -> choose(on);
      case 2, 3 -> learn(on);
      default -> act(on, number);
    }
  }

  private void choose(LocalDate on) {
    if (!pack.readings().isEmpty()) {
      Reading reading = pick(List.copyOf(pack.readings().values()));
      String option = pick(List.copyOf(reading.options().keySet()));
      events.add(new Event.ReadingChosen(on, reading.id(), option, "office"));
    }
  }

  private void learn(LocalDate on) {
    ObjectId object = pick(objects);
    SequencedMap<String, Value> facts = new LinkedHashMap<>();
    for (Fact fact : pack.object(object.type()).facts().values()) {
      if (fact.source() instanceof Fact.Entered && random.nextInt(3) == 0) {
        facts.put(fact.id(), value(fact.type(), on));
      }
    }
    events.add(new Event.Learned(on, object, facts, Optional.empty(), "told"));
  }

  private void act(LocalDate on, int number) {
    Act act = pick(List.copyOf(pack.acts().values()));
    List<ObjectId> places = objects.stream().filter(one -> one.type().equals(act.on())).toList();
    if (places.isEmpty()) {
      return;
    }
    Optional<ObjectId> opens = act.opens().map(type -> new ObjectId(type, "n" + number));
    opens.ifPresent(objects::add);
    ObjectId place = pick(places);
    String role = random.nextInt(6) == 0 ? any(pack.roles().keySet()) : pick(act.by().roles());
    events.add(
        new Event.Done(
            on,
            place,
            act.id(),
            role,
            outcome(act),
            facts(act, on),
            files(act),
            opens,
            "somebody"));
  }

  private Optional<String> outcome(Act act) {
    return act.outcomes().isEmpty() || random.nextInt(8) == 0
        ? Optional.empty()
        : Optional.of(any(act.outcomes().keySet()));
  }

  private SequencedMap<String, Value> facts(Act act, LocalDate on) {
    SequencedMap<String, Value> facts = new LinkedHashMap<>();
    for (Act.Field field : act.fields()) {
      int dot = field.fact().indexOf('.');
      Fact fact =
          pack.object(field.fact().substring(0, dot)).facts().get(field.fact().substring(dot + 1));
      if (fact != null && fact.source() instanceof Fact.Entered && random.nextInt(4) > 0) {
        facts.put(fact.id(), value(fact.type(), on));
      }
    }
    return facts;
  }

  private SequencedMap<String, Set<String>> files(Act act) {
    SequencedMap<String, Set<String>> files = new LinkedHashMap<>();
    for (Act.Slot slot : act.slots()) {
      if (random.nextBoolean()) {
        Set<String> items = new LinkedHashSet<>();
        slot.contains().stream()
            .filter(item -> random.nextInt(5) > 0)
            .forEach(item -> items.add(item.id()));
        files.put(slot.id(), items);
      }
    }
    return files;
  }

  private Value value(FactType type, LocalDate on) {
    return switch (type) {
      case FactType.MoneyType() -> new Value.Money(1_000_000L * random.nextInt(6_000));
      case FactType.WholeType() -> new Value.Whole(random.nextInt(10));
      case FactType.FlagType() -> new Value.Flag(random.nextBoolean());
      case FactType.DayType() -> new Value.Day(on.plusDays(random.nextInt(-200, 100)));
      case FactType.TextType() -> new Value.Text("words");
      case FactType.ChoiceType(List<String> options) -> new Value.Choice(pick(options));
    };
  }

  private String any(Set<String> names) {
    return pick(List.copyOf(names));
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
