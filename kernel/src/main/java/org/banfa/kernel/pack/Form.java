package org.banfa.kernel.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.banfa.kernel.pack.Tree.Entry;
import org.banfa.kernel.pack.Tree.Items;
import org.banfa.kernel.pack.Tree.Keys;
import org.banfa.kernel.pack.Tree.Words;

/**
 * One mapping of a pack and the keys that it may have. What is missing or of the wrong shape is
 * noted, and a harmless stand-in handed out, so that reading goes on to the next error; a pack with
 * problems is never used.
 */
public final class Form {

  /** Why a key must be there, and how it may look. */
  private record Hint(String why, String example) {}

  private static final Map<String, Hint> HINTS =
      Map.ofEntries(
          Map.entry("cite", new Hint("每条规则都要说明依据哪一条款", "\"8a\"")),
          Map.entry("label", new Hint("页面上要有中文名称", "中文名称")),
          Map.entry("by", new Hint("要说明由谁来做", "角色，如 unit")),
          Map.entry("on", new Hint("要说明针对什么，或由什么引起", "对象，如 project；规则写 {done: 事项}")),
          Map.entry("to", new Hint("要说明做哪一件事", "事项")),
          Map.entry("type", new Hint("要说明是哪一类值", "money、whole、flag、day、text 或 choice")),
          Map.entry("when", new Hint("不写条件就没有不适用的时候", "\"条件\"")),
          Map.entry("while", new Hint("要说明什么情形之下每期都要做", "\"条件\"")),
          Map.entry("pack", new Hint("办法包要有名称", "地名-年份，如 sample-2026")),
          Map.entry("version", new Hint("进行中的项目要记住自己用的是哪一版", "\"1\"")),
          Map.entry("calendar", new Hint("数工作日要用节假日表", "cn")),
          Map.entry(
              "counting",
              new Hint("办法包要写明怎样计日", "{first_day: …, missing_day: …, day_off: …, basis: …}")),
          Map.entry("provisions", new Hint("规则要引用的条款都写在这里", "[{ref: \"1\", article: 1, …}]")));

  private final Keys keys;
  private final boolean sound;
  private final boolean strays;
  private final String what;
  private final Desk desk;

  private Form(Keys keys, boolean sound, boolean strays, String what, Desk desk) {
    this.keys = keys;
    this.sound = sound;
    this.strays = strays;
    this.what = what;
    this.desk = desk;
  }

  /**
   * Opens a mapping.
   *
   * @param what how errors name it, in Chinese
   * @param known the keys that it may have
   */
  public static Form of(Tree tree, String what, Desk desk, List<String> known) {
    return switch (tree) {
      case Keys keys -> {
        keys.entries().values().forEach(entry -> known(entry.key(), what, desk, known));
        boolean strays = !known.containsAll(keys.entries().sequencedKeySet());
        yield new Form(keys, true, strays, what, desk);
      }
      case Words _, Items _ -> {
        shape(tree, what, "键值对，如 {%s: …}".formatted(known.getFirst()), desk);
        yield absent(what, desk, tree.where());
      }
    };
  }

  /** A mapping that is not there, where that has been noted already. */
  static Form absent(String what, Desk desk, Where where) {
    return new Form(new Keys(new LinkedHashMap<>(), where), false, false, what, desk);
  }

  private static void known(Words key, String what, Desk desk, List<String> known) {
    if (!known.contains(key.text())) {
      desk.note(
          key.where(),
          what + "里没有 “" + key.text() + "” 这个键",
          "认识的键：" + String.join("、", known),
          Nearest.to(key.text(), known).map(near -> "改为 " + near).orElse("删去这个键，或写到它该在的地方"));
    }
  }

  private static void shape(Tree tree, String what, String expected, Desk desk) {
    boolean blank = tree instanceof Words(String text, _) && text.isEmpty();
    desk.note(
        tree.where(),
        what + (blank ? "没有写值" : "的写法不对"),
        "这里应当是" + expected + (blank ? "，现在是空的" : "，写的却是" + tree.shape()),
        blank ? "补上值，或删去这个键" : "改成" + expected);
  }

  /** Where problems with it are noted. */
  public Desk desk() {
    return desk;
  }

  /** How errors name it. */
  public String what() {
    return what;
  }

  /** Its place. */
  public Where where() {
    return keys.where();
  }

  /** Whether the key is there. */
  public boolean has(String key) {
    return keys.entries().containsKey(key);
  }

  /** The keys that are there. */
  public List<String> present() {
    return List.copyOf(keys.entries().sequencedKeySet());
  }

  /** What stands under the key, of whatever shape. */
  public Optional<Tree> tree(String key) {
    return Optional.ofNullable(keys.entries().get(key)).map(Entry::value);
  }

  /** The place of the key, or of the mapping where it is missing. */
  public Where keyWhere(String key) {
    return Optional.ofNullable(keys.entries().get(key))
        .map(entry -> entry.key().where())
        .orElse(where());
  }

  /** The single value under a key that must be there. */
  public Optional<Words> need(String key) {
    if (!has(key)) {
      missing(key);
    }
    return maybe(key);
  }

  /** The single value under a key that may be left out. */
  public Optional<Words> maybe(String key) {
    return tree(key).flatMap(tree -> single(tree, key));
  }

  /** The text under a key that must be there. */
  public String text(String key) {
    return need(key).map(Words::text).orElse("");
  }

  /** The text under a key that may be left out. */
  Optional<String> maybeText(String key) {
    return maybe(key).map(Words::text);
  }

  /** One value or a list of them; empty where the key is missing. */
  public List<Words> several(String key) {
    return each(key).stream().flatMap(tree -> single(tree, key).stream()).toList();
  }

  /** One value or a list of them under a key that must be there. */
  List<Words> needSeveral(String key) {
    if (!has(key)) {
      missing(key);
    } else if (each(key).isEmpty()) {
      desk.note(keyWhere(key), what + "的 " + key + " 是空列表", "至少要有一项", "补上一项");
    }
    return several(key);
  }

  /** One mapping or a list of them; empty where the key is missing. */
  public List<Form> forms(String key, String each, List<String> known) {
    return each(key).stream().map(tree -> of(tree, each, desk, known)).toList();
  }

  private List<Tree> each(String key) {
    return tree(key)
        .map(tree -> tree instanceof Items(var items, _) ? items : List.of(tree))
        .orElse(List.of());
  }

  /** What stands under a key whose own keys are names. */
  public SequencedMap<String, Entry> named(String key) {
    return tree(key)
        .map(tree -> {
          if (tree instanceof Keys(var entries, _)) {
            return entries;
          }
          shape(tree, what + "的 " + key + " ", "名称和内容", desk);
          return new LinkedHashMap<String, Entry>();
        })
        .orElseGet(LinkedHashMap::new);
  }

  /** Codes with their labels. */
  SequencedMap<String, String> labels(String key) {
    var labels = new LinkedHashMap<String, String>();
    named(key)
        .forEach((code, entry) -> {
          desk.name(entry.key(), "选项 " + code + " ");
          single(entry.value(), key + "." + code)
              .ifPresent(label -> labels.put(code, label.text()));
        });
    return labels;
  }

  /** A flag, with what holds where the key is missing. */
  boolean flag(String key, boolean otherwise) {
    return either(key, "true", true, "false", false).orElse(otherwise);
  }

  /** A number from 1 on under a key that must be there. */
  int number(String key) {
    Optional<Words> words = need(key);
    if (words.isPresent() && !words.get().text().matches("[1-9]\\d{0,5}")) {
      String cause = "“" + words.get().text() + "” 不是从 1 起的整数";
      desk.note(words.get().where(), what + "的 " + key + " 写得不对", cause, "只写数字，如 8");
      return 1;
    }
    return words.map(number -> Integer.parseInt(number.text())).orElse(1);
  }

  /** What one of two words stands for, under a key that may be left out. */
  <T> Optional<T> either(String key, String one, T meant, String other, T meantByOther) {
    var known = new LinkedHashMap<String, T>();
    known.put(one, meant);
    known.put(other, meantByOther);
    return code(key, known);
  }

  private <T> Optional<T> code(String key, SequencedMap<String, T> known) {
    return maybe(key).flatMap(words -> desk.oneOf(words, what + "的 " + key + " ", known));
  }

  /**
   * A constant under a key that may be left out; constants are written as their names in small
   * letters.
   */
  public <E extends Enum<E>> Optional<E> word(String key, E[] all, char joiner) {
    var known = new LinkedHashMap<String, E>();
    Arrays.stream(all)
        .forEach(one -> known.put(one.name().toLowerCase(Locale.ROOT).replace('_', joiner), one));
    return code(key, known);
  }

  /** A constant under a key that must be there. */
  <E extends Enum<E>> E needWord(String key, E[] all, char joiner) {
    if (!has(key)) {
      missing(key);
    }
    return word(key, all, joiner).orElse(all[0]);
  }

  /** A value read by its own reader, under a key that may be left out. */
  public <T> Optional<T> literal(String key, Function<String, Literal<T>> reader) {
    return maybe(key)
        .flatMap(words -> desk.meant(words, what + "的 " + key + " ", reader.apply(words.text())));
  }

  /** The citations under a key, to be found among the provisions. */
  List<String> cites(String key) {
    List<Words> cites = several(key);
    cites.forEach(cite -> desk.references().provision(cite, what));
    return texts(cites);
  }

  /** A guard under a key that may be left out. */
  Optional<String> guard(String key) {
    Optional<Words> guard = maybe(key);
    guard.ifPresent(words -> desk.references().insertions(words, what));
    return guard.map(Words::text);
  }

  /** A guard under a key that must be there. */
  String needGuard(String key) {
    if (!has(key)) {
      missing(key);
    }
    return guard(key).orElse("");
  }

  /** Notes that a key is missing, unless the whole mapping is. */
  void missing(String key) {
    if (sound) {
      Hint hint = HINTS.getOrDefault(key, new Hint("这个键必须写", "…"));
      desk.note(where(), what + "缺少 " + key, hint.why(), "补上 " + key + ": " + hint.example());
    }
  }

  /**
   * Notes that exactly one of the verbs was wanted, unless an unknown key tells why there is none.
   */
  void oneOfThese(List<String> verbs, List<String> written) {
    if (sound && !(written.isEmpty() && strays)) {
      desk.note(
          where(),
          what + (written.isEmpty() ? "看不出说的是什么" : "说了几件事"),
          "要有且只有一个：" + String.join("、", verbs),
          written.isEmpty() ? "补上其中一个" : "留下一个，其余另写一项");
    }
  }

  static List<String> texts(List<Words> words) {
    return words.stream().map(Words::text).toList();
  }

  private Optional<Words> single(Tree tree, String key) {
    if (tree instanceof Words words && !words.text().isEmpty()) {
      return Optional.of(words);
    }
    shape(tree, what + "的 " + key + " ", "单个值", desk);
    return Optional.empty();
  }

  /** All known keys of a form that shares some with others. */
  static List<String> keys(List<String> common, String... more) {
    var all = new ArrayList<>(Arrays.asList(more));
    all.addAll(common);
    return List.copyOf(all);
  }
}
