package org.banfa.kernel.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one kind of mapping is laid out. The reader knows a mapping's keys by it, and the schema that
 * editors help with is made of it, so that the two cannot drift apart.
 *
 * @param name in English, such as {@code fact}; one word
 * @param exactlyOne keys of which one must be there and no other; empty where there are none such
 * @param together keys that a key cannot stand without, by that key
 */
public record Layout(
    String name, List<Key> keys, List<String> exactlyOne, Map<String, List<String>> together) {

  public Layout {
    keys = List.copyOf(keys);
    exactlyOne = List.copyOf(exactlyOne);
    together = Map.copyOf(together);
  }

  /**
   * One key.
   *
   * @param needed whether the mapping is wrong without it
   * @param zh what goes there, in Chinese
   * @param en the same in English
   */
  public record Key(String name, boolean needed, Holds holds, String zh, String en) {}

  /** What stands under a key. */
  public sealed interface Holds {}

  /** A single value of any kind: a name, a text, a number, a condition. */
  public record Word() implements Holds {}

  /**
   * A single value of one form.
   *
   * @param pattern a regular expression that the whole of it fits
   */
  public record Formed(String pattern) implements Holds {}

  /** {@code true} or {@code false}. */
  public record Flag() implements Holds {}

  /** A number from 1 on. */
  public record Number() implements Holds {}

  /** One of these words. */
  public record OneOf(List<String> words) implements Holds {
    public OneOf {
      words = List.copyOf(words);
    }
  }

  /** One of them, or a list. */
  public record Several(Holds each) implements Holds {}

  /** A mapping whose keys are names. */
  public record Named(Holds each) implements Holds {}

  /** A mapping of one layout. */
  public record Mapping(Layout layout) implements Holds {}

  /**
   * A mapping of one of several layouts, told by a key that only the one has.
   *
   * @param kinds the layouts by those keys; the first whose key is there
   */
  public record Kinds(String name, List<Kind> kinds) implements Holds {
    public Kinds {
      kinds = List.copyOf(kinds);
    }
  }

  /** A layout and the key that tells it. */
  public record Kind(String verb, Layout layout) {}

  /** One or the other. */
  public record Either(List<Holds> choices) implements Holds {
    public Either {
      choices = List.copyOf(choices);
    }
  }

  /** A single value. */
  public static final Holds WORD = new Word();

  /** A single value, or a list of them. */
  public static final Holds WORDS = new Several(WORD);

  /** A day, such as {@code 2026-03-02}. */
  public static final Holds DAY = new Formed("\\d{4}-\\d{2}-\\d{2}");

  /** What a thing is called. */
  static final Key LABEL = need("label", WORD, "中文名称", "Its Chinese name");

  /** The rows of the text that a thing rests on. */
  static final Key CITE = may("cite", WORDS, "依据的条款", "The rows it rests on");

  /** The names of the keys, as the reader knows them. */
  public List<String> names() {
    return keys.stream().map(Key::name).toList();
  }

  /** A layout without further demands. */
  public static Layout of(String name, Key... keys) {
    return new Layout(name, Arrays.asList(keys), List.of(), Map.of());
  }

  /** The same, where exactly one of these keys must be there. */
  Layout withOneOf(String... verbs) {
    return new Layout(name, keys, List.of(verbs), together);
  }

  /** The same, where one key cannot stand without another. */
  Layout with(String key, String other) {
    Map<String, List<String>> all = new TreeMap<>(together);
    all.put(key, List.of(other));
    return new Layout(name, keys, exactlyOne, all);
  }

  /** The same with more keys behind. */
  Layout and(List<Key> more) {
    List<Key> all = new ArrayList<>(keys);
    all.addAll(more);
    return new Layout(name, all, exactlyOne, together);
  }

  /** A key that must be there. */
  public static Key need(String name, Holds holds, String zh, String en) {
    return new Key(name, true, holds, zh, en);
  }

  /** A key that may be left out. */
  public static Key may(String name, Holds holds, String zh, String en) {
    return new Key(name, false, holds, zh, en);
  }

  /** The constants as packs write them. */
  static <E extends Enum<E>> Holds oneOf(E[] all, char joiner) {
    return new OneOf(
        Arrays.stream(all)
            .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', joiner))
            .toList());
  }

  /** One of these words. */
  static Holds oneOf(String... words) {
    return new OneOf(List.of(words));
  }

  static Holds oneOf(List<String> words) {
    return new OneOf(words);
  }

  /** One mapping, or a list of them. */
  public static Holds each(Layout layout) {
    return new Several(new Mapping(layout));
  }
}
