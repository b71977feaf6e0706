package org.banfa.kernel.example;

import static org.banfa.kernel.pack.Layout.DAY;
import static org.banfa.kernel.pack.Layout.WORD;
import static org.banfa.kernel.pack.Layout.WORDS;
import static org.banfa.kernel.pack.Layout.each;
import static org.banfa.kernel.pack.Layout.may;
import static org.banfa.kernel.pack.Layout.need;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.banfa.kernel.pack.Layout;
import org.banfa.kernel.pack.Layout.Either;
import org.banfa.kernel.pack.Layout.Holds;
import org.banfa.kernel.pack.Layout.Kind;
import org.banfa.kernel.pack.Layout.Kinds;
import org.banfa.kernel.pack.Layout.Mapping;
import org.banfa.kernel.pack.Layout.Named;
import org.banfa.kernel.pack.Layout.OneOf;
import org.banfa.kernel.pack.Layout.Several;

/** How the files with examples, and those that ask, are laid out. */
public final class ExampleLayouts {

  private static final Holds VALUES = new Named(WORD);
  private static final Holds ROWS_OF_ACTS = new Named(WORDS);
  private static final Layout.Key ON = need("on", DAY, "哪一天", "On which day");
  private static final Layout.Key OF =
      may("of", WORD, "对哪个对象，如 change/1；不写是 project/1", "The object");

  static final Layout ATTEMPT =
      Layout.of(
          "attempt",
          ON,
          need("by", WORD, "谁办", "The role that does it"),
          need("act", WORD, "办哪个事项", "The act"),
          OF,
          may("as", WORD, "给它立的对象起名，如 change/1", "Names the object it opens"),
          may("with", VALUES, "填的事实", "Facts filled in"),
          may(
              "attach",
              new Either(List.of(WORDS, ROWS_OF_ACTS)),
              "附的材料；写 材料: [内容] 时连勾选的内容",
              "Papers, with what is in them"),
          may("outcome", WORD, "结果", "The outcome"),
          may("refused", WORDS, "应当被这些条款挡下；不记录", "Refused for these rows; not recorded"),
          may("unknown", WORDS, "应当因为不知道这些而不能判断", "Cannot be judged for want of these"),
          may("violates", WORDS, "照样记录，违反这些条款", "Recorded all the same, against these rows"),
          may("lacks", WORDS, "所缺的恰是这些", "Exactly what is wanting"));

  static final Layout LEARN =
      Layout.of("learn", ON, need("learn", VALUES, "知道了这些事实", "Facts that became known"), OF);

  static final Layout CHOOSE =
      Layout.of("choose", ON, need("choose", VALUES, "从这天起改用的读法", "Another reading from this day"));

  static final Layout OPEN =
      Layout.of(
          "opens",
          ON,
          need("opens", WORD, "立一个对象，如 project/2", "Opens an object"),
          OF,
          may("given", VALUES, "它一开始的事实", "Its facts at the beginning"));

  static final Layout LOOK =
      Layout.of(
          "look",
          need("as_of", DAY, "看这一天怎样", "How it stands on this day"),
          OF,
          may("open", WORDS, "可以办的", "Acts that may be done"),
          may("blocked", ROWS_OF_ACTS, "不能办的，和挡住它的条款", "Acts blocked, by which rows"),
          may("not_applicable", WORDS, "不适用的", "Acts that do not apply"),
          may(
              "unknown",
              ROWS_OF_ACTS,
              "不能判断的，和缺的事实",
              "Acts that cannot be judged, for want of which facts"),
          may("owed", VALUES, "应办的和期限；none 没有期限，waiting 还没有起算", "Duties with their days"),
          may("owed_by", VALUES, "由谁应办", "Who owes them"),
          may("owed_from", VALUES, "从哪天起可以办", "The day their window opens"),
          may("not_owed", WORDS, "不应办的", "Not owed"),
          may(
              "unruled",
              WORDS,
              "失效以后才发生、不再应办的",
              "Would be owed, but came about after the last day of force"),
          may("overdue", VALUES, "逾期的和期限", "Overdue, with their days"),
          may("breached", WORDS, "已违反的条款", "Rows breached"),
          may("violated", WORDS, "已违反的条款（办了不该办的）", "Rows violated"),
          may("done", WORDS, "办过的", "Acts done"),
          may("relied", WORDS, "凭以办理的条款", "Rows relied on"),
          may("occurred", WORDS, "发生过的情形", "What occurred"),
          may("facts", VALUES, "事实和认定；不知道写 unknown", "Facts and classifications"),
          may("force", new OneOf(forces()), "办法在这一天的效力", "The force of the text on this day"));

  static final Kinds LINE =
      new Kinds(
          "line",
          List.of(
              new Kind("act", ATTEMPT),
              new Kind("learn", LEARN),
              new Kind("choose", CHOOSE),
              new Kind("opens", OPEN),
              new Kind("as_of", LOOK)));

  private static final Layout.Key AS_IF_ISSUED =
      may("as_if_issued", DAY, "征求意见稿：假定在这一天发布", "For a draft: taken as issued on this day");
  private static final Layout.Key GIVEN =
      may("given", VALUES, "第一天就知道的事实", "Facts known on the first day");
  private static final Layout.Key DAYS =
      may("days", new Several(LINE), "经过，按先后", "What happened, in order");
  private static final Layout.Key AFTER = may("after", WORD, "接着哪个开头", "The story it goes on from");

  static final Layout STORY = Layout.of("story", AFTER, AS_IF_ISSUED, GIVEN, DAYS);

  static final Layout EXAMPLE =
      Layout.of(
          "example",
          need("example", WORD, "一句话说它显示什么", "A sentence that names it"),
          may(
              "shows",
              new Named(new OneOf(List.of("good", "bad"))),
              "显示哪一条做对了 good 或做错了 bad",
              "The rows it shows obeyed or broken"),
          AFTER,
          AS_IF_ISSUED,
          GIVEN,
          DAYS);

  /** A file of examples. */
  public static final Layout EXAMPLES =
      Layout.of(
          "examples",
          may(
              "stories",
              new Named(new Mapping(STORY)),
              "样例共同的开头",
              "Beginnings that examples share"),
          may("examples", each(EXAMPLE), "样例", "The examples"));

  /** A file that asks. */
  public static final Layout ASK =
      Layout.of(
          "ask",
          need("regulation", WORD, "问哪个办法包", "The pack that is asked"),
          need("title", WORD, "问的是什么", "What is asked"),
          AS_IF_ISSUED,
          GIVEN,
          need("days", new Several(LINE), "经过，按先后", "What happened, in order"));

  private ExampleLayouts() {}

  private static List<String> forces() {
    return Arrays.stream(Expectation.Forces.values())
        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }
}
