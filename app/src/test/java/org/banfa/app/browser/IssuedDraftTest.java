package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A draft that has been given a day of issue, and nothing else, is law: one project lives under it
 * from its plan to the evaluation.
 */
@InBrowser
class IssuedDraftTest {

  private static final String UNIT = "suhe";
  private static final String OFFICE = "wulan";
  private static final String GROUP = "qimuge";
  private static final String NDRC = "bater";
  private static final String FINANCE = "narisu";
  private static final String GOVERNMENT = "temuer";

  private static final City CITY = City.underTheDraft();

  private final Window window = Window.on(CITY);
  private final Life life = new Life(CITY, window, City.DRAFT);

  @AfterEach
  void close() {
    window.close();
  }

  /** As it is shipped, without a day of issue, it binds nobody. */
  @Test
  void aDraftWithoutADayOfIssueFoundsNothing() {
    try (Window draft = Window.on(City.shipped())) {
      draft.signIn(UNIT);
      draft.go("/projects/new");
      assertThat(draft.text()).contains("没有可以适用的办法", "征求意见稿，尚未施行");
      assertThat(draft.page().locator("main button[name=do]").count()).isZero();
    }
  }

  @Test
  void aProjectFromItsPlanToTheDecisionAfterItsEvaluation() {
    listed();
    approved();
    contracted();
    changed();
    putOff();
    built();
    failed();
    accepted();
    evaluated();
  }

  /** 5: eight contents of the plan, and nothing is applied for before the plan is fixed. */
  private void listed() {
    life.as(UNIT).found("低保数据共享平台");
    assertThat(life.stage()).isEqualTo("报送项目计划");
    ActForm plan = plan("none").attach("project_plan", PLAN);
    life.refused(plan, "第五条第一款", "运维保障");
    life.done(life.refilled().tick("project_plan", "running"));
    assertThat(life.stage()).isEqualTo("列入年度建设计划");
    life.refused(feasibility("none"), "第五条第一款", "没有列入年度建设计划");

    life.as(OFFICE).on(2022, 1, 10).done(life.owed("compile_opinion").outcome("include"));
    life.by(GROUP).on(2022, 1, 17);
    life.done(life.owed("pass_plan").with("project.planned", "1000").outcome("passed"));
    life.by(OFFICE);
    life.done(life.owed("review_sharing").attach("sharing_opinions").outcome("pass"));
    assertThat(life.stage()).isEqualTo("审批");
  }

  private static final String[] PLAN = {
    "basis", "estimate", "nature", "schedule", "cloud", "sharing", "network"
  };

  private ActForm plan(String cross) {
    return life.free("declare_project")
        .with("project.classified", "false")
        .with("project.unit_kind", "department")
        .with("project.fiscal", "true")
        .with("project.subject", "business")
        .with("project.fits_definition", "true")
        .with("project.nature", "new")
        .with("project.budget", "1000")
        .with("project.can_share", "true")
        .with("project.cross", cross);
  }

  private ActForm feasibility(String ground) {
    return life.free("submit_feasibility")
        .with("project.code", "2201-150621-04-01-123456")
        .with("project.direct_ground", ground)
        .attach("feasibility", chapters("feasibility"))
        .attach("necessity")
        .attach("feasibility_reliability");
  }

  private static String[] chapters(String paper) {
    return new String[] {
      paper + "_cloud",
      paper + "_video",
      paper + "_centre",
      paper + "_management",
      paper + "_catalogue",
      paper + "_security"
    };
  }

  /** 6 and 8: without a proposal only on a ground; no money and no work before the design. */
  private void approved() {
    life.as(UNIT).on(2022, 2, 14);
    life.refused(feasibility("none"), "推定第六条第一款", "项目建议书尚未批复");
    life.done(feasibility("in_approved_plan"));
    life.by(NDRC).done(simple());
    reviewed();
    life.by(OFFICE).done(life.owed("decide_mode").attach("mode_opinions").outcome("own"));
    life.by(NDRC).on(2022, 2, 28).done(reply());
    life.by(UNIT).on(2022, 3, 7);
    life.done(
        life.owed("submit_design")
            .attach("design", chapters("design"))
            .tick("design", "design_crypto")
            .attach("design_reliability"));
    reviewed();
    life.as(FINANCE).refused(money(), "第八条第二款", "不予下达建设资金");
    life.by(NDRC).on(2022, 3, 14);
    life.done(reply().with("project.estimate", "1000").with("project.period_end", "2022-12-31"));
    life.by(FINANCE).done(money());
    assertThat(life.stage()).isEqualTo("采购签约");
  }

  private ActForm simple() {
    return life.free("confirm_simple")
        .with("project.content_single", "true")
        .with("project.scale_small", "true")
        .with("project.standard_clear", "true")
        .with("project.technique_simple", "true");
  }

  private void reviewed() {
    life.by(OFFICE);
    life.done(life.owed("technical_review").outcome("pass").opinion("路径清楚，同意"));
  }

  private ActForm reply() {
    return life.owed("approve_document").attach("reply", "investment_law").outcome("approved");
  }

  private ActForm money() {
    return life.free("issue_money")
        .with("project.purpose", "construction")
        .with("project.issued", "500");
  }

  private void contracted() {
    life.by(UNIT).on(2022, 4, 6);
    life.done(
        life.owed("set_up")
            .with("project.implementing", "信息中心")
            .with("project.person", "苏和")
            .attach("management", "tender", "procurement", "supervision", "contracts"));
    life.on(2022, 5, 9).done(life.owed("procure").attach("product_list", "reliable"));
    life.done(
        life.owed("sign_contract").with("contract.party", "晟和信息").with("contract.amount", "900"));
    life.as(UNIT).on(2022, 5, 16).refused(start(), "第十六条", "尚未委托监理单位");
    life.by(UNIT).done(life.owed("appoint_supervisor").with("project.supervisor", "正平监理"));
    life.done(start());
    assertThat(life.stage()).isEqualTo("建设");
  }

  private ActForm start() {
    return life.free("start_building").with("project.started_on", "2022-05-16");
  }

  /** 20: ten in a hundred and not a cent more; two offices take the filing. */
  private void changed() {
    life.as(UNIT).on(2022, 6, 6).done(change("60", "40"));
    life.done(life.owed("adjust_self"));
    life.by(UNIT);
    life.done(
        life.owed("file_change").attach("change_filing", "change_to_ndrc", "change_to_office"));
    life.by(NDRC).done(life.owed("take_change_filing").outcome("filed"));
    life.by(OFFICE).done(life.owed("take_change_filing"));
    life.by(UNIT).on(2022, 7, 4).done(change("0.01", "0"));
    life.as(UNIT);
    life.refused(life.free("adjust_self", "change", 2), "第十九条第一款", "应当严格按照批复建设");
    life.by(NDRC).done(life.owed("approve_change").attach("change_reply").outcome("refused"));
  }

  private ActForm change(String up, String down) {
    return life.free("propose_change")
        .with("change.needed", "true")
        .with("change.goal_changed", "false")
        .with("change.up", up)
        .with("change.down", down)
        .with("change.total_after", "1000")
        .with("change.ground", "technical");
  }

  /**
   * 27: what is not mended in time is told to all, puts off the unit's plans and stops the work.
   */
  private void putOff() {
    String first = life.key();
    life.by(FINANCE).on(2022, 7, 11).done(ordered("2022-08-10"));
    life.as(UNIT);
    assertThat(life.row("rectify").innerText()).contains("2022-08-10", "第二十七条", "超进度付款");
    life.as(OFFICE).refused(putOffPlan(), "第二十七条第一款", "没有逾期未改");
    life.on(2022, 8, 11).done(life.free("criticise").opinion("整改逾期"));
    life.by(OFFICE).done(putOffPlan());
    life.done(life.free("suspend_project").opinion("整改逾期"));
    life.as(UNIT).refused(payment(), "第二十七条第一款", "项目已暂停建设");

    life.by(UNIT).done(life.free("register_system").with("system.name", "旧救助台账"));
    life.by(OFFICE).done(checked());
    life.as(FINANCE).refused(runningMoney(), "第二十四条第（一）项", "不单独安排运行维护经费");
    life.by(UNIT).found("救助对象走访终端");
    String second = life.key();
    life.as(UNIT).refused(whole(), "第二十四条第（一）项", "单位有不共享或重复采集数据的系统");
    kept(first, second);
    life.back(second).by(UNIT).done(whole());
    life.as(UNIT).refused(feasibility("none"), "推定第七条", "统一框架方案确定后");
    life.as(OFFICE);
    life.refused(life.free("compile_opinion").outcome("include"), "第二十七条第一款", "暂缓安排投资计划");
    life.by(OFFICE).done(ordered("2022-08-14"));

    life.back(first).by(UNIT);
    life.done(life.owed("rectify").attach("rectification_report"));
    life.by(OFFICE).done(life.owed("recheck").outcome("pass").opinion("已改"));
    life.done(life.free("lift_measures"));
    ended(second);
    life.back(first);
  }

  private ActForm ordered(String day) {
    return life.free("order_rectification")
        .with("rectification.area", "money")
        .with("rectification.problem", "超进度付款")
        .with("rectification.due_on", day);
  }

  private ActForm putOffPlan() {
    return life.free("put_off_plan").opinion("整改逾期");
  }

  /** 24: what does not share gets no money to run and bars its unit's other projects. */
  private ActForm checked() {
    return life.free("check_sharing", "system", 1)
        .with("system.shares", "false")
        .with("system.recollects", "false");
  }

  private ActForm runningMoney() {
    return life.free("arrange_running_money", "system", 1).with("system.running_money", "12");
  }

  /** 24: unless the office and after it the government agree that it may be kept so. */
  private void kept(String first, String newest) {
    life.back(first);
    life.as(GOVERNMENT).refused(approval(), "第二十四条第一款", "尚未审核同意上报");
    life.by(UNIT).done(life.free("claim_keep", "system", 1).attach("keep_basis"));
    // What is owed on a system of the unit stands on a desk once, with the newest project.
    life.back(newest).as(OFFICE);
    assertThat(life.row("review_keep").innerText()).contains("旧救助台账", "第二十四条");
    life.done(life.owed("review_keep").outcome("agreed"));
    life.back(first).as(FINANCE).refused(runningMoney(), "第二十四条第（一）项", "不单独安排运行维护经费");
    life.back(newest).as(GOVERNMENT).done(life.owed("approve_keep").outcome("approved"));
    life.back(first).by(FINANCE).done(runningMoney());
  }

  private ActForm approval() {
    return life.free("approve_keep", "system", 1).outcome("approved");
  }

  private ActForm whole() {
    return plan("part").attach("project_plan", PLAN).tick("project_plan", "running");
  }

  /** 27: and in the end there is nothing more to be done on it. */
  private void ended(String project) {
    life.back(project).as(OFFICE).refused(ending(), "第二十七条第一款", "没有逾期未改");
    life.on(2022, 8, 15).done(ending());
    life.refused(life.free("compile_opinion").outcome("include"), "第五条第一款", "已经终止");
  }

  private ActForm ending() {
    return life.free("terminate_project").opinion("整改逾期，不再建设");
  }

  private void built() {
    life.by(UNIT).on(2022, 12, 5);
    life.done(
        life.owed("build_security").attach("security_work", "rules", "measures", "facilities"));
    life.done(life.owed("performance_report").attach("performance_report"));
    life.done(
        life.owed("report_completion")
            .with("project.completed_on", "2022-12-05")
            .with("project.built_as_approved", "true")
            .attach("completion_report", "crypto_built"));
    life.done(life.owed("initial_accept").attach("initial_report").outcome("pass"));
    life.done(life.owed("file_archive").attach("archive"));
    life.as(UNIT);
    assertThat(life.row("apply_acceptance").innerText()).as("half a year").contains("2023-06-05");
    assertThat(life.stage()).isEqualTo("初验、档案和竣工验收");
  }

  /** 21 and 22: ten papers; no pass without archives; no money after a failure. */
  private void failed() {
    life.on(2023, 1, 9).refused(application(), "第二十一条第二款", "密码应用安全性评估报告");
    life.done(life.refilled().attach("crypto_report"));
    life.as(OFFICE).on(2023, 1, 16).done(held());
    life.refused(life.free("pass_acceptance"), "第二十二条第二款", "档案没有验收");
    life.done(life.free("fail_acceptance").with("project.mend_on", "2023-03-31").opinion("档案未验收"));
    life.as(UNIT);
    life.refused(payment(), "第二十一条第三款", "不得拨付财政资金");
    assertThat(life.row("explain_failure").innerText()).contains("第二十一条");
    life.done(life.owed("explain_failure").attach("explanation"));
  }

  private ActForm payment() {
    return life.free("apply_payment")
        .with("payment.amount", "100")
        .with("payment.channel", "treasury");
  }

  private ActForm application() {
    ActForm form =
        life.owed("apply_acceptance").with("project.settled", "880").with("project.surplus", "20");
    for (String paper :
        new String[] {
          "initial_opinion",
          "minutes",
          "acceptance_draft",
          "summary",
          "tender_papers",
          "process_papers",
          "financial_report",
          "risk_level",
          "audit_report"
        }) {
      form.attach(paper);
    }
    return form;
  }

  private ActForm held() {
    return life.owed("organise_acceptance")
        .attach("acceptance_content", "products", "crypto_review", "energy");
  }

  private void accepted() {
    life.by(UNIT).done(life.owed("archive_acceptance").attach("archive_opinion").outcome("pass"));
    life.done(life.owed("mend_acceptance").attach("acceptance_mended"));
    life.by(OFFICE).on(2023, 2, 6).done(held());
    life.as(OFFICE).done(life.free("pass_acceptance"));
    life.by(UNIT).done(life.owed("file_acceptance").attach("acceptance_report"));
    life.done(
        life.owed("book_asset")
            .with("project.asset_kind", "intangible")
            .with("project.asset_basis", "cost")
            .with("project.asset_value", "880"));
    life.done(life.owed("return_surplus").attach("return_voucher"));
    assertThat(life.stage()).isEqualTo("运行");
  }

  /** 17: twelve to twenty-four months after both acceptance and operation; three decide. */
  private void evaluated() {
    life.on(2023, 3, 6);
    life.done(
        life.owed("start_operation")
            .with("project.operation_on", "2023-03-06")
            .attach("operation_record", "crypto_running"));
    life.as(UNIT).on(2024, 3, 11);
    assertThat(life.row("self_evaluate").innerText()).contains("2025-03-06");
    life.done(
        life.owed("self_evaluate")
            .attach("self_evaluation")
            .attach("circulation", "to_ndrc", "to_finance", "to_office"));
    life.as(OFFICE).done(life.owed("decide_post_evaluation").outcome("without"));
    life.by(NDRC).done(life.owed("decide_post_evaluation"));
    life.by(FINANCE).done(life.owed("decide_post_evaluation"));

    life.as(UNIT).project();
    assertThat(window.page().locator("ol.stages li").count()).as("no framework").isEqualTo(9);
    assertThat(window.page().locator("ol.stages li.done").count()).as("all stages").isEqualTo(9);
  }
}
