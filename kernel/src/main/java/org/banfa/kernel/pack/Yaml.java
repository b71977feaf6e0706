package org.banfa.kernel.pack;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.pack.Tree.Entry;
import org.banfa.kernel.pack.Tree.Items;
import org.banfa.kernel.pack.Tree.Keys;
import org.banfa.kernel.pack.Tree.Words;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Turns one file into a tree of places. It reads the events of the YAML parser rather than objects:
 * every value keeps what was written and where, and nothing a file says can make it grow or nest
 * without bound.
 */
public final class Yaml {

  /** Characters in one file; the longest pack we know has a hundredth of it. */
  private static final int MOST_CHARACTERS = 2_000_000;

  /** Values inside values; a pack needs eight. */
  private static final int DEEPEST = 24;

  private final String file;
  private final Problems problems;
  private Iterator<Event> events = List.<Event>of().iterator();

  private Yaml(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The top-level keys of the file; empty where it cannot be read, which has then been noted. */
  public static Optional<Keys> read(String file, String text, Problems problems) {
    return new Yaml(file, problems).read(text);
  }

  /**
   * The top-level keys of each file that can be read; of the others it has been noted why not.
   *
   * @param files the text of each file by its name
   */
  public static List<Keys> readAll(SequencedMap<String, String> files, Problems problems) {
    List<Keys> trees = new ArrayList<>();
    files.forEach((name, text) -> read(name, text, problems).ifPresent(trees::add));
    return trees;
  }

  private Optional<Keys> read(String text) {
    if (text.length() > MOST_CHARACTERS) {
      String cause = "共 %d 个字符，上限是 %d".formatted(text.length(), MOST_CHARACTERS);
      problems.note(start(), "文件太长", cause, "按章分成几个文件，同一文件夹里的文件合起来读");
      return Optional.empty();
    }
    try {
      return document(text);
    } catch (Refused refused) {
      problems.note(refused.where, refused.problem, refused.cause, refused.remedy);
    } catch (MarkedYamlEngineException unreadable) {
      unreadable(unreadable);
    } catch (YamlEngineException unreadable) {
      problems.note(
          start(), "YAML 写法读不通", String.valueOf(unreadable.getMessage()), "用 UTF-8 保存，去掉控制字符");
    }
    return Optional.empty();
  }

  private void unreadable(MarkedYamlEngineException unreadable) {
    YamlWords words = YamlWords.of(unreadable.getProblem());
    Where where = place(unreadable.getProblemMark());
    Where began = place(unreadable.getContextMark());
    boolean elsewhere = unreadable.getContextMark().isPresent() && began.line() != where.line();
    String cause = words.cause() + (elsewhere ? "；从 " + began + " 写起的一段到这里读不下去" : "");
    problems.note(where, "YAML 写法读不通", cause, words.remedy());
  }

  private Optional<Keys> document(String text) {
    var settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
    events = new Parse(settings).parseString(text).iterator();
    events.next(); // start of the stream
    if (events.next().getEventId() == Event.ID.StreamEnd) {
      return Optional.of(new Keys(new LinkedHashMap<>(), start()));
    }
    Tree tree = value(events.next(), 0);
    events.next(); // end of the document
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw new Refused(where(after), "一个文件里有两份文档", "“---” 之后又开始了一份", "去掉 “---”，或分成两个文件");
    }
    return switch (tree) {
      case Keys keys -> Optional.of(keys);
      case Words(String words, _) when words.isEmpty() ->
          Optional.of(new Keys(new LinkedHashMap<>(), start()));
      case Words _, Items _ ->
          throw new Refused(
              tree.where(), "文件最外层是" + tree.shape(), "最外层应当是键值对，如 rules: 在行首", "把内容写到一个最外层的键之下");
    };
  }

  private Tree value(Event event, int depth) {
    if (depth > DEEPEST) {
      throw new Refused(where(event), "嵌套太深", "值里套值超过 " + DEEPEST + " 层", "检查括号是否漏了收尾");
    }
    if (event instanceof AliasEvent
        || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw new Refused(
          where(event), "用了锚点或别名（& 或 *）", "办法包里每一处都要自己写明，错误才能指到原处", "把值照写一遍；以 * 或 & 开头的文字加引号");
    }
    return switch (event) {
      case ScalarEvent scalar -> new Words(scalar.getValue(), where(event));
      case SequenceStartEvent _ -> items(event, depth);
      case MappingStartEvent _ -> keys(event, depth);
      default -> throw new IllegalStateException("no value begins with " + event.getEventId());
    };
  }

  private Items items(Event start, int depth) {
    var items = new ArrayList<Tree>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      items.add(value(event, depth + 1));
    }
    return new Items(items, where(start));
  }

  private Keys keys(Event start, int depth) {
    var entries = new LinkedHashMap<String, Entry>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      Words key = key(value(event, depth + 1));
      var entry = new Entry(key, value(events.next(), depth + 1));
      Entry earlier = entries.putIfAbsent(key.text(), entry);
      if (earlier != null) {
        twice(problems, key, earlier.key());
      }
    }
    return new Keys(entries, where(start));
  }

  private Words key(Tree key) {
    return switch (key) {
      case Words words -> words;
      case Items _, Keys _ ->
          throw new Refused(
              key.where(), "键不是单个词", "冒号前面是一个" + key.shape(), "键写成一个英文词；以 [ 或 { 开头的文字加引号");
    };
  }

  /** Notes that a key is there a second time. */
  static void twice(Problems problems, Words later, Words earlier) {
    problems.note(
        later.where(),
        "“" + later.text() + "” 写了两次",
        "第一次在 " + earlier.where() + "，后写的不会覆盖先写的",
        "留下一处，或给其中一处改名");
  }

  private Where where(Event event) {
    return place(event.getStartMark());
  }

  private Where place(Optional<Mark> mark) {
    return mark.map(at -> new Where(file, at.getLine() + 1, at.getColumn() + 1))
        .orElseGet(this::start);
  }

  private Where start() {
    return new Where(file, 1, 1);
  }

  /** Ends the reading of one file; never leaves this class. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Where where;
    private final String problem;
    private final String cause;
    private final String remedy;

    Refused(Where where, String problem, String cause, String remedy) {
      super(problem);
      this.where = where;
      this.problem = problem;
      this.cause = cause;
      this.remedy = remedy;
    }
  }
}
