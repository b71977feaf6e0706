package org.banfa.kernel.pack;

import static org.banfa.kernel.pack.Layout.CITE;
import static org.banfa.kernel.pack.Layout.DAY;
import static org.banfa.kernel.pack.Layout.LABEL;
import static org.banfa.kernel.pack.Layout.WORD;
import static org.banfa.kernel.pack.Layout.WORDS;
import static org.banfa.kernel.pack.Layout.may;
import static org.banfa.kernel.pack.Layout.need;
import static org.banfa.kernel.pack.Layout.oneOf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.banfa.kernel.pack.Layout.Either;
import org.banfa.kernel.pack.Layout.Flag;
import org.banfa.kernel.pack.Layout.Formed;
import org.banfa.kernel.pack.Layout.Mapping;
import org.banfa.kernel.pack.Layout.Named;
import org.banfa.kernel.pack.Layout.Number;
import org.banfa.kernel.time.CountingRules.LastDayOff;
import org.banfa.kernel.time.CountingRules.MissingDay;

/** How the regulation as a document, its rows, its roles and what is said of it are laid out. */
final class DocumentLayouts {

  static final Layout INSTRUMENT =
      Layout.of(
          "instrument",
          need("title", WORD, "全称", "The full title"),
          need("short", WORD, "页面上的简称", "A short title for pages"),
          need("issuer", WORD, "制定机关", "Who issued it"),
          may("number", WORD, "文号；没有就不写", "Its number; leave out where there is none"),
          may("issued", DAY, "发布之日；不写就是征求意见稿", "The day of issue; without it the text is a draft"),
          may(
              "effective",
              new Either(List.of(oneOf("on-issue"), DAY)),
              "施行日；自发布之日起施行写 on-issue",
              "The first day of force, or on-issue"),
          may("expires", DAY, "失效前的最后一天；与 validity 二者择一", "The last day of force; or validity"),
          may(
              "validity",
              new Formed("[1-9]\\d{0,3} (years|months)"),
              "有效期，如 5 years；与 expires 二者择一",
              "How long it is in force, such as 5 years; or expires"),
          may(
              "status",
              oneOf(Instrument.Status.values(), '-'),
              "不写时：有 issued 就是施行中，没有就是征求意见稿",
              "Without it: in force once issued, a draft before"),
          may("repeals", WORDS, "同时废止的文件", "What it repeals"),
          need("place", WORD, "适用的地方", "The place it is for"),
          may("interpreters", WORDS, "可以选定口径的角色", "Roles that choose among readings"));

  static final Layout COUNTING =
      Layout.of(
          "counting",
          need(
              "first_day",
              oneOf("excluded", "included"),
              "起算的当日算不算：excluded 不算，included 算一天",
              "Whether the day that sets counting off is counted"),
          need(
              "missing_day",
              oneOf(MissingDay.values(), '-'),
              "最后一个月没有对应的日子时到哪一天",
              "Where the last month has no corresponding day"),
          need(
              "day_off",
              oneOf(LastDayOff.values(), '-'),
              "最后一天放假时：next-working-day 顺延，stays 不顺延",
              "Where the last day is a day off"),
          need("basis", WORD, "这样计日的依据", "What the counting rests on"));

  static final Layout CHAPTER =
      Layout.of(
          "chapter",
          need("from", new Number(), "从第几条起", "Its first article"),
          need("title", WORD, "章名", "Its title"));

  static final Layout PROVISION =
      Layout.of(
          "provision",
          need(
              "ref",
              new Formed("(\\d+|\\[\\d+\\])(p\\d+)?(\\([^()\\s]+\\))?[a-z]?"),
              "条号、p款、(项)、分号字母，如 19p1(2)b；推定的条号加方括号，如 [6]p1",
              "Article, p paragraph, (item), letter; an inferred number in brackets"),
          need("article", new Number(), "第几条", "The number of the article"),
          need(
              "kind",
              oneOf(Provision.Kind.values(), '_'),
              "性质；principle 和 meta 以外的都要有东西落实",
              "What it asks; all but principle and meta must be carried out by something"),
          need("title", WORD, "这一条的短标题", "A short heading"),
          need("gist", WORD, "用自己的话说它要什么", "What it means, in your own words"));

  static final Layout SUBJECTS =
      new Layout(
          "subjects",
          Arrays.stream(Subject.values())
              .map(subject ->
                  may(
                      subject.code(),
                      WORDS,
                      "讲这个主题的条款",
                      "The rows that are about " + subject.code()))
              .toList(),
          List.of(),
          Map.of());

  static final Layout ROLE =
      Layout.of(
          "role",
          LABEL,
          may("relative", new Flag(), "项目所属的单位写 true", "true for the unit that a case belongs to"),
          may("any_of", WORDS, "由这些角色中的任一个充任", "Whoever of these roles"),
          CITE);

  static final Layout OPTION =
      Layout.of(
          "option",
          need("label", WORD, "给人看的说法", "How people are told"),
          need("value", WORD, "这样读时 $名称 换成什么", "What stands in place of $name"));

  static final Layout READING =
      Layout.of(
          "reading",
          need("phrase", WORD, "有几种读法的原词", "The words that can be read in several ways"),
          may("cite", WORDS, "在哪一条", "The rows they stand in"),
          need("question", WORD, "疑问是什么", "What is open"),
          need("chosen", WORD, "现在用哪一种读法", "The option in use"),
          need("because", WORD, "为什么", "Why"),
          need("options", new Named(new Mapping(OPTION)), "各种读法", "The ways to read them"));

  static final Layout HOUSE_RULE =
      Layout.of(
          "house_rule",
          may("cite", WORDS, "哪一条没有写", "The rows that are silent"),
          need("silent_on", WORD, "没有写什么", "What the text does not say"),
          need("value", WORD, "约定的值；用 $名称 引用", "The value, used as $name"),
          need("label", WORD, "给人看的说法", "How people are told"));

  static final Layout QUESTION =
      Layout.of(
          "question",
          may("cite", WORDS, "依据的条款", "The rows it comes from"),
          may("stage", WORD, "在哪个阶段问", "The stage it is asked in"),
          need("ask", WORD, "问审查的人什么", "What the reviewer is asked"));

  static final Layout FINDING =
      Layout.of(
          "finding",
          may("cite", WORDS, "哪一条", "The rows"),
          need(
              "about",
              oneOf(Finding.About.values(), '_'),
              "silence 没写、gap 漏了、vague 说不清、conflict 打架",
              "What is wrong with the text"),
          need("says", WORD, "条文怎样", "What was found"),
          may("reading", WORD, "现在怎样办", "How it is handled for now"));

  static final Layout SHEET =
      Layout.of(
          "sheet",
          may("estimate", WORD, "投资的金额事实", "The money fact of the estimate"),
          may("contract", WORD, "合同的金额事实", "The money fact of the contracts"),
          may("paid", WORD, "支付的金额事实", "The money fact of what was paid"),
          may("headline", WORDS, "项目页上依次列出的事实和认定", "Facts shown on a project's page, in order"));

  private DocumentLayouts() {}

  /** The keys of a document that are mappings or lists of their own. */
  static List<Layout.Key> sections() {
    return List.of(
        may("instrument", new Mapping(INSTRUMENT), "文件本身", "The regulation as a document"),
        may("counting", new Mapping(COUNTING), "怎样计日", "How days are counted"),
        may("chapters", Layout.each(CHAPTER), "各章", "Its chapters"),
        may("provisions", Layout.each(PROVISION), "条文，一行一条", "Every row of the text"),
        may("subjects", new Mapping(SUBJECTS), "每一条讲的是什么，用来对照", "What each row is about"),
        may("roles", new Named(new Mapping(ROLE)), "谁", "Who"));
  }
}
