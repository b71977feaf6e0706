package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A project of Shenyang through its yearly calendar to an evaluation that it fails twice, and
 * another one of the same unit that is stopped for it.
 */
@InBrowser
class ShenyangLifeTest {

  private static final String UNIT = "bailu";
  private static final String BUREAU = "lh-gaoyuan";
  private static final String EGOV_OFFICE = "chenyu";
  private static final String NDRC = "fanhua";
  private static final String FINANCE = "hejing";
  private static final String GOVERNMENT = "luchuan";
  private static final String CONSULTANT = "niehong";

  private static final String[] REVIEWED = {
    "conditions", "need", "scheme", "operation", "money", "earlier"
  };
  private static final String[] ALL_BUT_SECRECY = {
    "technique", "content", "integration", "equipment", "estimate", "security"
  };

  private static final City CITY = City.withoutProjects("50-liaohe", LocalDate.of(2024, 3, 4));

  private final Window window = Window.on(CITY);
  private final Life life = new Life(CITY, window, "shenyang-2018");

  @AfterEach
  void close() {
    window.close();
  }

  @AfterAll
  static void stop() {
    CITY.close();
  }

  @Test
  void aProjectFromTheReserveToAFailedEvaluationThatStopsItsUnit() {
    reserved();
    submitted();
    reported();
    planned();
    funded();
    procured();
    changed();
    accepted();
    evaluatedTwice();
    anotherOfTheUnitIsStopped();
  }

  /** 6: the reserve library. */
  private void reserved() {
    life.as(UNIT).found("审批事项一网通办平台").done(formed("800"));
    assertThat(life.stage()).isEqualTo("项目储备");
    life.done(life.owed("push_reserve").attach("reserve_form"));
    life.by(BUREAU).done(life.owed("admit_reserve").outcome("admitted"));
    life.by(NDRC).done(life.owed("admit_reserve"));
    life.as(UNIT).refused(application(), "第七条", "申报指南尚未发布");
  }

  private ActForm formed(String budget) {
    return life.free("form_project")
        .with("project.egov", "true")
        .with("project.unit_kind", "institution")
        .with("project.funding", "city")
        .with("project.nature", "build")
        .with("project.with_capital", "false")
        .with("project.classified", "false")
        .with("project.budget", budget)
        .with("project.content", "审批系统和数据接入");
  }

  private ActForm application() {
    return life.free("submit_project").with("project.earlier", "已建两个系统，均已验收").attach("application");
  }

  /** 7 and 8: July, mid-August, the end of August. */
  private void submitted() {
    life.as(BUREAU).on(2024, 7, 8);
    assertThat(life.row("publish_guide").innerText()).contains("2024-07-31", "第七条");
    life.done(life.owed("publish_guide").with("project.plan_year", "2025年度").attach("guide"));
    life.by(NDRC).done(life.owed("publish_guide"));

    life.as(UNIT).on(2024, 8, 6).refused(special(), "第十三条", "还在本年度申报之中");
    assertThat(life.row("submit_project").innerText()).contains("2024-08-20");
    life.done(application());
    life.as(BUREAU).on(2024, 8, 19);
    assertThat(life.row("pre_review").innerText()).contains("2024-08-31", "第八条");
    life.done(life.owed("pre_review").attach("pre_review_opinion", REVIEWED).outcome("pass"));
    life.by(NDRC).done(life.owed("pre_review"));
    life.by(FINANCE).done(life.owed("pre_review"));
    life.by(BUREAU).done(life.owed("push_platform"));
    assertThat(life.stage()).isEqualTo("报告编制");
  }

  private ActForm special() {
    return life.free("apply_special")
        .with("project.special_ground", "city")
        .attach("special_basis");
  }

  /** 9: one scheme only where the technique is simple and the content single. */
  private void reported() {
    life.by(UNIT).on(2024, 9, 2).done(writer());
    life.as(UNIT);
    assertThat(life.row("push_report").innerText()).contains("2024-09-30");
    life.refused(scheme("false"), "第九条", "不能只编一本实施方案");
    life.done(scheme("true"));
    commissioned();
    life.as(CONSULTANT).refused(opinion(ALL_BUT_SECRECY), "第十条", "保密事项");
    life.done(life.refilled().tick("opinion", "secrecy"));
  }

  private ActForm writer() {
    return life.owed("engage_writer")
        .with("project.writer", "北方信息工程设计院")
        .with("project.writer_kind", "qualified");
  }

  private ActForm scheme(String simple) {
    return life.free("push_report")
        .with("project.form", "scheme")
        .with("project.simple_technique", simple)
        .with("project.single_content", "true")
        .with("project.simplified", "false")
        .attach("scheme");
  }

  /** 9: two documents, of which the second waits for the answer to the first. */
  private ActForm study(String... items) {
    return life.free("push_report")
        .with("project.form", "full")
        .with("project.simple_technique", "false")
        .with("project.single_content", "true")
        .with("project.simplified", "false")
        .attach("study", items);
  }

  /** 10: one evaluation by three offices, on seven points. */
  private void commissioned() {
    for (String office : new String[] {NDRC, BUREAU, FINANCE}) {
      life.by(office).done(life.owed("commission_evaluation"));
    }
  }

  private ActForm opinion(String... points) {
    return life.owed("issue_opinion")
        .with("project.assessed", "780")
        .attach("opinion", points)
        .outcome("favour");
  }

  /** 11 to 13: nothing is approved that is not in the draft, within the year's money. */
  private void planned() {
    life.as(NDRC).on(2024, 11, 11).refused(reply(), "第十三条", "原则上不予审批");
    life.by(FINANCE).done(life.owed("fix_year_money").with("project.ceiling", "780"));
    life.as(BUREAU);
    assertThat(life.row("draft_plan").innerText()).contains("2024-11-20");
    life.refused(draft("780.01"), "第十一条", "列入的投资超过了资金规模");
    life.done(draft("780"));
    life.by(NDRC).done(life.owed("draft_plan"));
    life.by(FINANCE).done(life.owed("draft_plan"));
    life.by(GOVERNMENT).on(2024, 12, 9).done(life.owed("approve_plan").outcome("approved"));
    life.as(NDRC).on(2024, 12, 16).done(reply());
    assertThat(life.stage()).isEqualTo("投资计划");
  }

  private ActForm draft(String planned) {
    return life.free("draft_plan").with("project.planned", planned).attach("draft");
  }

  private ActForm reply() {
    return life.free("approve_project")
        .with("project.reply_number", "辽河发改审〔2024〕88号")
        .with("project.estimate", "780")
        .attach("reply")
        .outcome("approved");
  }

  private void funded() {
    life.done(life.owed("issue_plan").with("project.issued", "780").attach("investment_plan"));
    life.by(BUREAU).done(life.owed("issue_plan"));
    life.done(life.owed("review_budget").opinion("与批复和投资计划一致"));
    life.by(FINANCE).done(life.owed("include_budget").with("project.budgeted", "780"));
    life.as(UNIT).on(2024, 12, 30);
    assertThat(life.row("push_progress").innerText())
        .as("each quarter, from the one in which the plan is issued")
        .contains("2024-12-31", "第十七条");
    life.done(progress("已批复，准备采购"));
  }

  private ActForm progress(String milestones) {
    return life.owed("push_progress")
        .with("project.invested", "0")
        .with("project.milestones", milestones);
  }

  /** 16 and 18: only on the platform; no other parameters without the bureau's opinion. */
  private void procured() {
    life.by(UNIT).on(2025, 1, 6);
    life.done(
        life.owed("set_up")
            .with("project.head", "主任魏长河")
            .attach("systems", "legal_person", "tender", "supervision", "contracts"));
    life.done(
        life.owed("submit_parameters").with("project.tender_amount", "780").attach("parameters"));
    life.by(EGOV_OFFICE);
    life.done(life.owed("review_parameters").opinion("一致").outcome("consistent"));
    life.as(UNIT).refused(tender("other"), "第十八条", "须通过市公共资源交易平台");
    life.by(UNIT).done(tender("platform"));
    life.done(
        life.free("propose_parameter_change")
            .with("tender_change.content", "数据库改型")
            .with("tender_change.amount_after", "780"));
    life.as(UNIT);
    life.refused(life.free("change_parameters", "tender_change", 1), "第十八条", "同意的审核意见");
    life.as(EGOV_OFFICE);
    assertThat(life.row("review_parameter_change").innerText()).contains("数据库改型", "第十八条");
    life.done(life.owed("review_parameter_change").opinion("不改变批复内容").outcome("agreed"));
    life.by(UNIT).done(life.owed("change_parameters"));
    life.done(life.owed("finish_tender").outcome("awarded"));
    life.done(life.owed("sign_contract").with("contract.amount", "770"));
    life.done(
        life.owed("start_building")
            .with("project.started_on", "2025-01-06")
            .with("project.finish_by", "2025-06-30"));
    life.as(UNIT);
    assertThat(life.row("push_progress").innerText()).contains("2025-03-31", "第十七条");
    life.by(UNIT).done(progress("已签约开工"));
    assertThat(life.stage()).isEqualTo("建设");
  }

  private ActForm tender(String channel) {
    return life.free("start_tender").with("project.channel", channel);
  }

  /** 19: at ten percent over the text is silent, above it the commission adjusts the estimate. */
  private void changed() {
    life.as(UNIT).on(2025, 2, 10).done(change("78"));
    life.refused(life.free("adjust_self", "change", 1), "第十九条", "不得自行调整");
    life.done(change("78.01"));
    life.refused(life.free("adjust_self", "change", 2), "第十九条", "须报市发展改革委调整概算");
    life.refused(completion(), "第十九条", "概算调整尚未办结");
    life.by(UNIT).done(life.owed("apply_adjustment").attach("adjustment"));
    life.as(NDRC);
    life.done(
        life.owed("decide_adjustment")
            .with("project.estimate", "858.01")
            .attach("adjustment_reply")
            .outcome("agreed"));
    life.as(UNIT).done(completion());
  }

  private ActForm change(String over) {
    return life.free("propose_change")
        .with("change.content", "增加移动端")
        .with("change.major", "false")
        .with("change.over", over);
  }

  private ActForm completion() {
    return life.free("report_completion")
        .with("project.completed_on", "2025-02-10")
        .with("project.to_standard", "true");
  }

  /** 20 and 21: what is not accepted does not run. */
  private void accepted() {
    life.done(life.owed("apply_acceptance").attach("acceptance_papers"));
    life.refused(life.free("start_operation"), "第二十一条", "不得正式运行");
    life.by(BUREAU);
    life.done(life.owed("review_settlement").with("project.settled", "770"));
    life.done(
        life.owed("accept")
            .with("project.departments", "市财政局")
            .attach("acceptance_report")
            .outcome("pass"));
    life.as(UNIT).done(life.owed("start_operation"));
    life.by(UNIT);
    life.done(
        life.owed("hand_over")
            .with("project.asset_value", "770")
            .attach("asset_card")
            .attach("delivery"));
  }

  /** 23: below standard, mended in time, and still below standard. */
  private void evaluatedTwice() {
    life.by(BUREAU).on(2025, 6, 9).done(life.free("name_key_project"));
    life.as(BUREAU);
    life.done(
        life.owed("evaluate").attach("evaluation_report", "efficiency", "effect").outcome("fail"));
    life.done(life.owed("order_improvement").with("evaluation.due_on", "2025-07-31"));
    life.as(UNIT).on(2025, 7, 28);
    assertThat(life.row("improve").innerText()).contains("2025-07-31", "第二十三条");
    life.by(UNIT).done(life.owed("improve").attach("improvement"));
    life.as(BUREAU);
    life.done(life.owed("evaluate_again").opinion("使用率仍然很低").outcome("fail"));
  }

  /** 13 and 23: case by case past the calendar, and stopped before the approval. */
  private void anotherOfTheUnitIsStopped() {
    life.by(UNIT).found("大厅叫号系统").done(formed("90"));
    life.done(special());
    life.as(GOVERNMENT);
    assertThat(life.row("decide_special").innerText()).contains("第十三条");
    life.done(life.owed("decide_special").outcome("agreed"));
    life.by(UNIT).done(writer());
    life.as(UNIT).refused(study(), "第九条", "内容和深度符合国家要求");
    life.done(life.refilled().tick("study", "depth"));
    life.refused(life.free("submit_design").attach("design"), "第九条", "可行性研究报告尚未批复");
    commissioned();
    life.by(CONSULTANT).done(opinion(ALL_BUT_SECRECY).tick("opinion", "secrecy"));
    life.as(NDRC).refused(reply(), "第二十三条", "后续项目审批已暂停");
    assertThat(life.blockers()).hasSize(1);
    life.as(BUREAU).refused(lift(), "第二十三条", "要在整改未达标的那个项目上解除");
  }

  private ActForm lift() {
    return life.free("lift_stop").with("project.others_met", "true").opinion("已经停了一段时间");
  }
}
