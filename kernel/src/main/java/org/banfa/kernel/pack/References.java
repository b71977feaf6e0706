package org.banfa.kernel.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.pack.Tree.Words;

/** Names that were used while reading, to be looked up once everything has been read. */
final class References {

  /** A string in a guard, or a name to be replaced. */
  private static final Pattern INSERTION =
      Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|\\$([A-Za-z0-9_]+)");

  private interface Check {
    void against(Known known, Problems problems);
  }

  private final List<Check> checks = new ArrayList<>();

  /** The names that stand under a section, once somebody asked for them. */
  private final Map<String, SequencedSet<String>> sections = new HashMap<>();

  /** Looks everything up; once. */
  void check(Known known, Problems problems) {
    checks.forEach(check -> check.against(known, problems));
  }

  void provision(Words name, String what) {
    exists(name, what, "条款", "provisions", Known::provisions);
  }

  void role(Words name, String what) {
    checks.add(isRole(name, what));
  }

  private Check isRole(Words name, String what) {
    return existing(name, what, "角色", "roles", Known::roles);
  }

  /** A role, or a reading under each option of which there is one. */
  void bearer(Words written, String what) {
    read(written, what, this::isRole);
  }

  /** One of the words, or a reading under each option of which there is one. */
  void word(Words written, String what, List<String> words) {
    read(
        written,
        what,
        (word, whose) ->
            (_, problems) -> {
              if (!words.contains(word.text())) {
                problems.note(
                    word.where(),
                    whose + "不认识 “" + word.text() + "”",
                    "这里只能写：" + String.join("、", words),
                    Nearest.to(word.text(), words).map(near -> "改为 " + near).orElse("从中选一个"));
              }
            });
  }

  private interface Kind {
    Check of(Words word, String what);
  }

  /** What is written, or what each option of the reading that is written puts there. */
  private void read(Words written, String what, Kind kind) {
    if (!written.text().startsWith("$")) {
      checks.add(kind.of(written, what));
      return;
    }
    Words name = new Words(written.text().substring(1), written.where());
    reading(name, what);
    checks.add((known, problems) ->
        known
            .optionsOf(name.text())
            .forEach(value ->
                kind.of(value, what + "经 " + written.text() + " ").against(known, problems)));
  }

  void object(Words name, String what) {
    exists(name, what, "对象", "objects", Known::objects);
  }

  void stage(Words name, String what) {
    exists(name, what, "阶段", "stages", Known::stages);
  }

  void act(Words name, String what) {
    checks.add(isAct(name, what));
  }

  private Check isAct(Words name, String what) {
    return existing(name, what, "事项", "acts", Known::acts);
  }

  void slot(Words name, String what) {
    exists(name, what, "附件位", "acts 各事项的 attach", Known::slots);
  }

  void reading(Words name, String what) {
    exists(name, what, "口径", "readings", Known::readings);
  }

  void occurrence(Words name, String what) {
    exists(name, what, "情形", "规则 lapses 或 then 的 occurs", Known::occurrences);
  }

  void rule(Words name, String what) {
    exists(name, what, "规则", "rules", Known::rules);
  }

  /** A rule that opens duties. */
  void duty(Words name, String what) {
    rule(
        name,
        what,
        rule -> rule instanceof Rule.Obligation || rule instanceof Rule.Recurrence,
        "不产生义务",
        "这里要的是写 obliges 的规则");
  }

  /** A rule that can stand against an act. */
  void barrier(Words name, String what) {
    rule(
        name,
        what,
        rule ->
            rule instanceof Rule.Gate
                || rule instanceof Rule.Prohibition
                || rule instanceof Rule.Settlement
                || rule instanceof Rule.Enablement,
        "不会挡住事项",
        "这里要的是写 requires、forbids、settles_first 或 enables 的规则");
  }

  private void rule(Words name, String what, Predicate<Rule> fits, String not, String wanted) {
    rule(name, what);
    checks.add((known, problems) ->
        known
            .rule(name.text())
            .filter(fits.negate())
            .ifPresent(rule ->
                problems.note(
                    name.where(),
                    what + "引用的规则 " + name.text() + " " + not,
                    wanted + "；" + name.text() + " 写在 " + rule.head().where(),
                    "改为合适的规则，或去掉这一项")));
  }

  /** An outcome of that act. */
  void outcome(Words act, Words outcome, String what) {
    checks.add((known, problems) ->
        known
            .outcomes(act.text())
            .filter(codes -> !codes.contains(outcome.text()))
            .ifPresent(codes ->
                problems.note(
                    outcome.where(),
                    what + "引用了事项 " + act.text() + " 没有的结果 “" + outcome.text() + "”",
                    codes.isEmpty()
                        ? "事项 " + act.text() + " 没有写 outcomes"
                        : "它的结果有：" + String.join("、", codes),
                    codes.isEmpty()
                        ? "给事项补上 outcomes，或去掉这里的 outcome"
                        : Nearest.remedy(outcome.text(), codes))));
  }

  void fact(Words name, String what) {
    exists(name, what, "事实", "objects 各对象的 facts", Known::facts);
  }

  /** A fact of that type. */
  void fact(Words name, String what, FactType type) {
    checks.add(isFact(name, what, type));
  }

  private Check isFact(Words name, String what, FactType type) {
    Check there = existing(name, what, "事实", "objects 各对象的 facts", Known::facts);
    return (known, problems) -> {
      there.against(known, problems);
      known
          .type(name.text())
          .filter(actual -> !actual.equals(type))
          .ifPresent(actual ->
              problems.note(
                  name.where(),
                  what + "引用的事实 " + name.text() + " 类型不合",
                  "它的类型是 " + Known.word(actual) + "，这里要 " + Known.word(type),
                  "改引一个 " + Known.word(type) + " 类型的事实"));
    };
  }

  void classification(Words name, String what) {
    exists(name, what, "认定", "classify", Known::classifications);
  }

  /** A classification that turns on a measure. */
  void measured(Words name, String what) {
    classification(name, what);
    checks.add((known, problems) -> {
      if (known.classifications().contains(name.text()) && !known.measures(name.text())) {
        problems.note(
            name.where(),
            what + "引用的认定 " + name.text() + " 没有 measure",
            "要画的数额和限度写在认定的 measure 里",
            "给认定补上 measure，或去掉这里的");
      }
    });
  }

  /** A fact that is the sum of another one over child objects. */
  void adds(Words sum, String each, String what) {
    checks.add((known, problems) -> {
      boolean there = known.facts().contains(sum.text()) && known.facts().contains(each);
      if (there && !known.sums(sum.text(), each)) {
        problems.note(
            sum.where(),
            what + "的 " + sum.text() + " 不是 " + each + " 的合计",
            "earlier 要引一个写 sum: " + each + " 的事实",
            "改引这样的事实，或给它写上 sum: " + each);
      }
    });
  }

  /** A fact that somebody says, rather than one that is derived. */
  void said(Words name, String what) {
    fact(name, what);
    checks.add((known, problems) -> {
      if (known.derived(name.text())) {
        problems.note(
            name.where(),
            what + "要改 " + name.text() + "，而它是推算出来的",
            "由 sum、count、some、all、value 或 classify 得出的事实不能填写，也不能设定",
            "改填它所依据的事实");
      }
    });
  }

  /** A fact that stands on the object or on one that it hangs under. */
  void within(Words name, String object, String what) {
    checks.add((known, problems) -> {
      int dot = name.text().indexOf('.');
      String owner = dot < 0 ? "" : name.text().substring(0, dot);
      List<String> reach = known.lineage(object);
      if (known.facts().contains(name.text()) && !reach.isEmpty() && !reach.contains(owner)) {
        problems.note(
            name.where(),
            what + "够不到事实 " + name.text(),
            "这里能写的是这些对象的事实：" + String.join("、", reach),
            "改用其中一个对象的事实，或换一个记录对象");
      }
    });
  }

  /**
   * A fact of type day, or the day on which an act was done; or a reading under each option of
   * which there is one.
   */
  void day(Words written, String what) {
    read(written, what, this::isDay);
  }

  private Check isDay(Words name, String what) {
    return name.text().startsWith("day.")
        ? isAct(new Words(name.text().substring("day.".length()), name.where()), what)
        : isFact(name, what, FactType.DAY);
  }

  /** Checks that the child hangs directly under the object. */
  void child(Words child, String name, String object, String what) {
    checks.add((known, problems) -> {
      List<String> children = known.children(object);
      if (!children.contains(name)) {
        problems.note(
            child.where(),
            what + "汇总的 “" + name + "” 不是 " + object + " 的下级对象",
            children.isEmpty()
                ? "没有对象写 parent: " + object
                : object + " 的下级对象有：" + String.join("、", children),
            children.isEmpty() ? "给下级对象写上 parent: " + object : Nearest.remedy(name, children));
      }
    });
  }

  /** The names to be replaced in a guard. */
  void insertions(Words guard, String what) {
    Matcher names = INSERTION.matcher(guard.text());
    while (names.find()) {
      Optional.ofNullable(names.group(1))
          .ifPresent(name ->
              exists(
                  new Words(name, guard.where()),
                  what,
                  " $ 名称",
                  "readings 或 house_rules",
                  Known::values));
    }
  }

  /** A period, or a name to be replaced by one. */
  void period(Words written, String what, Period.Use use) {
    if (written.text().startsWith("$")) {
      var name = new Words(written.text().substring(1), written.where());
      exists(name, what, " $ 名称", "readings 或 house_rules", Known::values);
      checks.add((known, problems) ->
          known
              .valuesOf(name.text())
              .forEach(value -> period(problems, value, what + "经 " + written.text() + " ", use)));
    } else {
      checks.add((_, problems) -> period(problems, written, what, use));
    }
  }

  private static void period(Problems problems, Words written, String what, Period.Use use) {
    if (Period.read(written.text(), use)
        instanceof Literal.Unclear<?>(String cause, String remedy)) {
      problems.note(written.where(), what + "的期限写得不对", cause, remedy);
    }
  }

  private void exists(
      Words name, String what, String kind, String section, Function<Known, List<String>> names) {
    checks.add(existing(name, what, kind, section, names));
  }

  private Check existing(
      Words name, String what, String kind, String section, Function<Known, List<String>> names) {
    return (known, problems) -> {
      SequencedSet<String> all =
          sections.computeIfAbsent(section, _ -> new LinkedHashSet<>(names.apply(known)));
      if (!all.contains(name.text())) {
        problems.note(
            name.where(),
            what + "引用了没有写过的" + kind + " “" + name.text() + "”",
            kind.strip() + "写在 " + section + " 之下，那里没有 " + name.text(),
            Nearest.to(name.text(), List.copyOf(all))
                .map(near -> "改为 " + near + "，或在 " + section + " 之下补上 " + name.text())
                .orElse("在 " + section + " 之下补上 " + name.text() + "，或改用已有的名称"));
      }
    };
  }
}
