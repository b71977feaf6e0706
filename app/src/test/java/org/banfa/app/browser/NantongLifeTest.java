package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One smart-city project of Nantong, from the yearly round to its use and what is found later. */
@InBrowser
class NantongLifeTest {

  private static final String PACK = "nantong-2018";
  private static final String UNIT = "shuqing";
  private static final String SUPERIOR = "fanlin";
  private static final String BUREAU = "xuning";
  private static final String FINANCE = "tanwei";
  private static final String GOVERNMENT = "gaoyuan";
  private static final String LEADER_OF_UNIT = "chengyue";
  private static final String LEADER_OF_IT = "lushan";
  private static final String REFORM = "daichuan";

  private static final City CITY = City.withoutProjects("40-jianghai", LocalDate.of(2024, 10, 14));

  private final Window window = Window.on(CITY);
  private final Life life = new Life(CITY, window, PACK);
  private String government = "";

  @AfterEach
  void close() {
    window.close();
  }

  @AfterAll
  static void stop() {
    CITY.close();
  }

  @Test
  void aSmartCityProjectFromItsRoundToTheBreachFoundAfterwards() {
    fivePapers();
    declared();
    listed();
    otherTrack();
    twoLeaders();
    built();
    accepted();
    evaluated();
    sixBreaches();
  }

  /** 9(1): a system of a municipal unit is declared with five papers, and the missing is named. */
  private void fivePapers() {
    life.as(UNIT).found("读者服务系统升级").done(prepared("false", "business", "false"));
    rounds();
    life.as(UNIT);
    ActForm four =
        life.free("declare_government")
            .with("project.plan_fit", "true")
            .with("project.public_finance", "true")
            .with("project.studied", "true")
            .with("project.catalogue_clear", "true")
            .with("project.able", "true")
            .attach("government_form")
            .attach("feasibility")
            .attach("catalogue_draft")
            .attach("implementation");
    life.refused(four, "第九条", "专家初步论证意见");
    assertThat(life.blockers()).as("no superior is asked").hasSize(1);
    life.done(life.refilled().attach("expert_draft"));
    government = life.key();
  }

  private ActForm prepared(String inPlan, String system, String superior) {
    return life.free("prepare")
        .with("project.classified", "false")
        .with("project.unit_kind", "municipal")
        .with("project.in_city_plan", inPlan)
        .with("project.promotes_sharing", "true")
        .with("project.improves_city", "true")
        .with("project.system", system)
        .with("project.work", "new")
        .with("project.base", "none")
        .with("project.funding", "city")
        .with("project.timing", "annual")
        .with("project.has_superior", superior)
        .with("project.budget", "800")
        .attach("not_classified");
  }

  /** 8(1), 9(1): the bureau and finance together open next year's rounds by the end of October. */
  private void rounds() {
    life.as(BUREAU);
    assertThat(life.row("open_smart_round").innerText()).contains("2024-10-31", "第八条");
    life.done(
        life.owed("open_smart_round")
            .with("organisation.smart_year", "2025")
            .with("organisation.smart_closes", "2024-11-15")
            .attach("smart_notice"));
    life.done(
        life.owed("open_government_round")
            .with("organisation.government_year", "2025")
            .with("organisation.government_closes", "2024-11-15")
            .attach("government_notice"));
    life.by(FINANCE).done(life.owed("open_smart_round"));
    life.done(life.owed("open_government_round"));
  }

  private void declared() {
    life.as(UNIT).found("公共文化服务一体化平台").done(prepared("true", "other", "true"));
    life.refused(declaration("true"), "第八条", "主管部门尚未同意上报");
    life.by(SUPERIOR).done(life.owed("superior_consent").outcome("agreed"));
    life.as(UNIT).refused(declaration("false"), "第五条", "须由申报单位牵头承担建设");
    life.done(declaration("true"));
    assertThat(life.stage()).isEqualTo("初审");
    life.as(BUREAU).refused(argued(), "第八条", "申报尚未截止");
  }

  private ActForm declaration(String leads) {
    return life.free("declare_smart").with("project.leads", leads).attach("smart_form");
  }

  private ActForm argued() {
    return life.free("argue_smart")
        .attach("smart_experts")
        .attach("smart_departments")
        .outcome("include");
  }

  private void listed() {
    life.on(2024, 11, 18).done(argued());
    life.refused(report(), "第八条", "尚未论证评审");
    life.by(FINANCE).done(life.owed("argue_smart"));
    life.as(BUREAU).done(report());
    life.by(FINANCE).done(life.owed("report_smart"));
    life.by(GOVERNMENT).on(2024, 12, 20);
    life.done(life.owed("agree_smart").outcome("agreed"));
    life.on(2025, 1, 3);
    life.done(
        life.owed("issue_smart")
            .with("project.plan_number", "江海政发〔2025〕1号")
            .with("project.plan_issued_on", "2025-01-03")
            .attach("smart_document", "plan", "budget"));
    assertThat(life.stage()).isEqualTo("方案审定");
  }

  private ActForm report() {
    return life.free("report_smart")
        .with("project.planned", "760")
        .attach("smart_opinion", "plan", "budget");
  }

  /**
   * 9(2), 9(3): the other track has experts and departments before the government, and ends in a
   * plan from which it buys: no scheme, no leaders, no quota.
   */
  private void otherTrack() {
    String smart = life.key();
    life.back(government).by(BUREAU);
    life.done(
        life.owed("first_review")
            .attach("first_opinion", "need", "estimate", "source")
            .outcome("pass"));
    life.by(FINANCE).done(life.owed("first_review"));
    life.by(BUREAU).done(life.owed("expert_review").attach("government_experts"));
    life.as(BUREAU).refused(draft(), "第九条", "须先经专家评审和相关部门会商");
    life.by(BUREAU).done(life.owed("consult").attach("consultation"));
    life.by(REFORM).done(life.owed("consult"));
    life.as(BUREAU).done(draft());
    life.by(FINANCE).done(life.owed("report_government"));
    life.by(GOVERNMENT).done(life.owed("agree_government").outcome("agreed"));
    life.as(UNIT).refused(procurement(), "第十五条", "尚未列入年度计划，不能实施");
    life.by(GOVERNMENT);
    life.done(
        life.owed("issue_government")
            .with("project.plan_number", "江海政发〔2025〕2号")
            .with("project.plan_issued_on", "2025-01-03")
            .attach("government_document"));
    life.as(UNIT).refused(scheme(), "第二条", "不走智慧城市项目的程序");
    life.done(procurement());
    assertThat(life.project().page().locator("ol.stages li").allInnerTexts())
        .hasSize(7)
        .noneSatisfy(stage -> assertThat(stage).containsAnyOf("方案审定", "预算下达", "绩效评价"));
    life.back(smart);
  }

  private ActForm draft() {
    return life.free("report_government").with("project.planned", "700").attach("government_draft");
  }

  private ActForm procurement() {
    return life.free("procure").with("project.procurement", "open").attach("procurement_file");
  }

  /** 8(4) to 8(6): two months, experts first, and two leaders of whom neither may be wanting. */
  private void twoLeaders() {
    life.as(UNIT);
    assertThat(life.row("file_scheme").innerText()).as("two months").contains("2025-03-03");
    life.refused(scheme(), "第八条", "实施方案尚未经专家论证");
    life.by(UNIT).done(life.owed("argue_scheme").attach("scheme_experts"));
    life.done(scheme());
    reviewed();
    life.as(UNIT).refused(procurement(), "第十五条", "分管申报单位的市领导尚未批准，不能实施");
    life.as(LEADER_OF_IT).done(life.owed("approve_it_leader").outcome("approved"));
    life.as(FINANCE).refused(quota(), "第八条", "须经两位市领导都批准");
    life.as(LEADER_OF_UNIT).done(life.owed("approve_unit_leader").outcome("refused"));

    life.by(UNIT).done(scheme());
    reviewed();
    life.as(LEADER_OF_UNIT).done(life.owed("approve_unit_leader").outcome("approved"));
    life.as(FINANCE).refused(quota(), "第八条", "须经两位市领导都批准");
    assertThat(life.blockers()).as("one of the two is wanting").hasSize(1);
    life.as(LEADER_OF_IT).done(life.owed("approve_it_leader").outcome("approved"));
    life.as(FINANCE).done(quota());
    assertThat(life.stage()).isEqualTo("采购");
  }

  private ActForm scheme() {
    return life.free("file_scheme").with("project.scheme_budget", "750").attach("scheme");
  }

  private void reviewed() {
    life.by(BUREAU).done(life.owed("review_scheme").outcome("pass").opinion("与计划一致。"));
    life.by(FINANCE).done(life.owed("review_scheme").opinion("同意。"));
    life.by(BUREAU).done(life.owed("send_leaders").attach("approval_form"));
  }

  private ActForm quota() {
    return life.free("issue_quota").with("quota.amount", "750").attach("quota_notice");
  }

  /** 10 to 12: bought by the rules, changed only as approved, connected while it is built. */
  private void built() {
    life.as(UNIT).on(2025, 4, 14);
    life.refused(contract(), "第十条", "没有按政府采购规定采购");
    life.done(procurement());
    life.by(UNIT).done(contract());
    life.done(life.owed("start_building").with("project.started_on", "2025-04-14"));
    life.done(change("scale", "增加二十个采集点位")).done(change("content", "不再建设移动端"));
    life.as(UNIT);
    life.refused(life.free("make_change", "change", 1), "第十五条", "扩大建设规模未经批准");
    life.refused(life.free("make_change", "change", 2), "第十五条", "改变实施内容未经批准");
    life.as(BUREAU);
    assertThat(life.row("decide_change").innerText()).contains("1 增加二十个采集点位", "第十一条");
    life.by(BUREAU).done(life.owed("decide_change").attach("change_reply").outcome("approved"));
    life.by(UNIT).done(life.owed("make_change"));
    life.as(UNIT).refused(completion(), "第十二条", "没有同步接入市共享交换平台");
    life.by(UNIT).done(life.owed("connect_platform").attach("connection_record"));
    life.as(UNIT).done(completion());
    assertThat(life.stage()).isEqualTo("竣工验收");
  }

  private ActForm change(String kind, String content) {
    return life.free("apply_change").with("change.kind", kind).with("change.content", content);
  }

  private ActForm contract() {
    return life.free("sign_contract")
        .with("contract.party", "沧澜数字技术有限公司")
        .with("contract.amount", "720");
  }

  private ActForm completion() {
    return life.free("report_completion")
        .with("project.completed_on", "2025-04-14")
        .with("project.built_as_approved", "true")
        .attach("compliance", "quality", "sharing", "security");
  }

  /** 13, 14: six papers, and no use before it has passed, however often that takes. */
  private void accepted() {
    life.refused(application(), "第十三条", "等级测评材料");
    assertThat(life.blockers())
        .anySatisfy(one -> assertThat(one).contains("第十五条", "没有按规定提供信息资源目录"));
    life.by(UNIT).done(life.owed("file_catalogue").attach("project_catalogue"));
    life.by(BUREAU).done(life.owed("enter_catalogue"));
    life.as(UNIT);
    life.done(life.refilled().attach("level_test"));
    life.refused(life.free("put_into_use"), "第十四条", "没有经竣工验收合格");
    life.as(BUREAU).done(acceptance("fail"));
    life.as(UNIT).refused(life.free("put_into_use"), "第十五条", "不得交付使用");
    life.refused(application().attach("level_test"), "第十四条", "尚未按验收意见整改");
    life.by(UNIT).done(life.owed("mend").attach("mending"));
    life.done(application().attach("level_test"));
    life.by(BUREAU).done(acceptance("pass"));
    life.as(UNIT).done(life.owed("put_into_use"));
  }

  private ActForm application() {
    return life.free("apply_acceptance")
        .attach("acceptance_application")
        .attach("summary")
        .attach("financial")
        .attach("catalogue")
        .attach("risk");
  }

  private ActForm acceptance(String outcome) {
    return life.owed("accept")
        .attach("acceptance_report", "standards")
        .outcome(outcome)
        .opinion("按方案的指标逐项核对。");
  }

  /** 8(7): what became of the year. */
  private void evaluated() {
    life.as(BUREAU).on(2025, 12, 15);
    life.done(
        life.owed("evaluate_year")
            .with("project.year_summary", "已建成并验收合格")
            .attach("evaluation_report")
            .outcome("good"));
    life.by(FINANCE).done(life.owed("evaluate_year"));
    life.as(BUREAU);
    life.project();
    assertThat(window.page().locator("ol.stages li").count()).isEqualTo(10);
    assertThat(window.page().locator("ol.stages li.done").count()).as("all stages").isEqualTo(10);
  }

  /**
   * 15: six breaches, whenever they are found. Each is told to all; who neglected their duty is
   * disciplined, and a crime is handed on.
   */
  private void sixBreaches() {
    String[] kinds = {
      "unapproved", "enlarged", "changed", "no_catalogue", "no_procurement", "early_use"
    };
    life.by(BUREAU);
    for (int i = 0; i < kinds.length; i++) {
      boolean last = i == kinds.length - 1;
      life.done(
          life.free("record_breach")
              .with("breach.facts", "查明的第" + (i + 1) + "件事")
              .with("breach.misconduct", last ? "neglect" : "none")
              .with("breach.crime", String.valueOf(last))
              .outcome(kinds[i]));
    }
    life.as(BUREAU).desk();
    List<String> owed =
        window.page().locator("table.work tr:has(a.act[href*=criticise])").allInnerTexts();
    assertThat(owed).hasSize(kinds.length).allSatisfy(row -> assertThat(row).contains("第十五条"));
    for (int number = 1; number <= kinds.length; number++) {
      String breach = "违规事项" + number + " 查明的第" + number + "件事";
      assertThat(owed).filteredOn(row -> row.contains(breach)).hasSize(1);
    }
    life.refused(life.free("refer_crime", "breach", 1).attach("referral"), "第十五条", "没有涉嫌犯罪");
    life.done(criticism(1));
    life.by(BUREAU);
    for (int number = 2; number <= kinds.length; number++) {
      life.done(criticism(number));
    }
    life.done(life.free("refer_crime", "breach", kinds.length).attach("referral"));
    life.as(UNIT);
    assertThat(life.row("discipline").innerText()).contains("违规事项6", "第十五条");
    life.done(life.owed("discipline").attach("discipline_decision").opinion("给予警告处分。"));
  }

  private ActForm criticism(int number) {
    return life.free("criticise", "breach", number).attach("circular").opinion("予以通报批评。");
  }
}
