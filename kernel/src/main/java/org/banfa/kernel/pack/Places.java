package org.banfa.kernel.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.pack.Tree.Items;
import org.banfa.kernel.pack.Tree.Keys;
import org.banfa.kernel.pack.Tree.Words;

/** Remembers where each value stands, under a path that does not depend on how it was laid out. */
final class Places {

  /** The key that names the items of a list, for lists whose items have names. */
  private static final Map<String, String> NAMED_BY =
      Map.of(
          "provisions", "ref",
          "stages", "id",
          "fields", "fact",
          "attach", "slot",
          "contains", "item");

  /** Keys under which one mapping means a list of one. */
  private static final List<String> ALWAYS_LISTS = List.of("requires", "then", "cases");

  private final SequencedMap<String, Where> places = new LinkedHashMap<>();

  private Places() {}

  /** The place of every value under the top-level keys, by its path; see {@link Pack#places()}. */
  static SequencedMap<String, Where> of(Keys top) {
    var all = new Places();
    all.keys("", top);
    return all.places;
  }

  private void keys(String path, Keys keys) {
    boolean top = path.isEmpty();
    boolean names =
        !top && !path.contains(".") || path.endsWith(".facts"); // an act may be called then
    keys.entries()
        .forEach(
            (key, entry) -> value(top ? key : path + "." + key, names ? "" : key, entry.value()));
  }

  private void value(String path, String key, Tree tree) {
    places.putIfAbsent(path, tree.where());
    switch (tree) {
      case Words _ -> {}
      case Keys keys when ALWAYS_LISTS.contains(key) -> value(path + "[0]", "", keys);
      case Keys keys when NAMED_BY.containsKey(key) -> item(path, key, 0, keys);
      case Keys keys -> keys(path, keys);
      case Items(var items, _) -> {
        for (int i = 0; i < items.size(); i++) {
          item(path, key, i, items.get(i));
        }
      }
    }
  }

  private void item(String path, String key, int index, Tree item) {
    String step = name(key, item).map(name -> "." + name).orElse("[" + index + "]");
    value(path + step, "", item);
  }

  private static Optional<String> name(String key, Tree item) {
    return item instanceof Keys(var entries, _)
            && entries.get(NAMED_BY.getOrDefault(key, "")) instanceof Tree.Entry named
            && named.value() instanceof Words(String name, _)
        ? Optional.of(name)
        : Optional.empty();
  }
}
