package org.banfa.kernel.pack;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.banfa.kernel.pack.Tree.Words;

/**
 * What every part of the reader writes into.
 *
 * @param problems what is wrong
 * @param references what must be found once everything has been read
 */
public record Desk(Problems problems, References references) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern RULE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  /** Words that guards keep for themselves. */
  private static final Set<String> RESERVED =
      Set.of(
          "true",
          "false",
          "null",
          "in",
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "package",
          "namespace",
          "return",
          "var",
          "void",
          "while");

  /** Names of objects that would hide what guards ask acts with. */
  private static final Set<String> TAKEN = Set.of("done", "outcome", "day");

  /** A desk for a file whose references are looked up by whoever reads it. */
  public static Desk of(Problems problems) {
    return new Desk(problems, new References());
  }

  /** Notes what is wrong at a place. */
  public void note(Where where, String problem, String cause, String remedy) {
    problems.note(where, problem, cause, remedy);
  }

  /** Checks a name that guards speak of. */
  void name(Words name, String what) {
    if (!NAME.matcher(name.text()).matches()) {
      note(
          name.where(),
          what + "的名称不能用在条件里",
          "名称只能是小写英文字母开头的字母、数字和下划线",
          "改成英文 snake_case，如 plan_total；中文写在 label");
    } else if (RESERVED.contains(name.text())) {
      note(
          name.where(),
          what + "用了保留词",
          name.text() + " 在条件里另有意思，不能作名称",
          "换一个名称，如 " + name.text() + "_1 或更具体的词");
    }
  }

  /** Checks the name of a type of object. */
  void objectName(Words name) {
    name(name, "对象 " + name.text());
    if (TAKEN.contains(name.text())) {
      note(
          name.where(),
          "对象不能叫 " + name.text(),
          "条件里 " + name.text() + ".事项 已经用来问事项做了没有、结果和日期",
          "换一个名称");
    }
  }

  /** Checks the name of a rule. */
  void ruleName(Words name) {
    if (!RULE.matcher(name.text()).matches()) {
      note(
          name.where(),
          "规则的名称 “" + name.text() + "” 写得不对",
          "规则名只能是英文字母开头的字母、数字和下划线",
          "改成如 W21a 的样子");
    }
  }

  /** The value, or empty with the error noted at its place. */
  public <T> Optional<T> meant(Words words, String what, Literal<T> literal) {
    return switch (literal) {
      case Literal.Meant<T>(T value) -> Optional.of(value);
      case Literal.Unclear<T>(String cause, String remedy) -> {
        note(words.where(), what + "写得不对", cause, remedy);
        yield Optional.empty();
      }
    };
  }

  /** The constant that a word stands for, or empty with the error noted at its place. */
  public <T> Optional<T> oneOf(Words words, String what, SequencedMap<String, T> known) {
    Optional<T> meant = Optional.ofNullable(known.get(words.text()));
    if (meant.isEmpty()) {
      List<String> names = List.copyOf(known.sequencedKeySet());
      note(
          words.where(),
          what + "不认识 “" + words.text() + "”",
          "这里只能写：" + String.join("、", names),
          Nearest.to(words.text(), names).map(name -> "改为 " + name).orElse("从中选一个"));
    }
    return meant;
  }
}
