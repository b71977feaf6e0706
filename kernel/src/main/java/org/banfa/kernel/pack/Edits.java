package org.banfa.kernel.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banfa.kernel.pack.Edit.Drop;
import org.banfa.kernel.pack.Edit.Put;
import org.banfa.kernel.pack.Tree.Entry;
import org.banfa.kernel.pack.Tree.Items;
import org.banfa.kernel.pack.Tree.Keys;
import org.banfa.kernel.pack.Tree.Words;

/** Carries edits out on the files of a pack. What they do not touch stays the same object. */
public record Edits(Map<Where, String> puts, Set<Where> drops) {

  /** The files with the edits carried out. */
  public static List<Keys> apply(List<Keys> files, List<Edit> edits) {
    Map<Where, String> puts =
        edits.stream()
            .filter(Put.class::isInstance)
            .map(Put.class::cast)
            .collect(Collectors.toMap(Put::value, Put::text));
    Set<Where> drops =
        edits.stream()
            .filter(Drop.class::isInstance)
            .map(edit -> ((Drop) edit).key())
            .collect(Collectors.toSet());
    var all = new Edits(puts, drops);
    return files.stream().map(file -> all.touches(file.where()) ? all.keys(file) : file).toList();
  }

  private boolean touches(Where file) {
    return puts.keySet().stream().anyMatch(one -> one.file().equals(file.file()))
        || drops.stream().anyMatch(one -> one.file().equals(file.file()));
  }

  private Tree tree(Tree tree) {
    return switch (tree) {
      case Words(String text, Where where) -> new Words(puts.getOrDefault(where, text), where);
      case Items(List<Tree> items, Where where) ->
          new Items(items.stream().map(this::tree).toList(), where);
      case Keys keys -> keys(keys);
    };
  }

  private Keys keys(Keys keys) {
    var kept = new LinkedHashMap<String, Entry>();
    keys.entries()
        .forEach((key, entry) -> {
          if (!drops.contains(entry.key().where())) {
            kept.put(key, new Entry(entry.key(), tree(entry.value())));
          }
        });
    return new Keys(kept, keys.where());
  }
}
