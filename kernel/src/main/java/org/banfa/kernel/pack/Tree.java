package org.banfa.kernel.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A value of a pack's text with its place, before anybody asks what it means. */
public sealed interface Tree {

  Where where();

  /** What the author would call it. */
  String shape();

  /** A single value. Nothing is made of it: {@code 1.20} stays what was written. */
  record Words(String text, Where where) implements Tree {
    @Override
    public String shape() {
      return "单个值";
    }
  }

  /** A list. */
  record Items(List<Tree> items, Where where) implements Tree {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String shape() {
      return "列表";
    }
  }

  /** Keys with their values, in the order written. */
  record Keys(SequencedMap<String, Entry> entries, Where where) implements Tree {
    public Keys {
      entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }

    @Override
    public String shape() {
      return "键值对";
    }
  }

  /** A key with its place, and what stands under it. */
  record Entry(Words key, Tree value) {}
}
