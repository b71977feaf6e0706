package org.banfa.kernel.pack;

import static org.banfa.kernel.pack.Layout.WORD;
import static org.banfa.kernel.pack.Layout.WORDS;
import static org.banfa.kernel.pack.Layout.may;
import static org.banfa.kernel.pack.Layout.need;
import static org.banfa.kernel.pack.Layout.oneOf;

import java.util.Arrays;
import java.util.List;
import org.banfa.kernel.pack.Layout.Either;
import org.banfa.kernel.pack.Layout.Flag;
import org.banfa.kernel.pack.Layout.Holds;
import org.banfa.kernel.pack.Layout.Kind;
import org.banfa.kernel.pack.Layout.Kinds;
import org.banfa.kernel.pack.Layout.Mapping;
import org.banfa.kernel.pack.Layout.Named;

/** How rules are laid out; which form one has is told by the key that says what it does. */
final class RuleLayouts {

  /** What becomes of an open duty when its reason ceases. */
  static final String LAPSE_WHEN_CEASED = "lapse";

  static final String STAY_WHEN_CEASED = "stay";
  static final List<String> CEASED = List.of(LAPSE_WHEN_CEASED, STAY_WHEN_CEASED);

  private static final Holds READING = new Layout.Formed("\\$[a-z][a-z0-9_]*");

  static final Layout DONE =
      Layout.of(
          "done",
          need("done", WORD, "办了哪个事项", "An act was done"),
          may("outcome", WORDS, "只限这些结果", "Only with these outcomes"));

  static final Layout TRIGGER =
      Layout.of(
              "trigger",
              may("done", WORD, "办了这个事项", "An act was done"),
              may("becomes", WORD, "这个条件成立了", "A condition came to hold"),
              may("known", WORD, "知道了这个日期；从这一天起算", "A day fact became known; counts from it"),
              may("breached", WORD, "这条义务违反了", "A duty was breached"),
              may("overdue", WORD, "这条义务逾期了", "A duty is overdue"),
              may("occurs", WORD, "发生了这种情形", "Something occurred"),
              may("violated", WORD, "违反了这条规则", "A rule was violated"),
              may("outcome", WORDS, "只限这些结果；与 done 一起写", "Only with these outcomes; beside done"),
              may("object", WORD, "看哪种对象；与 becomes 一起写", "The type it watches; beside becomes"))
          .withOneOf("done", "becomes", "known", "breached", "overdue", "occurs", "violated")
          .with("outcome", "done")
          .with("object", "becomes");

  static final Layout EFFECT =
      Layout.of(
              "effect",
              may("set", new Named(WORD), "设定事实", "Sets facts"),
              may("resets", WORDS, "这些事项要重新办", "Acts to be done anew"),
              may("excludes", WORDS, "这些事项不再办", "Acts no longer to be done"),
              may("includes", WORDS, "这些事项又要办", "Acts to be done again"),
              may("cancels", WORDS, "取消这些规则的义务", "Cancels the duties of these rules"),
              may("suspends", WORDS, "这些规则的义务停止计时", "Stops the clock of these duties"),
              may("resumes", WORDS, "恢复计时", "Starts it again"),
              may("occurs", WORD, "算作发生了这种情形", "Counts as having occurred"),
              may("ends", new Flag(), "这个对象到此为止", "Nothing more is open or owed on this object"),
              may("reason", WORD, "停止计时的理由", "Why the clock stops"),
              may("label", WORD, "情形的名称", "What the occurrence is called"))
          .withOneOf(
              "set",
              "resets",
              "excludes",
              "includes",
              "cancels",
              "suspends",
              "resumes",
              "occurs",
              "ends")
          .with("suspends", "reason")
          .with("occurs", "label");

  static final Layout REQUIREMENT =
      Layout.of(
              "requirement",
              may("done", WORD, "先办这个事项", "An act done first"),
              may("that", WORD, "先要这个条件成立", "A condition that holds first"),
              may("attached", WORD, "先附这份材料", "A paper attached first"),
              may("outcome", WORDS, "只限这些结果", "Only with these outcomes"),
              may("clear", WORD, "办哪个事项可以满足", "The act that makes it hold"))
          .withOneOf("done", "that", "attached");

  static final Layout LATER =
      Layout.of("later", need("later_of", WORDS, "几个日期中最晚的", "The latest of these days"));

  static final List<Layout.Key> COMMON =
      List.of(
          need("cite", WORDS, "落实哪些条款；一定要写", "The rows it carries out; always there"),
          may("when", WORD, "什么条件下适用", "Applies only where it holds"),
          may(
              "judged",
              oneOf("always", "at_trigger"),
              "条件什么时候判断：一直，或发生时",
              "When its condition is judged"),
          may("because", WORD, "挡住或应办时给人看的理由", "The sentence shown where it blocks or owes"),
          may(
              "force",
              oneOf(Rule.Force.values(), '_'),
              "shall 应当、in_principle 原则上、may 可以",
              "How strongly the text says it"),
          may("reading", WORDS, "依据的口径", "The readings it rests on"),
          may("overrides", WORDS, "优先于这些规则", "Rules that yield to it"));

  private static final Holds TRIGGERED = new Mapping(TRIGGER);
  private static final Layout.Key BEARER =
      need("obliges", WORD, "谁应当办，或 $口径", "Who owes it, or $reading");
  private static final Layout.Key TO = need("to", WORD, "办哪个事项", "The act");
  private static final Layout.Key SILENT =
      may("silent", new Flag(), "条文没有写逾期的后果", "No consequence of missing it is stated");
  private static final Layout.Key BEFORE = need("before", WORDS, "在办这些事项以前", "Before these acts");

  static final Layout RECURRENCE =
      rule(
          "recurrence",
          need("every", WORD, "每期，如 yearly 12-31、quarterly", "How often"),
          need("while", WORD, "什么情形之下每期都要办", "While this holds"),
          BEARER,
          TO,
          may(
              "when_ceased",
              new Either(List.of(Layout.oneOf(CEASED), READING)),
              "情形不再以后，未办的 lapse 作罢还是 stay 照办，或 $口径",
              "What becomes of open ones, or $reading"),
          SILENT,
          may("object", WORD, "针对哪种对象", "The type it is about"));

  static final Layout OBLIGATION =
      rule(
          "obligation",
          need("on", TRIGGERED, "由什么引起", "What sets it off"),
          BEARER,
          TO,
          may("due", WORD, "期限，如 10 working-days，或 $名称；不写就是条文没有定期限", "The period, or $name"),
          may(
              "after",
              new Either(List.of(WORD, new Mapping(LATER))),
              "从哪一天起算，或 $口径",
              "The day counting starts from, or $reading"),
          may("discharged_by", new Mapping(DONE), "办了什么就算办了", "What discharges it"),
          SILENT);

  static final Layout LAPSE =
      rule(
          "lapse",
          need("on", TRIGGERED, "由什么引起", "What sets it off"),
          need("lapses", WORD, "过了多久", "After this period"),
          may("unless", new Mapping(DONE), "除非办了", "Unless this was done"),
          need("occurs", WORD, "视为发生了这种情形", "This counts as having occurred"),
          need("label", WORD, "情形的名称", "What it is called"));

  static final Layout CONSEQUENCE =
      rule(
          "consequence",
          need("on", TRIGGERED, "由什么引起", "What sets it off"),
          need("then", Layout.each(EFFECT), "后果", "What follows"));

  static final Layout PERMISSION =
      rule(
          "permission",
          need("permits", WORD, "谁可以办", "Who may"),
          TO,
          may("waives", WORDS, "不受这些规则的限制", "Rules that do not stand in the way then"));

  static final Layout ENABLEMENT =
      rule(
              "enablement",
              need("enables", WORDS, "条件成立时才适用的事项", "Acts that apply only where when holds"))
          .with("enables", "when");

  static final Layout PROHIBITION =
      rule(
          "prohibition",
          need("forbids", WORDS, "不得办的事项", "Acts that must not be done"),
          may("instead", WORD, "改办哪个事项", "The act to be done instead"));

  static final Layout SETTLEMENT =
      rule(
          "settlement",
          BEFORE,
          need("settles_first", WORDS, "先办结这些规则的义务", "Duties of these rules to be settled first"));

  static final Layout GATE =
      rule(
          "gate",
          BEFORE,
          need("requires", Layout.each(REQUIREMENT), "要先满足", "What must stand before"));

  static final Kinds RULE =
      new Kinds(
          "rule",
          Arrays.asList(
              new Kind("every", RECURRENCE),
              new Kind("obliges", OBLIGATION),
              new Kind("lapses", LAPSE),
              new Kind("then", CONSEQUENCE),
              new Kind("permits", PERMISSION),
              new Kind("enables", ENABLEMENT),
              new Kind("forbids", PROHIBITION),
              new Kind("settles_first", SETTLEMENT),
              new Kind("requires", GATE)));

  private RuleLayouts() {}

  private static Layout rule(String name, Layout.Key... own) {
    return Layout.of(name, own).and(COMMON);
  }

  /** The key that tells a form. */
  static String verb(Layout form) {
    return RULE.kinds().stream()
        .filter(kind -> kind.layout().equals(form))
        .map(Kind::verb)
        .findFirst()
        .orElseThrow();
  }
}
