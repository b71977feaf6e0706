package org.banfa.kernel.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Provision;
import org.banfa.kernel.text.OfficialText;

/**
 * How a text and the pack that was written after it match.
 *
 * @param missing rows of the pack whose article the text does not hold: their citations open at no
 *     words
 * @param near rows whose paragraph or item is not marked in the text: their citations open at the
 *     nearest that holds them
 * @param idle articles of the text that nothing in the pack rests on, though it has rows of them
 * @param unknown articles of the text that the pack has no row of
 */
public record TextFit(
    List<String> missing, List<String> near, List<Integer> idle, List<Integer> unknown) {

  public TextFit {
    missing = List.copyOf(missing);
    near = List.copyOf(near);
    idle = List.copyOf(idle);
    unknown = List.copyOf(unknown);
  }

  /** Lays a text beside a pack. */
  public static TextFit of(Pack pack, OfficialText text) {
    List<String> refs = pack.provisions().values().stream().map(Provision::ref).toList();
    Set<Integer> rows =
        pack.provisions().values().stream().map(Provision::article).collect(Collectors.toSet());
    Set<Integer> carried = new TreeSet<>();
    RowCoverage.of(pack, List.of()).stream()
        .filter(one -> !one.carriers().isEmpty())
        .forEach(one -> carried.add(one.row().article()));
    return new TextFit(
        refs.stream().filter(ref -> text.find(ref).isEmpty()).toList(),
        refs.stream().filter(ref -> text.find(ref).isPresent() && !text.holds(ref)).toList(),
        text.numbers().stream().filter(rows::contains).filter(it -> !carried.contains(it)).toList(),
        text.numbers().stream().filter(it -> !rows.contains(it)).toList());
  }
}
