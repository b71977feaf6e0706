package org.banfa.kernel.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Form;
import org.banfa.kernel.pack.Literals;
import org.banfa.kernel.pack.ObjectType;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Tree;
import org.banfa.kernel.pack.Where;

/** Puts the parts of one example together: what its stories tell, then what it tells itself. */
final class ExampleTeller {

  private final Vocabulary vocabulary;
  private final String name;
  private final Where where;
  private final SequencedMap<String, Example.Sign> shows = new LinkedHashMap<>();

  ExampleTeller(Pack pack, String name, Where where) {
    this.vocabulary = new Vocabulary(pack);
    this.name = name;
    this.where = where;
  }

  void shows(String row, Example.Sign sign) {
    shows.put(row, sign);
  }

  /** Notes where none of the parts has a day to tell of. */
  void needDays(List<Form> parts) {
    Form last = parts.getLast();
    if (parts.stream().allMatch(part -> lines(part).isEmpty())) {
      last.desk()
          .note(
              last.where(),
              last.what() + "没有写任何一天",
              "days 下至少要有一行",
              "补上 days，如 - {on: 2026-03-02, …}");
    }
  }

  /** The example; empty where nothing could be told. */
  Optional<Example> tell(List<Form> parts) {
    Optional<LocalDate> asIfIssued = Optional.empty();
    SequencedMap<String, Value> given = new LinkedHashMap<>();
    List<Entry> days = new ArrayList<>();
    var timeline = new Timeline(vocabulary.lineage(ObjectType.PROJECT));
    for (Form part : parts) {
      var values = new ValueReader(vocabulary, part.desk());
      Optional<LocalDate> earlier = asIfIssued;
      asIfIssued = part.literal("as_if_issued", Literals::day).or(() -> earlier);
      given.putAll(values.facts(part, "given", vocabulary.lineage(ObjectType.PROJECT)));
      var entries = new EntryReader(vocabulary, part.desk(), timeline);
      for (Tree line : lines(part)) {
        entries.read(line).ifPresent(days::add);
      }
    }
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new Example(name, where, shows, asIfIssued, given, days));
  }

  private static List<Tree> lines(Form part) {
    return part.tree("days")
        .map(tree -> tree instanceof Tree.Items(List<Tree> items, _) ? items : List.of(tree))
        .orElse(List.of());
  }
}
