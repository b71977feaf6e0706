package org.banfa.kernel.pack;

import static org.banfa.kernel.pack.Layout.CITE;
import static org.banfa.kernel.pack.Layout.LABEL;
import static org.banfa.kernel.pack.Layout.WORD;
import static org.banfa.kernel.pack.Layout.WORDS;
import static org.banfa.kernel.pack.Layout.may;
import static org.banfa.kernel.pack.Layout.need;
import static org.banfa.kernel.pack.Layout.oneOf;

import java.util.List;
import org.banfa.kernel.pack.Layout.Flag;
import org.banfa.kernel.pack.Layout.Formed;
import org.banfa.kernel.pack.Layout.Mapping;
import org.banfa.kernel.pack.Layout.Named;

/** How objects, their facts and how they are sorted are laid out. */
final class ObjectLayouts {

  static final Layout FACT =
      Layout.of(
          "fact",
          need(
              "type",
              oneOf("money", "whole", "flag", "day", "text", "choice"),
              "哪一类值：金额、整数、是否、日期、文字、选项",
              "What kind of value"),
          LABEL,
          may(
              "options",
              new Named(WORD),
              "选项的代码和名称；只与 type: choice 一起写",
              "Codes and names of a choice"),
          may("initially", WORD, "没有人填写以前的值；不写就是还不知道", "The value before anybody says otherwise"),
          may("sum", WORD, "推算：下级对象这个事实的合计，如 payment.amount", "Derived: adds a fact over children"),
          may("count", WORD, "推算：有几个下级对象", "Derived: how many children"),
          may("some", WORD, "推算：有没有这样的下级对象", "Derived: whether some child"),
          may("all", WORD, "推算：下级对象是不是都这样", "Derived: whether all children"),
          may("value", WORD, "推算：一个式子", "Derived: an expression"),
          may("where", WORD, "只算哪些下级对象；与 sum、count、some、all 一起写", "Which children count"),
          CITE,
          may("measure", WORD, "整数的单位，如 份", "The unit of a whole number"),
          may("help", WORD, "表单上的说明", "Explains the field on the form"),
          may("by", WORD, "没有事项填写它时由谁填", "Who fills it where no act does"));

  static final Layout OBJECT =
      Layout.of(
          "object",
          LABEL,
          may("parent", WORD, "挂在哪种对象下面", "The type it hangs under"),
          may("facts", new Named(new Mapping(FACT)), "它的事实", "Its facts"));

  static final Layout MEASURE =
      Layout.of(
          "measure",
          need("label", WORD, "量的是什么", "What is measured"),
          need("amount", WORD, "一个对象的金额事实", "The money fact of one object"),
          need("earlier", WORD, "此前各个对象的合计", "The money fact that sums the earlier ones"),
          need("tested", WORD, "与限度相比的金额", "The money fact held against the limit"),
          need("whole", WORD, "作为百分之百的金额", "The money fact that is one hundred percent"),
          need("percent", new Formed("\\d{1,4}(\\.\\d{1,4})?"), "百分之几", "The limit in percent"));

  private static final List<Layout.Key> RESULT =
      List.of(
          need("is", WORD, "结果的代码", "The code of the result"),
          need("label", WORD, "结果的名称", "Its Chinese name"),
          CITE,
          may("reading", WORDS, "依据的口径", "The readings it rests on"));

  static final Layout CELL =
      Layout.of("cell", need("cell", WORD, "金额区间，如 [0,50万元)；圆括号不含，方括号含", "An interval of money"))
          .and(RESULT);

  static final Layout DEMAND =
      Layout.of(
          "demand",
          may("that", WORD, "条件", "A condition"),
          may("label", WORD, "条件的说法", "How people are told"),
          may("within_limit", new Flag(), "没有超过 measure 的限度", "The limit of measure is kept"),
          may("past_limit", new Flag(), "超过了 measure 的限度", "The limit of measure is passed"));

  static final Layout CASE =
      Layout.of(
              "case",
              may("when", WORD, "条件；成立就是这一种", "Holds in this case"),
              may("all", Layout.each(DEMAND), "逐条写的条件，都成立才是", "Conditions one by one, all to hold"),
              may(
                  "otherwise",
                  new Flag(),
                  "最后一行写 true：以上都不是",
                  "true on the last: none of the above"))
          .and(RESULT);

  static final Layout CLASSIFICATION =
      Layout.of(
              "classification",
              need("on", WORD, "认定哪种对象", "The type that is sorted"),
              need("label", WORD, "认定的是什么", "What it tells"),
              may("measure", new Mapping(MEASURE), "情形里用到的限度", "A limit that its cases turn on"),
              may("of", WORD, "按哪个金额分档", "The money fact of a scale"),
              may("cells", Layout.each(CELL), "各档，从 0 接到 ∞", "The cells of a scale, from 0 to ∞"),
              may("cases", Layout.each(CASE), "各种情形，取第一个成立的", "Cases; the first that holds"))
          .withOneOf("cells", "cases")
          .with("cells", "of")
          .with("of", "cells");

  private ObjectLayouts() {}
}
