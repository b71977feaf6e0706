package org.banfa.kernel.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.banfa.kernel.pack.Tree.Entry;
import org.banfa.kernel.pack.Tree.Items;
import org.banfa.kernel.pack.Tree.Keys;

/** Puts the top-level keys of a pack's files together. */
final class Merge {

  private final Problems problems;
  private final SequencedMap<String, Entry> merged = new LinkedHashMap<>();

  private Merge(Problems problems) {
    this.problems = problems;
  }

  /** Mappings are put together, lists are put one after the other; nothing may be there twice. */
  static Keys of(List<Keys> files, Where start, Problems problems) {
    var merge = new Merge(problems);
    files.forEach(file -> file.entries().forEach(merge::add));
    return new Keys(merge.merged, files.isEmpty() ? start : files.getFirst().where());
  }

  private void add(String key, Entry entry) {
    Entry earlier = merged.get(key);
    if (earlier == null) {
      merged.put(key, entry);
    } else if (earlier.value() instanceof Keys(var first, Where where)
        && entry.value() instanceof Keys(var second, _)) {
      merged.put(key, new Entry(earlier.key(), new Keys(together(first, second), where)));
    } else if (earlier.value() instanceof Items(var first, Where where)
        && entry.value() instanceof Items(var second, _)) {
      var all = new ArrayList<>(first);
      all.addAll(second);
      merged.put(key, new Entry(earlier.key(), new Items(all, where)));
    } else {
      Yaml.twice(problems, entry.key(), earlier.key());
    }
  }

  private SequencedMap<String, Entry> together(
      SequencedMap<String, Entry> first, SequencedMap<String, Entry> second) {
    var all = new LinkedHashMap<>(first);
    second.forEach((name, entry) -> {
      Entry earlier = all.putIfAbsent(name, entry);
      if (earlier != null) {
        Yaml.twice(problems, entry.key(), earlier.key());
      }
    });
    return all;
  }
}
