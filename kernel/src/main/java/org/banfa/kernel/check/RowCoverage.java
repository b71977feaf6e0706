package org.banfa.kernel.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.banfa.kernel.example.Example;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Classification;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Provision;

/**
 * What carries a row of the text out, and which examples show it.
 *
 * @param carriers rules, acts, sortings, facts and roles that cite it, by name
 * @param good examples that show it obeyed
 * @param bad examples that show it refused, breached or missing
 */
public record RowCoverage(Provision row, List<String> carriers, long good, long bad) {

  public RowCoverage {
    carriers = List.copyOf(carriers);
  }

  /** Whether the row needs nothing more: it asks for nothing, or is carried out and shown twice. */
  public boolean complete() {
    return !row.kind().operative() || !carriers.isEmpty() && good > 0 && bad > 0;
  }

  /** Every row of the pack, in the order of the text. */
  public static List<RowCoverage> of(Pack pack, List<Example> examples) {
    SequencedMap<String, List<String>> carriers = carriers(pack);
    return pack.provisions().values().stream()
        .map(row ->
            new RowCoverage(
                row,
                carriers.getOrDefault(row.ref(), List.of()),
                shown(examples, row, Example.Sign.GOOD),
                shown(examples, row, Example.Sign.BAD)))
        .toList();
  }

  private static long shown(List<Example> examples, Provision row, Example.Sign sign) {
    return examples.stream().filter(one -> one.shows().get(row.ref()) == sign).count();
  }

  private static SequencedMap<String, List<String>> carriers(Pack pack) {
    SequencedMap<String, List<String>> all = new LinkedHashMap<>();
    pack.rules().values().forEach(rule -> cite(all, rule.head().cites(), rule.id()));
    pack.acts().values().forEach(act -> ofAct(all, act));
    pack.classifications().values().forEach(sorting -> ofSorting(all, sorting));
    pack.objects()
        .values()
        .forEach(type -> type.facts().values().forEach(f -> cite(all, f.cites(), f.id())));
    pack.roles().values().forEach(role -> cite(all, role.cites(), role.id()));
    return all;
  }

  private static void ofAct(SequencedMap<String, List<String>> all, Act act) {
    cite(all, act.cites(), act.id());
    cite(all, act.entitled(), act.id());
    act.fields().forEach(field -> cite(all, field.cites(), act.id()));
    for (Act.Slot slot : act.slots()) {
      cite(all, slot.cites(), act.id());
      slot.contains().forEach(item -> cite(all, item.cites(), act.id()));
    }
  }

  private static void ofSorting(SequencedMap<String, List<String>> all, Classification sorting) {
    switch (sorting.table()) {
      case Classification.Scale scale ->
          scale.cells().forEach(cell -> cite(all, cell.cites(), sorting.id()));
      case Classification.Cases cases ->
          cases.cases().forEach(one -> cite(all, one.cites(), sorting.id()));
    }
  }

  private static void cite(
      SequencedMap<String, List<String>> all, Collection<String> rows, String by) {
    for (String row : rows) {
      List<String> names = all.computeIfAbsent(row, _ -> new ArrayList<>());
      if (!names.contains(by)) {
        names.add(by);
      }
    }
  }
}
