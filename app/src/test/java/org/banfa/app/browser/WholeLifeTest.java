package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One project of Wuhan from its declaration to the evaluation, as its offices live through it. */
@InBrowser
class WholeLifeTest {

  private static final String UNIT = "wutong";
  private static final String BUREAU = "linzhiyuan";
  private static final String CAC = "jiangwen";
  private static final String NDRC = "hemin";
  private static final String FINANCE = "zhaowenbo";
  private static final String AUDIT = "tangyue";
  private static final String SECRECY = "fengqi";
  private static final String GOVERNMENT = "shenguoliang";
  private static final String ASSESSOR = "gaoheng";

  private static final City CITY = City.withoutProjects(LocalDate.of(2022, 1, 4));

  private final Window window = Window.on(CITY);
  private final Life life = new Life(CITY, window);

  @AfterEach
  void close() {
    window.close();
  }

  @AfterAll
  static void stop() {
    CITY.close();
  }

  @Test
  void aProjectOfThirtyMillionFromItsDeclarationToTheDecisionAfterItsEvaluation() {
    besideFiveHundredThousand();
    listed();
    approved();
    contracted();
    changed();
    built();
    accepted();
    evaluated();
    mendedTooLate();
  }

  /** 8: below half a million the unit does it by itself, from half a million on it asks. */
  private void besideFiveHundredThousand() {
    life.as(UNIT).found("值守排班小系统").done(Declaration.of(life, "49.99"));
    life.refused(writer(), "第八条", "不足50万元的项目由单位自行组织实施");

    life.found("值守排班大系统").done(Declaration.of(life, "50"));
    life.refused(life.free("self_implement"), "第八条", "投资50万元以上的项目须报批");
  }

  private ActForm writer() {
    return life.free("engage_writer")
        .with("project.writer", "江城信息工程设计院")
        .with("project.writer_standing", "design")
        .with("project.depth_ready", "true");
  }

  private void listed() {
    life.as(UNIT).found("城市内涝监测预警平台");
    assertThat(life.stage()).isEqualTo("编报计划");
    life.done(Declaration.of(life, "3000"));
    assertThat(life.next()).anySatisfy(step -> assertThat(step).contains("市委网信办", "年度计划备案审核"));
    assertThat(life.stage()).isEqualTo("列入计划");
    life.refused(scheme("sharing"), "第七条", "项目未列入年度实施计划");

    life.as(CAC).on(2022, 1, 6);
    assertThat(life.row("cac_plan_review").innerText())
        .contains("城市内涝监测预警平台", "2022-01-11", "第二十四条")
        .contains("黄·剩3个工作日");
    life.done(life.owed("cac_plan_review").outcome("filed"));
    life.by(NDRC).done(life.owed("ndrc_first_review").outcome("pass"));

    life.as(BUREAU).on(2022, 1, 14);
    life.done(life.owed("argue_plan").with("project.planned", "3000").outcome("include"));
    for (String member : new String[] {CAC, NDRC, FINANCE, AUDIT, SECRECY}) {
      life.by(member).done(life.owed("argue_plan"));
    }
    life.by(BUREAU).done(life.owed("submit_city_plan").attach("city_plan"));
    life.as(GOVERNMENT).on(2022, 2, 14).done(life.owed("approve_plan").outcome("approved"));
    assertThat(life.stage()).isEqualTo("方案评估");
    life.by(NDRC).done(life.owed("include_investment_plan"));
    life.by(FINANCE).done(life.owed("arrange_budget").with("project.allotted", "3000"));
  }

  private ActForm scheme(String... chapters) {
    return life.free("submit_scheme")
        .with("project.requested", "3000")
        .with("project.new_room", "false")
        .with("project.on_city_cloud", "true")
        .with("project.mobile", "unified")
        .attach("scheme", chapters)
        .attach("scheme_reliability")
        .attach("scheme_responsibility", "real_need");
  }

  private void approved() {
    life.as(NDRC).on(2022, 2, 16);
    life.refused(life.free("issue_investment").with("project.issued", "1000"), "第十四条", "原则上不下达投资");

    life.by(UNIT).on(2022, 2, 21).done(writer());
    life.as(UNIT).on(2022, 3, 7);
    life.refused(newRoom(), "第十二条", "不得新建机房、专网");
    life.refused(scheme("sharing"), "第十三条", "密码应用方案");
    window.press("返回填写");
    assertThat(window.page().locator("[name='fact.project.requested']").inputValue())
        .as("what was typed is still there")
        .startsWith("3000");
    life.done(life.form().tick("scheme", "crypto"));

    life.by(BUREAU).on(2022, 3, 10);
    life.done(life.owed("commission_review").with("project.assessor", "中衡咨询评估院"));
    life.as(ASSESSOR).on(2022, 3, 24);
    life.done(
        life.owed("submit_assessment")
            .with("project.assessed", "3000")
            .attach("assessment", "sharing_opinion", "crypto_opinion")
            .outcome("recommend"));

    life.as(BUREAU).on(2022, 3, 28);
    life.refused(reply(), "第十五条", "须先报市人民政府批准");
    life.done(life.owed("ask_government").attach("request_government"));
    life.by(GOVERNMENT).on(2022, 4, 11).done(life.owed("government_decision").outcome("agreed"));
    life.as(BUREAU).on(2022, 4, 13).done(reply());
    assertThat(life.stage()).isEqualTo("采购签约");
    life.by(NDRC).done(life.owed("issue_investment").with("project.issued", "1800"));
  }

  /** 12: a room of its own is no way, whatever else the scheme holds. */
  private ActForm newRoom() {
    return scheme("sharing").with("project.new_room", "true");
  }

  private ActForm reply() {
    return life.free("approve_document")
        .with("project.reply_number", "江数批〔2022〕7号")
        .with("project.estimate", "3000")
        .attach("reply", "sharing_reply", "crypto_reply");
  }

  private void contracted() {
    life.by(UNIT).on(2022, 4, 18);
    life.done(
        life.owed("set_up")
            .with("project.implementing", "信息科")
            .with("project.person", "陈立新")
            .attach("management", "procurement", "supervision", "testing", "contracts"));
    life.on(2022, 5, 16).done(life.owed("procure").attach("product_list", "reliable"));
    life.on(2022, 5, 23);
    life.done(
        life.owed("sign_contract")
            .with("contract.kind", "build")
            .with("contract.party", "楚澜数字技术有限公司")
            .with("contract.amount", "2800"));
    life.on(2022, 6, 1);
    life.done(life.owed("start_building").with("project.started_on", "2022-06-01"));
    assertThat(life.stage()).isEqualTo("建设");
    life.done(
        life.free("apply_payment")
            .with("payment.payee", "楚澜数字技术有限公司")
            .with("payment.amount", "840")
            .with("payment.channel", "treasury"));
    life.by(FINANCE).on(2022, 6, 6).done(life.owed("pay_treasury"));
  }

  /**
   * 19: exactly fifteen in a hundred the unit adjusts by itself, one fen in ten thousand more not.
   */
  private void changed() {
    life.as(UNIT).on(2022, 7, 18).done(change("300", "150"));
    life.done(life.owed("adjust_self"));
    life.done(life.owed("file_change").attach("change_filing"));
    life.by(BUREAU).on(2022, 7, 20).done(life.owed("take_change_filing").outcome("filed"));

    life.as(UNIT).on(2022, 8, 15).done(change("0.01", "0"));
    life.refused(life.free("adjust_self", "change", 2), "第十九条", "不具备自行调整的全部条件");
    life.done(
        life.owed("change_procedure")
            .with("change.result", "江数函〔2022〕19号")
            .attach("change_reply")
            .outcome("agreed"));
  }

  private ActForm change(String up, String down) {
    return life.free("propose_change")
        .with("change.content", "部分功能改用统一接口")
        .with("change.needed", "true")
        .with("change.goal_changed", "false")
        .with("change.up", up)
        .with("change.down", down)
        .with("change.total_after", "3000")
        .with("change.ground", "technical");
  }

  private void built() {
    life.as(UNIT).on(2022, 11, 25);
    life.done(
        life.owed("yearly_report")
            .with("project.progress", "主体功能已上线试用")
            .with("project.executed", "1800")
            .attach("performance_report", "progress", "execution")
            .attach("user_opinion")
            .attach("supervisor_opinion"));
    life.on(2022, 12, 15);
    life.done(
        life.owed("report_completion")
            .with("project.completed_on", "2022-12-15")
            .with("project.built_as_approved", "true")
            .attach("completion_report", "crypto_built"));
    assertThat(life.stage()).isEqualTo("验收");
    assertThat(life.row("accept").innerText()).as("half a year").contains("2023-06-15");
  }

  /** 21: each of the four preconditions, and the confirmation after them, stands in the way. */
  private void accepted() {
    String[] reasons = {"信息安全风险评估未完成", "密码应用安全性评估未完成", "决算审计未完成", "系统的对接未完成", "尚未确认"};
    life.on(2022, 12, 20).refused(acceptance(), "第二十一条", reasons[0]);
    life.done(
        life.owed("risk_assessment").with("project.risk_result", "low").attach("risk_report"));
    life.refused(acceptance(), "第二十一条", reasons[1]);
    assertThat(life.blockers()).noneSatisfy(one -> assertThat(one).contains(reasons[0]));
    life.done(
        life.owed("crypto_assessment")
            .with("project.crypto_result", "conform")
            .attach("crypto_report"));
    life.refused(acceptance(), "第二十一条", reasons[2]);
    assertThat(life.blockers()).noneSatisfy(one -> assertThat(one).contains(reasons[1]));
    life.done(
        life.owed("final_audit")
            .with("project.settled", "2790")
            .with("project.surplus", "10")
            .attach("audit_report"));
    life.refused(acceptance(), "第二十一条", reasons[3]);
    assertThat(life.blockers()).noneSatisfy(one -> assertThat(one).contains(reasons[2]));
    life.done(
        life.owed("connect_platform").with("project.interfaces", "12").attach("connection_record"));
    life.refused(acceptance(), "第二十一条", reasons[4]);
    assertThat(life.blockers()).hasSize(1);

    life.done(life.owed("request_confirmation"));
    life.by(BUREAU).on(2022, 12, 26).done(life.owed("confirm_ready").outcome("confirmed"));
    life.as(UNIT).on(2023, 1, 9).done(acceptance());
    life.by(UNIT).done(life.owed("file_acceptance").attach("acceptance_filing"));
    life.done(life.owed("book_asset").with("project.asset_value", "2780").attach("asset_card"));
    life.done(life.owed("return_surplus").attach("return_voucher"));
    life.by(BUREAU).on(2023, 1, 11).done(life.owed("take_acceptance_filing").outcome("filed"));
  }

  private ActForm acceptance() {
    return life.free("accept")
        .attach("acceptance_report")
        .attach("reliability_statement")
        .attach("security_review")
        .attach("efficiency")
        .outcome("pass");
  }

  /** 22: from twelve to twenty-four months after operation began. */
  private void evaluated() {
    life.by(UNIT).on(2023, 3, 6);
    life.done(
        life.owed("start_operation")
            .with("project.operation_on", "2023-03-06")
            .attach("operation_record", "crypto_running"));
    assertThat(life.stage()).isEqualTo("自评与后评价");
    for (int year = 2023; year <= 2024; year++) {
      life.on(year, 12, 11);
      life.done(
          life.owed("periodic_crypto")
              .with("project.crypto_result", "conform")
              .attach("periodic_crypto_report"));
    }
    life.as(UNIT).on(2025, 3, 6);
    assertThat(life.row("self_evaluate").innerText()).contains("2025-03-06", "黄·今日到期");
    life.done(
        life.owed("self_evaluate")
            .attach("self_evaluation")
            .attach(
                "circulation",
                "to_data_bureau",
                "to_cac",
                "to_ndrc",
                "to_finance",
                "to_audit",
                "to_secrecy"));
    life.by(BUREAU).on(2025, 3, 17);
    life.done(life.owed("decide_post_evaluation").outcome("without"));
    life.by(FINANCE).done(life.owed("arrange_running_budget").with("project.allotted", "60"));

    life.project();
    assertThat(window.page().locator("ol.stages li").count()).isEqualTo(10);
    assertThat(window.page().locator("ol.stages li.done").count()).as("all stages").isEqualTo(10);
  }

  /** 25: what is not mended by its day is told to all, puts off the plan, and may be ended. */
  private void mendedTooLate() {
    life.as(UNIT).found("内涝点位二期").done(Declaration.of(life, "600"));
    life.by(AUDIT)
        .done(
            life.free("order_rectification")
                .with("rectification.area", "money")
                .with("rectification.problem", "超范围列支")
                .with("rectification.due_on", "2025-04-17"));
    life.as(UNIT);
    assertThat(life.row("rectify").innerText()).contains("2025-04-17", "第二十五条", "超范围列支");
    life.as(BUREAU).on(2025, 4, 17).refused(criticism(), "第二十五条", "没有逾期未改");
    life.on(2025, 4, 18).done(criticism());
    life.by(BUREAU).done(life.free("put_off_plan").opinion("整改逾期"));
    life.done(life.free("suspend_project").opinion("整改逾期"));
    life.as(UNIT).refused(addition(), "第二十五条", "已被暂缓安排年度实施计划");
    life.by(BUREAU).done(life.free("terminate_project").opinion("整改逾期，不再建设"));
    life.as(UNIT).refused(writer(), "第十一条", "已经终止");
  }

  private ActForm criticism() {
    return life.free("criticise").opinion("整改逾期");
  }

  private ActForm addition() {
    return Declaration.of(life, "apply_addition", "600")
        .with("project.addition_ground", "urgent")
        .attach("addition_not_classified")
        .attach("addition_basis");
  }
}
