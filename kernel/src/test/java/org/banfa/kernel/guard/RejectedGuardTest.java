package org.banfa.kernel.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.kernel.guard.Vocabulary.COMPILER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectedGuardTest {

  private static List<GuardProblem> problems(String text) {
    Compilation compilation = COMPILER.compile(text);
    assertThat(compilation).as(text).isInstanceOf(Compilation.Rejected.class);
    return ((Compilation.Rejected) compilation).problems();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "project.tier == 'slef'              ¦ 17 ¦ 没有“slef”这个选项 ¦ 是否要写 'self'",
        "project.tier in ['self', 'nothing'] ¦ 26 ¦ 没有“nothing”这个选项 ¦ 只能是 self、filing、review",
        "'slef' != project.tier              ¦  1 ¦ 没有“slef”这个选项 ¦ 是否要写 'self'",
        "project.secret && project.buget > 1元 ¦ 19 ¦ 没有名为“project.buget”的事实 ¦ 是否要写 project.budget",
        "contract.amount > 1元               ¦  1 ¦ 没有名为“contract.amount”的事实 ¦ 先声明",
        "project == 1                        ¦  1 ¦ 没有名为“project”的事实 ¦ project.budget",
        "project.budget >= 500000            ¦ 19 ¦ 金额不能与不带单位的数比较 ¦ 写成 500000元，即 50万元",
        "50 < project.budget                 ¦  1 ¦ 金额不能与不带单位的数比较 ¦ 写成 50元 或 50万元",
        "project.budget > 1元 && project.estimate > 5 ¦ 43 ¦ 金额不能与不带单位的数比较 ¦ 5万元",
        "project.budget == project.systems   ¦ 16 ¦ 金额不能与数比较 ¦ 同一种",
        "project.begun > project.budget      ¦ 15 ¦ 日期不能与金额比较 ¦ 同一种",
        "project.begun > 50万元               ¦ 17 ¦ 日期不能与金额比较 ¦ date('2026-01-01')",
        "project.begun > '2026-01-01'        ¦ 17 ¦ 日期不能与文字比较 ¦ date('2026-01-01')",
        "project.budget > date('2026-01-01') ¦ 18 ¦ 金额不能与日期比较 ¦ 50万元",
        "project.tier == outcome.review      ¦ 14 ¦ 两边的选项不同，不能比较 ¦ 同一种",
        "project.tier == project.name        ¦ 14 ¦ 选项不能与文字比较 ¦ 同一种",
        "project.tier == 3                   ¦ 17 ¦ 选项不能与数比较 ¦ 'self'",
        "project.tier > 'filing'             ¦ 14 ¦ 选项不分大小，不能用“>” ¦ in",
        "project.name <= 'a'                 ¦ 14 ¦ 文字不分大小，不能用“<=” ¦ ==",
        "project.secret < true               ¦ 16 ¦ 是否不分大小，不能用“<” ¦ ==",
        "1元 == 2元                           ¦  4 ¦ “==”两边都是固定的值 ¦ 事实",
        "project.budget                      ¦  1 ¦ 条件要得出是或否，这里得出的是金额 ¦ >=",
        "project.tier                        ¦  1 ¦ 条件要得出是或否，这里得出的是选项 ¦ 'self'",
        "project.secret && project.tier      ¦ 19 ¦ “&&”连接的要是条件，这里是选项 ¦ == 'self'",
        "!project.budget                     ¦  2 ¦ “!”连接的要是条件，这里是金额 ¦ 50万元",
        "project.budget * project.systems > 1元 ¦ 16 ¦ 两个事实不能相乘 ¦ 固定的数",
        "project.budget * 2元 > 1元           ¦ 16 ¦ 金额与金额不能相乘 ¦ 金额与数",
        "project.budget + 5 > 1元            ¦ 16 ¦ 金额与数不能用“+”计算 ¦ 金额与金额",
        "project.finished - project.begun > 5 ¦ 18 ¦ 日期与日期不能用“-”计算 ¦ 期限规则",
        "-project.name == ''                 ¦  1 ¦ 文字前不能加负号 ¦ 取负",
        "project.budget / 2 > 1元            ¦ 16 ¦ 条件里不用“/” ¦ 甲 * 100 <= 乙 * 15",
        "project.systems % 2 == 0            ¦ 17 ¦ 条件里不用“%” ¦ 相乘",
        "9223372036854775807 * 2 > project.systems ¦ 21 ¦ 算出的数太大 ¦ 较小",
        "project.systems > 99999999999999999999 ¦ 19 ¦ 数“99999999999999999999”太大 ¦ 较小",
        "project.systems > 1.5               ¦ 19 ¦ 条件里不用小数“1.5” ¦ 两边相乘",
        "project.systems > 1u                ¦ 19 ¦ 条件里不用这种写法的值 ¦ 整数",
        "project.name == null                ¦ 17 ¦ 条件里不用 null ¦ 待定",
        "project.name.startsWith('a')        ¦ 14 ¦ 条件里不用函数“startsWith” ¦ 比较",
        "size(project.name) > 3              ¦  1 ¦ 条件里不用函数“size” ¦ 比较",
        "has(project.name)                   ¦  1 ¦ 条件里不用函数“has” ¦ 比较",
        "[1, 2].exists(x, x > 1)             ¦  8 ¦ 条件里不用函数“exists” ¦ 汇总",
        "project.begun > date(project.name)  ¦ 17 ¦ 条件里不用函数“date” ¦ date('2026-01-01')",
        "project.begun > date('2026-02-30')  ¦ 17 ¦ 没有“2026-02-30”这一天 ¦ 年四位",
        "project.secret ? true : false       ¦ 16 ¦ 条件里不用“?:” ¦ &&",
        "project.tier in project.name        ¦ 17 ¦ in 的右边要是写明的列表 ¦ in [",
        "project.tier in []                  ¦ 17 ¦ in 的右边要是写明的列表 ¦ in [",
        "project.budget in [project.estimate] ¦ 20 ¦ in 的列表里只能写固定的值 ¦ ==",
        "'self' in ['self']                  ¦  1 ¦ in 的左边是固定的值 ¦ 事实",
        "['self'] == project.tier            ¦  1 ¦ 列表只能写在 in 的右边 ¦ in [",
        "{'a': 1} == project.tier            ¦  1 ¦ 条件里不用“{ }” ¦ 事实",
        "[1, 2][0] == project.systems        ¦  7 ¦ 条件里不用“[ ]”取值 ¦ 事实",
        "'a'.b == 'c'                        ¦  4 ¦ 只有事实的名字里可以用“.” ¦ project.budget",
        "project.budget > 50万                ¦ 18 ¦ 不认识单位“万” ¦ 50万元",
        "project.budget > 50美元               ¦ 18 ¦ 不认识单位“美元” ¦ 50万元",
        "project.budget > 0.001元             ¦ 18 ¦ 金额“0.001元”太大或不是整分 ¦ 分",
        "project.budget > 9999999999亿元       ¦ 18 ¦ 金额“9999999999亿元”太大或不是整分 ¦ 分",
        "project.secret and project.urgent   ¦ 16 ¦ 不用“and”连接条件 ¦ &&",
        "not project.secret                  ¦  1 ¦ 不用“not”连接条件 ¦ !",
        "project.tier = 'self'               ¦ 14 ¦ 比较是否相等不用单个“=” ¦ ==",
        "project.budget ＞ 1元                ¦ 16 ¦ “＞”是全角符号 ¦ 写成半角的 >",
        "project.secret & project.urgent     ¦ 16 ¦ 无法识别“&” ¦ 写成 &&",
        "project.budget > 50万元 && 很大        ¦ 26 ¦ 无法识别“很” ¦ 英文名",
        "project.name == '甲                  ¦ 17 ¦ 引号没有配对 ¦ 引号",
        "(project.secret                     ¦ 16 ¦ 缺少“)” ¦ 括号",
        "project.secret &&                   ¦ 18 ¦ 条件没有写完 ¦ 补全",
        "project.secret project.urgent       ¦ 16 ¦ “project”不该出现在这里 ¦ &&",
        "if && project.secret                ¦  1 ¦ “if”是保留词 ¦ 换一个名字",
      })
  void eachConstructOutsideTheFragmentIsToldWithItsPlace(
      String text, int column, String message, String remedy) {
    GuardProblem first = problems(text).getFirst();

    assertThat(first.message()).isEqualTo(message);
    assertThat(first.column()).isEqualTo(column);
    assertThat(first.remedy()).contains(remedy);
  }

  @Test
  void anEmptyGuardIsRejected() {
    assertThat(problems("  ")).containsExactly(new GuardProblem(1, "条件是空的", "总是成立时写 true"));
  }

  @Test
  void allProblemsAreToldFromLeftToRight() {
    assertThat(problems("project.tier == 'x' || project.budget > 3 && foo.bar"))
        .extracting(GuardProblem::column)
        .containsExactly(17, 41, 46);
  }

  @Test
  void columnsAfterRewrittenLiteralsAreThoseOfTheAuthor() {
    assertThat(
            problems(
                "project.budget in [0.5万元, 3000万元] && project.begun > date('2026-01-01') && foo"))
        .extracting(GuardProblem::column)
        .containsExactly(76);
    assertThat(problems("project.name == '𠮷' && foo"))
        .extracting(GuardProblem::column)
        .containsExactly(24);
  }

  @Test
  void anExpressionIsRejectedForTheSameReasons() {
    assertThat(COMPILER.compileExpression("project.secret ? project.budget : 3"))
        .isEqualTo(
            new ExpressionCompilation.Rejected(
                List.of(new GuardProblem(35, "金额不能与不带单位的数比较", "写成 3元 或 3万元"))));
  }
}
