package org.banfa.kernel.guard;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationResult;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the parser's complaints in the author's language. */
final class SyntaxProblems {

  private static final Pattern TOKEN = Pattern.compile("token recognition error at: '(.*)'");
  private static final Pattern MISSING = Pattern.compile("missing '(.+?)' at .*");
  private static final Pattern UNEXPECTED =
      Pattern.compile("(?:mismatched|extraneous) input '(.*?)' .*|no viable alternative.*'(.*?)'");
  private static final Pattern RESERVED = Pattern.compile("reserved identifier: (.*)");
  private static final String END = "<EOF>";

  private SyntaxProblems() {}

  /** The first complaint; the parser's later ones mostly follow from it. */
  static GuardProblem first(CelValidationResult result, SourceText source) {
    CelIssue issue =
        result.getErrors().stream()
            .min(Comparator.comparingInt(one -> offset(result, one)))
            .orElseThrow();
    int column = source.column(offset(result, issue));
    String message = issue.getMessage().replace('\n', ' ');
    Matcher token = TOKEN.matcher(message);
    Matcher missing = MISSING.matcher(message);
    Matcher unexpected = UNEXPECTED.matcher(message);
    Matcher reserved = RESERVED.matcher(message);
    if (token.matches()) {
      return token(column, token.group(1));
    } else if (missing.matches()) {
      return new GuardProblem(column, "缺少“" + missing.group(1) + "”", "把括号配成对");
    } else if (reserved.matches()) {
      return new GuardProblem(column, "“" + reserved.group(1) + "”是保留词", "事实换一个名字");
    } else if (unexpected.lookingAt()) {
      String input = unexpected.group(1) == null ? unexpected.group(2) : unexpected.group(1);
      return input.equals(END)
          ? new GuardProblem(column, "条件没有写完", "补全末尾的一项")
          : new GuardProblem(column, "“" + input + "”不该出现在这里", "检查它前面是否缺少 && 、|| 或比较符号");
    }
    return new GuardProblem(column, "写法不对：" + message, "照其他条件的写法改写");
  }

  private static int offset(CelValidationResult result, CelIssue issue) {
    var place = issue.getSourceLocation();
    return result.getSource().getLocationOffset(place.getLine(), place.getColumn()).orElse(0);
  }

  private static GuardProblem token(int column, String token) {
    String message = "无法识别“" + token.strip() + "”";
    if (token.startsWith("'") || token.startsWith("\"")) {
      return new GuardProblem(column, "引号没有配对", "在文字后补上引号");
    } else if (token.startsWith("&") || token.startsWith("|")) {
      String sign = token.substring(0, 1);
      return new GuardProblem(column, message, "写成 " + sign + sign);
    }
    return new GuardProblem(column, message, "事实用声明的英文名，文字加上引号");
  }
}
