package org.banfa.kernel.mutate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banfa.kernel.pack.Tree;
import org.banfa.kernel.pack.Tree.Entry;
import org.banfa.kernel.pack.Tree.Items;
import org.banfa.kernel.pack.Tree.Keys;
import org.banfa.kernel.pack.Tree.Words;

/**
 * A place in a pack with the way to it.
 *
 * @param cites the provisions of the nearest thing around it that cites any
 */
record Spot(String path, Tree tree, List<String> cites) {

  static Spot top(Keys file) {
    return new Spot("", file, List.of());
  }

  /** What stands under a key; empty where there is no such key. */
  Optional<Spot> at(String key) {
    return tree instanceof Keys(var entries, _) && entries.get(key) instanceof Entry entry
        ? Optional.of(under(key, entry.value()))
        : Optional.empty();
  }

  /** What stands under every key. */
  Stream<Spot> each() {
    return tree instanceof Keys(var entries, _)
        ? entries.entrySet().stream().map(one -> under(one.getKey(), one.getValue().value()))
        : Stream.empty();
  }

  /** What stands under every key of what stands under a key. */
  Stream<Spot> eachOf(String key) {
    return at(key).stream().flatMap(Spot::each);
  }

  /** The items of a list under a key, or the one thing that stands there without a list. */
  Stream<Spot> items(String key) {
    return at(key).stream().flatMap(Spot::items);
  }

  /** The items of a list, or the one thing without a list. */
  Stream<Spot> items() {
    return tree instanceof Items(var items, _)
        ? items.stream().map(item -> within(path + "[" + items.indexOf(item) + "]", item))
        : Stream.of(this);
  }

  /** The single value that stands here; empty where it is none. */
  Optional<Words> words() {
    return tree instanceof Words words && !words.text().isEmpty()
        ? Optional.of(words)
        : Optional.empty();
  }

  String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private Spot under(String key, Tree value) {
    return within(path.isEmpty() ? key : path + "." + key, value);
  }

  private Spot within(String way, Tree value) {
    List<String> own =
        value instanceof Keys(var entries, _) && entries.get("cite") instanceof Entry cite
            ? texts(cite.value())
            : List.of();
    return new Spot(way, value, own.isEmpty() ? cites : own);
  }

  static List<String> texts(Tree tree) {
    return switch (tree) {
      case Words(String text, _) -> List.of(text);
      case Items(var items, _) -> items.stream().flatMap(one -> texts(one).stream()).toList();
      case Keys _ -> List.of();
    };
  }
}
