package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One project of Guanyun from its declaration to its final accounts, as its offices live it. */
@InBrowser
class GuanyunLifeTest {

  private static final String UNIT = "yd-tongze";
  private static final String BUREAU = "yd-luchuan";
  private static final String NDRC = "yd-songyi";
  private static final String FINANCE = "yd-tanqing";
  private static final String CAC = "yd-baohua";
  private static final String EXPERTS = "yd-zhouting";
  private static final String COUNTY = "yd-fanrui";

  private static final String[] CHAPTERS = {
    "sharing", "security", "security_needs", "security_tasks", "security_design", "security_cost"
  };

  private static final String[] CATALOGUE = {
    "name", "fields", "level", "cycle", "sharing", "grade"
  };
  private static final String OF = "project.funding";

  private static final City CITY = City.withoutProjects("20-yundu", LocalDate.of(2025, 9, 8));

  private final Window window = Window.on(CITY);
  private final Life life = new Life(CITY, window, "guanyun-2025");
  private String idle = "";
  private String dropped = "";

  @AfterEach
  void close() {
    window.close();
  }

  @AfterAll
  static void stop() {
    CITY.close();
  }

  @Test
  void aProjectOfThreeMillionFromItsDeclarationToItsFinalAccounts() {
    tiers();
    running();
    declared();
    budgeted();
    approvedToo();
    givenUp();
    submitted();
    reviewed();
    approved();
    contracted();
    changed();
    nextYear();
    notStarted();
    late();
    accepted();
    notInForceAnyMore();
  }

  /**
   * 16: below half a million a filing is enough, from half a million on it is reviewed, from a
   * million on its estimate is audited first. The amount itself belongs to the upper tier.
   */
  private void tiers() {
    life.as(UNIT).found("水位公示小系统").done(prepared("49.99", "false"));
    life.refused(life.free("file_proposal").attach("filed_proposal"), "第十五条", "建设资金还没有到位");
    assertThat(life.blockers())
        .as("the tier allows it")
        .noneSatisfy(one -> assertThat(one).contains("须联审"));

    life.found("水位公示大系统").done(prepared("50", "false"));
    life.refused(life.free("file_proposal"), "第十六条", "预算50万元以上的须联审");
    assertThat(window.text()).as("the reading").contains("以下含不含本数");

    life.by(UNIT).done(prepared("99.99", "false"));
    life.as(FINANCE).refused(audit("96"), "第十六条", "不足100万元的不须先审概算");
    life.by(UNIT).done(prepared("100", "false"));
    life.by(FINANCE).done(audit("96"));
  }

  private ActForm audit(String amount) {
    return life.free("audit_estimate").with("project.audited_estimate", amount);
  }

  /** 15: a project of operation has a document of its own. */
  private void running() {
    life.by(UNIT).found("水情系统年度运维");
    life.done(
        prepared("60", "false")
            .with("project.item", "software_running")
            .with("project.nature", "running")
            .with("project.business_system", "true"));
    life.as(UNIT);
    life.refused(
        life.free("submit_review").with("project.shortcut", "none").with("project.total", "60"),
        "第十五条",
        "运维方案");
  }

  private ActForm prepared(String budget, String app) {
    return life.free("prepare")
        .with("project.classified", "false")
        .with("project.unit_kind", "institution")
        .with("project.funding", "budget")
        .with("project.item", "special_software")
        .with("project.nature", "new")
        .with("project.budget", budget)
        .with("project.shared_kind", "none")
        .with("project.fits_orders", "true")
        .with("project.plan_nation", "false")
        .with("project.plan_province", "false")
        .with("project.plan_city", "false")
        .with("project.plan_county", "true")
        .with("project.mobile_app", app)
        .with("project.shared_base", "true")
        .with("project.workable", "true")
        .with("project.secure_policy", "true")
        .with("project.app_kind", "none")
        .with("project.on_city_cloud", "true")
        .with("project.new_base", "false")
        .with("project.collects_again", "false")
        .with("project.duplicates", "false")
        .with("project.public_video", "false");
  }

  /** 7: no government app; 12: every member of the joint review does its part. */
  private void declared() {
    life.found("河道水情调度平台").done(prepared("300", "true"));
    assertThat(life.stage()).isEqualTo("年度申报");
    life.refused(life.owed("declare").attach("declaration_form"), "第七条", "不得申报政务APP项目");
    life.done(prepared("300", "false"));
    life.done(life.owed("declare").attach("declaration_form"));

    life.as(BUREAU).on(2025, 9, 22);
    life.done(life.owed("review_declared").outcome("pass"));
    reviewDeclared();
  }

  private void reviewDeclared() {
    for (String member : new String[] {CAC, NDRC, FINANCE, EXPERTS}) {
      life.by(member).done(life.owed("review_declared"));
    }
  }

  /** 4: the year's total is a ceiling; 13: the county agrees to what has its budget. */
  private void budgeted() {
    life.as(BUREAU);
    life.refused(proposed("2799"), "第四条", "超过年度建设资金总额");
    life.done(proposed("2800"));
    life.as(COUNTY).refused(life.free("county_agree").outcome("agreed"), "第十三条", "预算没有落实");
    budget();
    assertThat(life.stage()).isEqualTo("联审");
  }

  private void budget() {
    life.by(FINANCE).done(life.owed("propose_budget"));
    life.done(life.owed("fix_budget").with("project.allotted", "300"));
    life.by(COUNTY).done(life.owed("county_agree").outcome("agreed"));
    life.by(BUREAU).done(life.owed("enter_list"));
  }

  /** Another project goes the same way without being looked at, until it has its approval. */
  private void approvedToo() {
    String first = life.key();
    life.by(UNIT).found("闸站远程控制系统").done(prepared("300", "false"));
    life.done(life.owed("declare").attach("declaration_form"));
    life.by(BUREAU).done(life.owed("review_declared").outcome("pass"));
    reviewDeclared();
    life.by(BUREAU).done(proposed("3100"));
    budget();
    life.by(FINANCE).done(audit("290"));
    life.by(UNIT).done(review(CHAPTERS));
    life.by(BUREAU).done(life.owed("pre_review").outcome("pass"));
    life.by(UNIT).done(life.owed("demonstrate"));
    life.by(BUREAU).done(joint("pass"));
    joined();
    life.by(BUREAU);
    life.done(life.owed("issue_form").attach("review_form").attach("minutes"));
    life.by(UNIT).done(application().attach("data_catalogue", CATALOGUE));
    idle = life.key();
    life.back(first);
  }

  private void joined() {
    for (String member : new String[] {CAC, NDRC, FINANCE}) {
      life.by(member).done(life.owed("joint_review"));
    }
  }

  /** 15: what failed its pre-review and is not declared again within thirty days is given up. */
  private void givenUp() {
    String first = life.key();
    life.by(UNIT).found("水文站点巡检系统").done(prepared("60", "false").with(OF, "own"));
    life.done(life.owed("declare").attach("declaration_form"));
    life.by(BUREAU).done(life.owed("review_declared").outcome("pass"));
    reviewDeclared();
    life.by(UNIT).done(life.free("confirm_own_money").attach("money_proof"));
    life.on(2025, 11, 24).done(small());
    life.by(BUREAU).done(life.owed("pre_review").outcome("fail"));
    dropped = life.key();
    life.back(first);
  }

  private ActForm small() {
    return life.free("submit_review")
        .with("project.shortcut", "none")
        .with("project.total", "60")
        .attach("feasibility", CHAPTERS);
  }

  private ActForm proposed(String cap) {
    return life.free("propose_budget")
        .with("project.urgency", "important")
        .with("project.year_cap", cap)
        .with("project.year_arranged", "2500")
        .with("project.proposed", "300");
  }

  /** 16: a million and more has its estimate audited first; 18: the chapters of the reports. */
  private void submitted() {
    life.as(UNIT).on(2025, 11, 24);
    life.refused(review("sharing"), "第十六条", "还没有审核概算");
    assertThat(life.blockers()).anySatisfy(one -> assertThat(one).contains("第十八条", "网络安全保障篇"));
    life.by(FINANCE).done(audit("290"));
    shortened();
  }

  /**
   * 17: four ways to write less, each with its own test, which a pre-review may still find wanting.
   */
  private void shortened() {
    life.as(UNIT);
    life.refused(three("300", "false"), "第十七条", "不能三本合一");
    life.refused(three("1000.01", "true"), "第十七条", "不能三本合一");
    life.refused(two("2000.01"), "第十七条", "不能合并");
    life.refused(fixed("false"), "第十七条", "项目建议书不能省");
    life.by(UNIT).done(three("300", "true"));
    failed();
    life.by(UNIT).done(fixed("true"));
    failed();
    life.as(UNIT).done(two("2000"));
    assertThat(window.text()).as("what was relied on").contains("依据：", "建议书和可研报告合成一本");
    failed();
    life.as(UNIT).refused(directly(), "第十七条", "不能直接报可研报告");
    life.done(review(CHAPTERS));
  }

  private void failed() {
    life.by(BUREAU).done(life.owed("pre_review").outcome("fail"));
  }

  private ActForm three(String total, String emergency) {
    return shortened("three", total)
        .with("project.emergency", emergency)
        .attach("three_in_one", CHAPTERS)
        .tick("three_in_one", "security_planned");
  }

  private ActForm two(String total) {
    return designed(shortened("two", total))
        .with("project.part_rebuild", "false")
        .with("project.simple", "false")
        .attach("two_in_one", CHAPTERS);
  }

  private ActForm fixed(String inPlan) {
    return designed(shortened("fixed", "300"))
        .with("project.plan_fixed", inPlan)
        .attach("feasibility", CHAPTERS);
  }

  private ActForm directly() {
    return designed(shortened("direct", "300")).attach("feasibility", CHAPTERS);
  }

  private ActForm shortened(String how, String total) {
    return life.free("submit_review")
        .with("project.shortcut", how)
        .with("project.total", total)
        .attach("reviewed_estimate");
  }

  private static ActForm designed(ActForm form) {
    return form.attach("design", CHAPTERS).tick("design", "security_planned");
  }

  private ActForm review(String... chapters) {
    return shortened("none", "300")
        .attach("proposal")
        .attach("feasibility", chapters)
        .attach("design", chapters)
        .tick("design", "security_planned");
  }

  /**
   * 15: pre-review, joint review, ten working days to revise, and the re-check, however often it
   * takes.
   */
  private void reviewed() {
    life.as(BUREAU).on(2025, 11, 27);
    life.refused(joint("revise"), "第十五条", "还没有通过预审");
    life.done(life.owed("pre_review").outcome("fail"));
    life.as(UNIT);
    assertThat(life.row("submit_review").innerText()).as("thirty days").contains("2025-12-29");
    life.by(UNIT).done(review(CHAPTERS));
    life.by(BUREAU).done(life.owed("pre_review").outcome("pass"));
    life.by(UNIT).on(2025, 12, 3).done(life.owed("demonstrate"));
    life.by(BUREAU).done(joint("revise"));
    joined();
    life.by(BUREAU).on(2025, 12, 5);
    life.done(life.owed("issue_form").attach("review_form").attach("minutes"));
    life.as(UNIT).on(2025, 12, 19);
    assertThat(life.row("revise_design").innerText()).contains("2025-12-19", "黄·今日到期");
    life.refused(application(), "第十五条", "联审或复核还没有通过");
    life.done(life.owed("revise_design").attach("revised_design"));
    for (int times = 1; times <= 2; times++) {
      life.by(BUREAU).done(life.owed("recheck").outcome("fail"));
      life.as(UNIT);
      assertThat(life.row("revise_design").innerText()).contains("第十五条");
      life.refused(application(), "第十五条", "联审或复核还没有通过");
      life.by(UNIT).done(life.owed("revise_design").attach("revised_design"));
    }
    life.as(BUREAU).on(2025, 12, 22).done(life.owed("recheck").outcome("pass"));
    assertThat(life.stage()).isEqualTo("审批或备案");
  }

  private ActForm joint(String outcome) {
    return life.free("joint_review")
        .attach("argument", "need", "feasibility", "safety", "budget")
        .outcome(outcome);
  }

  /** 18: no approval without the catalogue. */
  private void approved() {
    life.as(UNIT).on(2025, 12, 24);
    life.refused(application(), "第十八条", "数据资源目录");
    life.done(application().attach("data_catalogue", CATALOGUE));
    life.as(NDRC).on(2026, 1, 5).done(approval("3"));
    assertThat(life.stage()).isEqualTo("采购签约");

    String first = life.key();
    life.back(idle).by(NDRC).done(approval("4"));
    life.back(dropped).as(UNIT).refused(small(), "第十五条", "已经终止");
    life.back(first);
  }

  private ActForm approval(String number) {
    return life.owed("approve_project")
        .with("project.reply_number", "云发改〔2026〕" + number + "号")
        .with("project.estimate", "290")
        .with("project.approved_finish", "2026-03-31")
        .outcome("approved");
  }

  private ActForm application() {
    return life.free("apply_approval")
        .with("project.new_civil", "false")
        .with("project.high_energy", "false")
        .attach("review_opinion");
  }

  /** 25: each contract is filed on its own, within ten working days of its own day. */
  private void contracted() {
    life.as(UNIT).on(2026, 2, 9);
    life.refused(contract("明川数字", "250", "2026-02-09"), "第二十一条", "还没有按政府采购规定采购");
    life.by(UNIT);
    life.done(life.owed("procure").attach("procurement_record").attach("product_list", "reliable"));
    life.done(contract("明川数字", "250", "2026-02-09"));
    life.on(2026, 2, 10).done(contract("正平监理", "20", "2026-02-10"));
    told("file_contract", "合同1 明川数字", "2026-02-28");
    told("file_contract", "合同2 正平监理", "2026-03-02");
    told("start_building", "合同1 明川数字", "第二十七条");
    assertThat(life.project().text()).contains("合同报备案 · 合同1 明川数字", "合同报备案 · 合同2 正平监理");
    life.by(UNIT);
    for (int number = 1; number <= 2; number++) {
      life.done(
          life.free("file_contract", "contract", number).attach("contract_copy", "price_list"));
    }
    life.on(2026, 3, 2);
    life.done(life.owed("start_building").with("project.started_on", "2026-03-02"));
    assertThat(life.stage()).isEqualTo("实施");
  }

  /** What is owed for one of several contracts stands on the desk with the name of that one. */
  private void told(String act, String contract, String words) {
    String link = "table.work tr:has(a.act[href*='" + life.key() + "/acts/" + act + "'])";
    assertThat(life.as(UNIT).desk().page().locator(link).allInnerTexts())
        .filteredOn(one -> one.contains(contract))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains(words);
  }

  private ActForm contract(String party, String amount, String day) {
    return life.free("sign_contract")
        .with("contract.party", party)
        .with("contract.amount", amount)
        .with("contract.signed_on", day);
  }

  /** 28: a tenth of the estimate the unit adjusts and has confirmed, a hundred yuan more not. */
  private void changed() {
    life.as(UNIT).on(2026, 4, 20).done(change("29"));
    life.done(life.owed("adjust_self"));
    life.by(UNIT).done(life.owed("report_change").attach("change_report"));
    life.by(NDRC).done(life.owed("confirm_change").outcome("confirmed"));

    life.as(UNIT).on(2026, 4, 21).done(change("0.01"));
    life.refused(life.free("adjust_self", "change", 2), "第二十八条", "不具备单位调整的全部条件");
  }

  private ActForm change(String up) {
    return life.free("propose_change")
        .with("change.needed", "true")
        .with("change.up", up)
        .with("change.down", "0")
        .with("change.ground", "technical");
  }

  /** 8: at least thirty days before the day that the finance bureau names. */
  private void nextYear() {
    life.by(FINANCE);
    life.done(
        life.free("set_budget_date")
            .with("organisation.budget_year", "2027")
            .with("organisation.budget_on", "2026-11-12"));
    life.as(UNIT);
    assertThat(life.desk().text()).contains("报送下一年度项目申报", "2026-10-13");
  }

  /** 27: six months after its approval and not begun, it is reported, and its money goes back. */
  private void notStarted() {
    String first = life.key();
    life.back(idle).by(UNIT).on(2026, 7, 3);
    life.done(life.owed("procure").attach("procurement_record").attach("product_list", "reliable"));
    life.done(contract("明川数字", "280", "2026-07-03"));
    life.as(BUREAU).refused(life.free("report_not_started"), "第二十七条", "没有超过六个月");
    life.on(2026, 7, 8);
    assertThat(life.row("report_not_started").innerText()).contains("第二十七条", "闸站远程控制系统");
    life.done(life.owed("report_not_started"));
    life.as(NDRC).done(life.owed("adjust_not_started").outcome("withdraw"));
    life.by(FINANCE).done(life.owed("adjust_not_started"));
    life.as(UNIT).refused(started("2026-07-08"), "第二十七条", "");
    life.back(first);
  }

  private ActForm started(String day) {
    return life.free("start_building").with("project.started_on", day);
  }

  /** 27: more than six months over the approved time is reported with a plan to mend. */
  private void late() {
    life.as(UNIT).on(2026, 9, 30).refused(trouble(), "第二十七条", "没有严重逾期，也没有重大损失");
    life.on(2026, 10, 12);
    assertThat(life.row("report_trouble").innerText()).contains("第二十七条");
    life.done(trouble());
    life.as(BUREAU).done(life.owed("study_trouble").outcome("mend"));
    life.by(NDRC).done(life.owed("study_trouble"));
    life.by(FINANCE).done(life.owed("study_trouble"));
    life.as(BUREAU);
    life.done(
        life.owed("order_mend")
            .with("rectification.problem", "接口开发滞后")
            .with("rectification.due_on", "2026-11-30"));
    life.as(UNIT);
    assertThat(life.row("mend").innerText()).contains("2026-11-30");
    life.done(life.owed("mend").attach("mend_report"));
  }

  private ActForm trouble() {
    return life.free("report_trouble").attach("trouble_report").attach("remedy");
  }

  /** 29: half a year to accept, three months to the final accounts, six at the most. */
  private void accepted() {
    life.done(
        life.free("report_completion")
            .with("project.completed_on", "2026-10-12")
            .attach("completion_report", "security_built"));
    assertThat(life.row("accept").innerText()).as("half a year").contains("2027-04-12");
    life.on(2026, 12, 1).refused(acceptance(), "第六条", "数据资源还没有编入目录并汇聚");
    life.by(UNIT);
    life.done(
        life.owed("register_catalogue")
            .attach("catalogue_entry", "conditions", "risk_grade", "delivered", "connected"));
    life.as(UNIT).done(acceptance());
    assertThat(life.row("final_accounts").innerText()).as("three months").contains("2027-03-01");
    life.by(UNIT).done(life.free("request_extension").attach("special_circumstances"));
    life.as(FINANCE);
    life.refused(extension("2027-06-02"), "第二十九条", "2027-06-01");
    life.done(extension("2027-06-01"));
    life.as(UNIT);
    assertThat(life.row("final_accounts").innerText()).contains("2027-06-01");
    life.done(life.owed("final_accounts").with("project.settled", "268").attach("accounts"));
    assertThat(life.stage()).isEqualTo("运行");
  }

  private ActForm acceptance() {
    return life.free("accept")
        .attach("acceptance_report", "security_accepted")
        .attach("sharing_report")
        .outcome("pass");
  }

  private ActForm extension(String to) {
    return life.free("extend_accounts").with("project.accounts_due", to);
  }

  /** 33: after two years nothing is founded under it any more, and what runs goes on. */
  private void notInForceAnyMore() {
    String running = life.key();
    life.on(2027, 9, 5).found("最后一天立户的系统");
    life.on(2027, 9, 6);
    window.go("/projects/new");
    assertThat(window.text()).contains("没有可以适用的办法", "有效期到 2027-09-05 为止");
    assertThat(life.back(running).stage()).isEqualTo("运行");
  }
}
