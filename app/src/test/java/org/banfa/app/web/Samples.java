package org.banfa.app.web;

import static org.banfa.app.web.page.Chip.article;
import static org.banfa.app.web.page.Chip.attribute;
import static org.banfa.app.web.page.Chip.house;
import static org.banfa.app.web.page.Chip.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banfa.app.web.page.*;
import org.banfa.app.web.page.Frame.BookLine;
import org.banfa.app.web.page.Frame.MenuGroup;
import org.banfa.app.web.page.Frame.MenuItem;
import org.banfa.app.web.page.Table.Cell;
import org.banfa.app.web.page.Table.Column;
import org.banfa.app.web.page.Table.Row;

/** One day of invented offices, people and projects: every kind of page, filled. */
final class Samples {
  static final String R = "/regulations/wuhan-2021/";
  static final Chip ART21 = article("第二十一条", R + "art21");
  static final Chip ART19 = article("第十九条", R + "art19");
  static final Chip ART27 = article("第二十七条", R + "art27");
  static final Light RED = new Light(Tone.RED, "红·逾期3个工作日");
  static final Light TODAY = new Light(Tone.AMBER, "黄·今日到期");
  static final Light GREEN = new Light(Tone.GREEN, "绿·剩58个工作日");
  static final Light NONE = new Light(Tone.GREY, "无法定时限");
  static final Light DEEP = new Light(Tone.DEEP_RED, "深红·逾期7个月");
  static final Link PROJECT = new Link("防汛排涝指挥调度平台升级改造项目", "/projects/2024-0137");

  private final Words words;

  Samples(Language language) {
    this.words = Words.read(language);
  }

  /** Every page by the name of its file. */
  Map<String, Page> all() {
    var pages = new LinkedHashMap<String, Page>();
    pages.put("01-sign-in", signIn());
    pages.put("02-worklist", worklist());
    pages.put("02-worklist-empty", emptyWorklist());
    pages.put("03-project", project());
    pages.put("03-project-money", projectMoney());
    pages.put("03-project-flow", projectFlow());
    pages.put("04-act", act(false));
    pages.put("04-act-errors", act(true));
    pages.put("05-refusal", refusal());
    pages.put("05-undetermined", undetermined());
    pages.put("05-conflict", conflict());
    pages.put("06-change", change());
    pages.put("08-decide", decide());
    pages.put("09-regulations", regulations());
    pages.put("09-comparison", comparison());
    pages.put("09-trial", trial());
    pages.put("09-regulation", regulation(true));
    pages.put("09-regulation-findings", regulation(false));
    pages.put("09-text", officialText(true));
    pages.put("09-text-none", officialText(false));
    pages.put("09-text-load", textLoad(false, Optional.empty()));
    pages.put("09-text-load-errors", textLoad(false, Optional.of("文件是空的，请重新选择")));
    pages.put("09-text-preview", textLoad(true, Optional.empty()));
    pages.put("09-text-preview-errors", textLoad(true, Optional.of("请写明公布在哪里（1000 字以内）")));
    pages.put("11-ledger", ledger(Optional.empty()));
    pages.put("11-ledger-errors", ledger(Optional.of("请写明导出用途（200 字以内）。")));
    pages.put("16-picture", picture());
    pages.put("17-done", done());
    pages.put("18-new-project", newProject(false));
    pages.put("18-new-project-errors", newProject(true));
    pages.put("20-notice", notice());
    pages.put("21-password", password(Optional.empty()));
    pages.put("21-password-errors", password(Optional.of("现在的密码不对")));
    for (int status : List.of(400, 403, 404, 409, 413, 500, 503)) {
      pages.put("19-error-" + status, new ErrorPage(frame("/x"), status, "b7f0-116e", ""));
    }
    pages.put("19-error-bare", new ErrorPage(bare("/x"), 503, "", ""));
    return pages;
  }

  private NoticePage notice() {
    var table =
        new Table(
            "条款",
            List.of(Table.Column.text("名称"), Table.Column.text("内容"), Table.Column.text("条款")),
            List.of(
                Row.of(
                    Cell.link("第十九条 建设内容调整", R + "art19"),
                    Cell.of("符合条件的可以自行调整并备案"),
                    Cell.chips(List.of(ART19)))),
            List.of());
    return new NoticePage(
        frame("/search"),
        head("搜索“调整”"),
        List.of(new Banner(Tone.PLAIN, "几个词须同时出现", "", List.of(), List.of())),
        List.of(
            new Panel("条款", "1 项", List.of(), List.of(), new Panel.OfTable(table)),
            new Panel(
                "材料",
                "",
                List.of(),
                List.of(new Link("在台账中查看", "/projects?q=x")),
                new Panel.OfEmpty(new Empty("没有找到", "换一个词试试", Optional.empty())))),
        List.of(Action.plain("回到待办", "/")),
        200);
  }

  private PasswordPage password(Optional<String> error) {
    return new PasswordPage(frame("/password"), head("修改密码"), error);
  }

  /** The frame before anybody has signed in. */
  private Frame bare(String here) {
    return new Frame(
        words,
        here,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "",
        new Frame.Csrf("_csrf", "0f3a"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  Frame frame(String here) {
    return new Frame(
        words,
        here,
        Optional.of(new Frame.Today("2026-10-12", "星期一", "工作日")),
        Optional.of(new Frame.Person("林致远", "市政务服务和大数据管理局", "项目管理处")),
        List.of(
            new MenuGroup(
                "我的事项",
                List.of(
                    new MenuItem("待办", "/work/todo", Icon.INBOX, "14", true, here.equals("/")),
                    new MenuItem("已办", "/work/done", Icon.DONE, "", false, false),
                    new MenuItem("我发起的", "/work/mine", Icon.SENT, "6", false, false))),
            new MenuGroup(
                "项目",
                List.of(
                    new MenuItem(
                        "项目台账", "/projects", Icon.LEDGER, "", false, here.startsWith("/projects")),
                    new MenuItem("申报项目", "/projects/new", Icon.NEW, "", false, false))),
            new MenuGroup(
                "办法",
                List.of(
                    new MenuItem(
                        "办法库",
                        "/regulations",
                        Icon.BOOK,
                        "",
                        false,
                        here.startsWith("/regulations"))))),
        "",
        new Frame.Csrf("_csrf", "0f3a"),
        Optional.empty(),
        Optional.of(new Frame.DemoDay("2026-10-12", Optional.of("2026-10-14"))),
        here.equals("/projects/2024-0137") ? Optional.of(book()) : Optional.empty(),
        "规则包 wuhan-2021 · 日历 2018–2026");
  }

  private static BookLine book() {
    return new BookLine(
        86,
        "2026-10-10 16:42:07",
        "4e1c9d07b2a85f6088d1c3e2a9b4f5060718293a4b5c6d7e8f90a1b2c3389a07",
        "b7f0116e88d1c3e2a9b4f5060718293a4b5c6d7e8f90a1b2c3a4b5c608d931d2",
        Optional.of(true),
        List.of(new Link("核验", "/projects/2024-0137/book")));
  }

  private static Head head(String title, String... facts) {
    return new Head(
        List.of(new Link("项目台账", "/projects"), PROJECT, new Link(title, "")),
        title,
        Optional.empty(),
        List.of(facts),
        List.of(),
        true);
  }

  private Page signIn() {
    return new SignInPage(
        bare("/sign-in"),
        Optional.empty(),
        "linzhiyuan",
        true,
        List.of("连续 5 次输错将锁定 30 分钟，由安全管理员解锁。30 分钟无操作自动退出。", "登录即留痕：时间、账号、地址、结果记入账本。"),
        Optional.of(
            new SignInPage.Demo(
                "今天按 2026-10-12 计",
                List.of(
                    new SignInPage.Place(
                        "江城市",
                        "武汉2021版",
                        List.of(
                            account("项目单位经办", "吴桐", "市防汛调度中心", "防汛排涝平台：申请验收为什么办不了"),
                            account("项目责任人", "陈立新", "市防汛调度中心", "签批、查看本单位期限"),
                            account("数据管理局经办", "林致远", "市政务服务和大数据管理局", "14 件待办，1 件已逾期"),
                            account("财政", "赵文博", "市财政局", "资金执行与年度安排"),
                            account("分管领导", "沈国梁", "市人民政府", "项目台账"),
                            account("审计", "唐越", "市审计局", "只读全部，核验账本"),
                            account("规则管理", "秦书", "市政务服务和大数据管理局", "办法库、口径")))))),
        "0.1.0");
  }

  private static SignInPage.Account account(String role, String name, String office, String look) {
    return new SignInPage.Account(role, name, office, look, name, "invented");
  }

  private Page worklist() {
    var h8 = article("第八条", R + "art8");
    var house = house("约定");
    return new WorklistPage(
        frame("/"),
        Head.titled("待办"),
        List.of(
            new Figure("待办", "14", "件", Tone.PLAIN, "/work/todo"),
            new Figure("已逾期", "1", "件 · 最长2个工作日", Tone.RED, "/work/todo?light=red"),
            new Figure("今天到期", "2", "件", Tone.AMBER, "/work/todo?light=today"),
            new Figure("本周到期", "4", "件，至 10-16", Tone.PLAIN, "/work/todo?light=week"),
            new Figure("等待他人", "23", "件 · 逾期 5", Tone.PLAIN, "/work/mine?wait=1"),
            new Figure("我发起的在办", "6", "件", Tone.PLAIN, "/work/mine")),
        List.of(
            new Tab("待办", "14", false, "/work/todo", true),
            new Tab("已办", "", false, "/work/done", false),
            new Tab("我发起的", "6", false, "/work/mine", false)),
        "时限",
        List.of(new Link("按项目", "?by=project"), new Link("按事项", "?by=act")),
        List.of(
            new WorklistPage.Group(
                "已逾期",
                "1 件",
                List.of(
                    work(
                        new Light(Tone.RED, "红·逾期2个工作日"),
                        "受理自行实施项目备案",
                        true,
                        "",
                        "政务大厅叫号与评价终端更新",
                        "46.80万元",
                        "市公共服务受理中心",
                        "罗晓岚　09-24 送达",
                        "2026-10-09",
                        h8,
                        house))),
            new WorklistPage.Group(
                "今天到期",
                "2 件",
                List.of(
                    work(
                        TODAY,
                        "确认平台对接情况",
                        true,
                        "急",
                        "防汛排涝指挥调度平台升级改造项目",
                        "",
                        "市防汛调度中心",
                        "吴桐　09-29 送达",
                        "2026-10-12",
                        ART21,
                        house),
                    work(
                        TODAY,
                        "接收内容调整备案",
                        false,
                        "",
                        "古树名木管护信息系统",
                        "累计调整 11.47%",
                        "市园林苗木服务中心",
                        "潘立　09-29 送达",
                        "2026-10-12",
                        ART19,
                        house))),
            new WorklistPage.Group(
                "本周到期",
                "4 件",
                List.of(
                    work(
                        new Light(Tone.AMBER, "黄·剩2个工作日"),
                        "形成审批文件（评估报告已收）",
                        true,
                        "",
                        "劳动争议在线调解平台",
                        "612.00万元",
                        "市劳动争议调解中心",
                        "何敏　10-08 送达",
                        "2026-10-14",
                        article("第十六条", R + "art16"),
                        house),
                    work(
                        new Light(Tone.AMBER, "黄·剩3个工作日"),
                        "复查限期整改",
                        false,
                        "",
                        "食品检验数据管理系统",
                        "",
                        "市食品检验检测院",
                        "韩冬　10-09 送达",
                        "2026-10-15",
                        article("第二十五条", R + "art25"),
                        house("限期")),
                    work(
                        new Light(Tone.AMBER, "黄·剩4个工作日"),
                        "报市人民政府批准",
                        false,
                        "",
                        "城市停车综合治理平台",
                        "3,260.00万元",
                        "市公共停车管理中心",
                        "何敏　10-10 送达",
                        "2026-10-16",
                        article("第十五条", R + "art15"),
                        house))),
            new WorklistPage.Group(
                "以后",
                "7 件，显示 2 件",
                List.of(
                    work(
                        new Light(Tone.AMBER, "黄·剩7个工作日"),
                        "论证补充列入年度计划的申请",
                        false,
                        "",
                        "公共卫生应急物资调度系统",
                        "",
                        "市职业健康监测中心",
                        "郑一鸣　10-10 送达",
                        "2026-10-21",
                        article("第七条", R + "art7"),
                        house),
                    work(
                        new Light(Tone.GREEN, "绿·剩14个工作日"),
                        "委托第三方审查",
                        false,
                        "",
                        "市属公园客流与养护平台",
                        "428.00万元",
                        "市公园服务中心",
                        "潘立　10-10 送达",
                        "2026-10-30",
                        article("第十六条", R + "art16"),
                        house)))),
        "共 14 件，显示 8 件",
        Optional.of(new Link("显示全部", "/work/todo?all=1")),
        Optional.empty(),
        Optional.of(
            new WorklistPage.Week(
                List.of(
                    new WorklistPage.Day(
                        "12",
                        "周一",
                        true,
                        List.of(
                            new WorklistPage.Item(Tone.AMBER, "确认平台对接情况", "#"),
                            new WorklistPage.Item(Tone.AMBER, "接收内容调整备案", "#"))),
                    new WorklistPage.Day("13", "周二", false, List.of()),
                    new WorklistPage.Day(
                        "14",
                        "周三",
                        false,
                        List.of(new WorklistPage.Item(Tone.AMBER, "形成审批文件", "#"))),
                    new WorklistPage.Day(
                        "15",
                        "周四",
                        false,
                        List.of(new WorklistPage.Item(Tone.AMBER, "复查限期整改", "#"))),
                    new WorklistPage.Day(
                        "16",
                        "周五",
                        false,
                        List.of(new WorklistPage.Item(Tone.AMBER, "报市人民政府批准", "#")))),
                Optional.empty())),
        Optional.of(
            new WorklistPage.Waiting(
                List.of(
                    new WorklistPage.Other("组织竣工验收", PROJECT.href(), RED, "防汛排涝指挥调度平台", "市防汛调度中心"),
                    new WorklistPage.Other(
                        "提交评估报告", "#", new Light(Tone.AMBER, "黄·剩2个工作日"), "市属公园客流与养护平台", "中衡咨询评估院"),
                    new WorklistPage.Other("市人民政府批准", "#", NONE, "智慧停车数据服务平台（三期）", "市人民政府"),
                    new WorklistPage.Other("组织竣工验收", "#", DEEP, "殡葬服务预约系统", "市殡葬服务管理所")),
                Optional.of(new Link("全部 23 件", "/work/mine")))));
  }

  private static WorklistPage.Row work(
      Light light,
      String act,
      boolean unread,
      String mark,
      String project,
      String note,
      String unit,
      String sender,
      String due,
      Chip... chips) {
    return new WorklistPage.Row(
        light,
        act,
        PROJECT.href() + "/acts/x",
        unread,
        mark,
        project,
        note,
        unit,
        sender,
        due,
        List.of(chips));
  }

  private Page emptyWorklist() {
    return new WorklistPage(
        frame("/"),
        Head.titled("待办"),
        List.of(),
        List.of(new Tab("待办", "0", false, "/work/todo", true)),
        "",
        List.of(),
        List.of(),
        "",
        Optional.empty(),
        Optional.of(
            new Empty(
                "没有待办",
                "您名下没有要办的事。等待他人 23 件，其中逾期 5 件。",
                Optional.of(new Link("查看", "/work/mine")))),
        Optional.empty(),
        Optional.empty());
  }

  private Head projectHead() {
    return new Head(
        List.of(new Link("项目台账", "/projects"), new Link(PROJECT.label(), "")),
        PROJECT.label(),
        Optional.of(RED),
        List.of(
            "2403-420100-04-04-318652",
            "市防汛调度中心",
            "2024年度计划内",
            "批复 武政数审〔2024〕31号",
            "依据 武汉2021版（立项时固定）"),
        List.of(Action.main("确认平台对接", PROJECT.href() + "/acts/confirm")),
        true);
  }

  private static List<ProjectPage.Stage> stages() {
    var done = ProjectPage.Stage.State.DONE;
    var later = ProjectPage.Stage.State.LATER;
    return List.of(
        new ProjectPage.Stage("编报计划", "2023-10", false, done),
        new ProjectPage.Stage("列入计划", "2024-02-06", false, done),
        new ProjectPage.Stage("方案评估", "2024-05-10", false, done),
        new ProjectPage.Stage("审批", "2024-05-24", false, done),
        new ProjectPage.Stage("采购签约", "2024-07-22", false, done),
        new ProjectPage.Stage("建设", "2026-04-01 完工，待验收", false, ProjectPage.Stage.State.HERE),
        new ProjectPage.Stage("验收", "受阻 3 项", true, later),
        new ProjectPage.Stage("资产入账", "—", false, later),
        new ProjectPage.Stage("运行", "—", false, later),
        new ProjectPage.Stage("自评与后评价", "—", false, later));
  }

  private static List<Tab> tabs(String current) {
    return List.of(
        tab("概览", "", false, "", current),
        tab("资金", "3份合同", false, "money", current),
        tab("材料", "缺3件", true, "documents", current),
        tab("变更", "1", false, "changes", current),
        tab("流转记录", "86", false, "flow", current),
        tab("适用条款", "57", false, "provisions", current),
        tab("账本", "86", false, "book", current));
  }

  private static Tab tab(String label, String note, boolean warn, String end, String current) {
    return new Tab(
        label, note, warn, PROJECT.href() + (end.isEmpty() ? "" : "/" + end), end.equals(current));
  }

  private Page project() {
    var overview =
        new ProjectPage.Overview(
            List.of(
                new NextStep(
                    "市政务服务和大数据管理局",
                    true,
                    "确认与市级大数据能力平台等系统的对接情况",
                    List.of(ART21, house("约定5个工作日")),
                    TODAY,
                    "2026-10-12",
                    Optional.of(Action.main("去办理", "#"))),
                new NextStep(
                    "市防汛调度中心 · 陈立新",
                    false,
                    "完成密码应用安全性评估，提交报告",
                    List.of(ART21),
                    NONE,
                    "卡住验收",
                    Optional.of(Action.plain("催办", "#"))),
                new NextStep(
                    "市防汛调度中心 · 陈立新",
                    false,
                    "完成决算审计，提交审计报告",
                    List.of(ART21),
                    NONE,
                    "卡住验收",
                    Optional.of(Action.plain("催办", "#")))),
            duties(),
            List.of(new Link("全部 9 项", PROJECT.href() + "/provisions")),
            List.of(
                new ProjectPage.Blocked(
                    "组织竣工验收",
                    "#",
                    List.of(
                        new ProjectPage.Reason("密码应用安全性评估未完成", false, "建设单位（陈立新）提交评估报告", false),
                        new ProjectPage.Reason("决算审计是否完成，缺事实", true, "建设单位（陈立新）填写", false),
                        new ProjectPage.Reason("平台对接未经确认", false, "（市政务服务和大数据管理局）确认", true)),
                    List.of(ART21)),
                new ProjectPage.Blocked(
                    "验收情况备案",
                    "#",
                    List.of(new ProjectPage.Reason("尚未组织验收", false, "建设单位验收完成后自动开放", false)),
                    List.of(ART21))),
            Optional.of(money()),
            List.of(
                new ProjectPage.Documents(
                    "材料",
                    "缺 3 件",
                    List.of(
                        new ProjectPage.Document("密码应用安全性评估报告", Optional.empty(), List.of(ART21)),
                        new ProjectPage.Document("决算审计报告", Optional.empty(), List.of(ART21)),
                        new ProjectPage.Document("安全可靠情况说明", Optional.empty(), List.of(ART27)),
                        new ProjectPage.Document(
                            "信息安全风险评估报告",
                            Optional.of(new Link("PDF 3.2 MB", "/files/ab12")),
                            List.of(ART21))),
                    List.of(new Link("验收材料 7 件", PROJECT.href() + "/documents")))),
            List.of(
                facts(
                    "项目事实",
                    fact("项目责任人", "陈立新", "副主任"),
                    fact("经办人", "吴桐", "信息科"),
                    fact("审批部门", "市政务服务和大数据管理局", ""),
                    new Panel.Fact(
                        "核定投资",
                        "1,862.40 万元，不足3000万元，无需报市人民政府",
                        "",
                        List.of(article("第十五条", R + "art15"))),
                    fact("涉密判定", "非涉密", "陈立新 2024-03-11 确认"),
                    fact("承建单位", "楚澜数字技术有限公司", "")),
                facts(
                    "口径与约定",
                    new Panel.Fact("“半年内”", "", "", List.of(reading("口径", R + "art21"), ART21)),
                    new Panel.Fact("确认对接", "办法未定时限", "", List.of(house("约定5个工作日"))))),
            Optional.of(flow()));
    return new ProjectPage(
        frame(PROJECT.href()), projectHead(), stages(), List.of(), tabs(""), overview);
  }

  private static Panel facts(String title, Panel.Fact... facts) {
    return new Panel(title, "", List.of(), List.of(), new Panel.OfFacts(List.of(facts)));
  }

  private static Panel.Fact fact(String label, String value, String note) {
    return new Panel.Fact(label, value, note, List.of());
  }

  private static List<Duty> duties() {
    var trail =
        new Duty.Trail(
            List.of(
                line("起算", "2026-04-01", "建设任务完成（完工报告，吴桐 2026-04-02 登记，账本第 71 条）", Tone.PLAIN),
                line("不计首日", "2026-04-02", "自次日起计", Tone.PLAIN),
                line(
                    "期间",
                    "6个月",
                    "“半年内”，另解：182日，届满 2026-09-30",
                    Tone.PLAIN,
                    reading("口径：半年＝6个月", R + "art21")),
                line("届满", "2026-10-01", "与起算月对应日", Tone.PLAIN),
                line("顺延", "2026-10-08", "跳过 10-01 至 10-07 国庆节，顺延至节后首个工作日", Tone.PLAIN),
                line("今天", "逾期3个工作日", "10-09、10-10（周六调休上班）、10-12；10-11 周日不计。两种口径下均已逾期", Tone.RED),
                line(
                    "后果",
                    "要求限期整改",
                    "逾期不整改的，可以通报批评、暂缓安排年度计划",
                    Tone.PLAIN,
                    article("第二十五条", R + "art25"))),
            List.of(
                day("09-28", "一", Duty.Kind.COUNTED),
                day("09-29", "二", Duty.Kind.COUNTED),
                day("09-30", "三", Duty.Kind.COUNTED),
                day("10-01", "国庆", Duty.Kind.OFF),
                day("10-02", "国庆", Duty.Kind.OFF),
                day("10-03", "国庆", Duty.Kind.OFF),
                day("10-04", "国庆", Duty.Kind.OFF),
                day("10-05", "国庆", Duty.Kind.OFF),
                day("10-06", "国庆", Duty.Kind.OFF),
                day("10-07", "国庆", Duty.Kind.OFF),
                day("10-08", "到期", Duty.Kind.DUE),
                day("10-09", "逾1", Duty.Kind.LATE),
                day("10-10", "逾2·班", Duty.Kind.LATE),
                day("10-11", "休", Duty.Kind.OFF),
                day("10-12", "逾3", Duty.Kind.TODAY_LATE)));
    var small =
        new Duty.Trail(
            List.of(line("起算", "2026-09-29", "送达", Tone.PLAIN)),
            List.of(day("09-29", "送达", Duty.Kind.TRIGGER), day("10-12", "今天", Duty.Kind.TODAY)));
    return List.of(
        new Duty(RED, "组织竣工验收", "市防汛调度中心", "2026-10-08", List.of(ART21), Optional.of(trail), true),
        new Duty(
            TODAY,
            "确认平台对接情况",
            "市政务服务和大数据管理局",
            "2026-10-12",
            List.of(ART21, house("约定")),
            Optional.of(small),
            false),
        new Duty(
            GREEN,
            "2026年度项目绩效评价报告",
            "市防汛调度中心",
            "2026-12-31",
            List.of(article("第二十条", R + "art20")),
            Optional.of(small),
            false),
        new Duty(
            new Light(Tone.GREY, "未起算"),
            "验收情况备案",
            "市防汛调度中心",
            "验收完成后",
            List.of(ART21, house("约定")),
            Optional.empty(),
            false));
  }

  private static Duty.Line line(String label, String value, String text, Tone tone, Chip... chips) {
    return new Duty.Line(label, value, text, List.of(chips), tone);
  }

  private static Duty.Day day(String date, String word, Duty.Kind kind) {
    return new Duty.Day(date, word, kind);
  }

  private static ProjectPage.Money money() {
    return new ProjectPage.Money(
        "万元",
        List.of(
            new ProjectPage.Bar("概算批复", "", "1,862.40", 1000, 1),
            new ProjectPage.Bar("合同", "3份，占概算 93.74%", "1,745.80", 937, 2),
            new ProjectPage.Bar("支付", "占合同 78.55%", "1,371.36", 736, 3)),
        List.of(
            new ProjectPage.Amount("未付", "", "374.44", List.of()),
            new ProjectPage.Amount("预计结余，须退回", "", "116.60", List.of(article("第十八条", R + "art18"))),
            new ProjectPage.Amount("累计调整 3.13%，上限15%", "", "58.20", List.of(ART19))),
        List.of());
  }

  private static ProjectPage.Flow flow() {
    return new ProjectPage.Flow(
        List.of(
            new FlowRow(
                "平台对接确认",
                "林致远",
                "市政务服务和大数据管理局",
                "09-29 10:20",
                "—",
                "第5个工作日",
                "",
                "办理中",
                Tone.AMBER,
                Optional.of("#")),
            new FlowRow(
                "登记对接完成",
                "吴桐",
                "市防汛调度中心",
                "09-18 16:05",
                "09-29 10:20",
                "7个工作日",
                "12个接口联调通过，附联调记录",
                "提请确认",
                Tone.PLAIN,
                Optional.empty()),
            new FlowRow(
                "登记风险评估",
                "吴桐",
                "市防汛调度中心",
                "08-14 09:12",
                "08-14 09:40",
                "当日",
                "风险评估报告已出具，无高风险",
                "登记",
                Tone.PLAIN,
                Optional.empty()),
            new FlowRow(
                "变更备案",
                "何敏",
                "市政务服务和大数据管理局",
                "2025-06-17",
                "2025-06-18",
                "1个工作日",
                "累计调整3.13%，同意备案",
                "备案",
                Tone.PLAIN,
                Optional.empty())),
        List.of(
            new Link("流程图", PROJECT.href() + "/picture"),
            new Link("全部 86 条", PROJECT.href() + "/flow")));
  }

  private Page projectMoney() {
    var table =
        new Table(
            "合同",
            List.of(
                Column.text("合同"),
                Column.text("供应商"),
                Column.number("金额（万元）"),
                Column.number("已付（万元）"),
                Column.text("备案")),
            List.of(
                Row.of(
                    Cell.link("软件开发", "#"),
                    Cell.of("楚澜数字技术有限公司"),
                    Cell.of("1,628.00"),
                    Cell.of("1,302.40"),
                    Cell.of("2024-07-30").cited(List.of(article("第十七条", R + "art17")))),
                Row.of(
                    Cell.of("监理"),
                    Cell.of("江城信评咨询有限公司"),
                    Cell.of("48.00"),
                    Cell.none(),
                    Cell.of("未备案").toned(Tone.RED))),
            List.of(
                Row.of(
                    Cell.of("合计"),
                    Cell.blank(),
                    Cell.of("1,676.00"),
                    Cell.of("1,302.40"),
                    Cell.blank())));
    return new ProjectPage(
        frame(PROJECT.href()),
        projectHead(),
        stages(),
        List.of(
            new Banner(
                Tone.AMBER,
                "已登记：先采购、后审批",
                "事实照记，结论为违反。可以补办审批；监管部门应当要求限期整改。",
                List.of(article("第二十五条", R + "art25")),
                List.of())),
        tabs("money"),
        new ProjectPage.Panels(
            Optional.of(money()),
            List.of(),
            List.of(
                new Panel("合同", "万元", List.of(), List.of(), new Panel.OfTable(table)),
                new Panel(
                    "支付",
                    "",
                    List.of(),
                    List.of(),
                    new Panel.OfEmpty(new Empty("没有支付", "合同备案后可以登记支付。", Optional.empty())))),
            List.of(Action.plain("登记合同", "#"))));
  }

  private Page projectFlow() {
    return new ProjectPage(
        frame(PROJECT.href()), projectHead(), stages(), List.of(), tabs("flow"), flow());
  }

  private Page act(boolean failed) {
    var met = ActPage.Verdict.MET;
    var not = ActPage.Verdict.NOT_MET;
    var amount =
        Field.of("changed", "本次调整数额", Field.Kind.MONEY, true, failed ? "一百六十" : "160.00")
            .cited(List.of(ART19))
            .hinted("增减绝对值之和");
    var day =
        Field.of("planned", "拟组织验收日期", Field.Kind.DATE, true, failed ? "" : "2026-11-18")
            .cited(List.of(ART21));
    var fields =
        List.of(
            Field.of("finished", "实际完工日期", Field.Kind.DATE, false, "2026-04-01").fixed(),
            Field.of("estimate", "概算批复", Field.Kind.MONEY, false, "1,862.40").fixed(),
            failed ? amount.failed("请填数字，如 160.00。单位是万元，最多两位小数。") : amount,
            failed ? day.failed("请填日期") : day,
            Field.of("manner", "验收组织方式", Field.Kind.CHOICE, true, "expert")
                .choosing(
                    List.of(
                        new Field.Option("expert", "建设单位组织，专家 5 人", "", true),
                        new Field.Option("unit", "建设单位自行组织", "", false))),
            Field.of("contact", "联系人", Field.Kind.TEXT, false, "吴桐　027-5550 0137"),
            Field.of("experts", "专家人数", Field.Kind.WHOLE, false, "5"),
            Field.of("reused", "是否利用已有平台", Field.Kind.FLAG, true, "true")
                .cited(List.of(article("第十二条", R + "art12"))),
            Field.of("grounds", "符合的情形", Field.Kind.CHOICES, false, "")
                .choosing(
                    List.of(
                        new Field.Option("superior", "上级部门要求", "", false),
                        new Field.Option("better", "优化技术方案", "须附说明", true))),
            Field.of("account", "建设内容完成情况", Field.Kind.LONG_TEXT, true, "五项建设内容全部完成。"));
    var stored = new Slot.Stored("风险评估报告（盖章）.pdf", "/files/ab12", "v1", "3.2 MB", "2026-08-14");
    return new ActPage(
        frame("/projects"),
        new Head(
            List.of(new Link("项目", "/projects"), PROJECT, new Link("申请竣工验收", "")),
            "申请竣工验收",
            Optional.empty(),
            List.of("提请市政务服务和大数据管理局确认验收条件"),
            List.of(Action.plain("返回项目", PROJECT.href())),
            true),
        List.of(
            new Banner(
                Tone.RED, "4 项前置条件中 2 项未具备，缺 2 件必备材料", "可以先填写；补齐之前不能提交。", List.of(), List.of())),
        List.of(),
        Optional.empty(),
        Optional.of(
            new ActPage.Preconditions(
                "四项均须具备，经确认后方可组织验收",
                List.of(ART21),
                List.of(
                    new ActPage.Condition(
                        met,
                        "信息安全风险评估",
                        "评估报告 2026-08-14，结论：无高风险",
                        "",
                        List.of(),
                        Optional.empty()),
                    new ActPage.Condition(
                        not,
                        "密码应用安全性评估",
                        "2026-09-08 测评机构进场，尚未登记评估报告",
                        "由本单位办",
                        List.of(),
                        Optional.of(Action.plain("登记评估报告", "#"))),
                    new ActPage.Condition(
                        ActPage.Verdict.UNKNOWN,
                        "决算审计",
                        "缺事实：审计委托、审计报告",
                        "由本单位填",
                        List.of(),
                        Optional.of(Action.plain("去补登", "#"))),
                    new ActPage.Condition(
                        met,
                        "与市级大数据能力平台等系统对接",
                        "2026-10-12 市局确认，12 个接口",
                        "",
                        List.of(),
                        Optional.empty())))),
        List.of(new ActPage.Section("申请内容", "金额单位万元", fields)),
        List.of(),
        Optional.of(
            new ActPage.Slots(
                "缺 2 件",
                "PDF，签章扫描件，单件不超过 50 MB",
                List.of(
                    new Slot(
                        "risk",
                        "信息安全风险评估报告",
                        true,
                        List.of(ART21),
                        Optional.of(stored),
                        ".pdf",
                        Optional.empty()),
                    new Slot(
                        "cipher",
                        "密码应用安全性评估报告",
                        true,
                        List.of(ART21),
                        Optional.empty(),
                        ".pdf",
                        failed ? Optional.of("文件不是 PDF") : Optional.empty()),
                    new Slot(
                        "audit",
                        "决算审计报告",
                        true,
                        List.of(ART21),
                        Optional.empty(),
                        ".pdf",
                        Optional.empty()),
                    new Slot(
                        "supervision",
                        "监理工作总结",
                        false,
                        List.of(house("约定")),
                        Optional.empty(),
                        "",
                        Optional.empty())))),
        Optional.empty(),
        Optional.of(
            new ActPage.Opinion(
                "opinion",
                "填写意见",
                false,
                "建设内容已全部完成，提请验收。",
                List.of("拟同意，请审签", "材料已核", "请补充材料"),
                Optional.empty())),
        List.of(
            new ActPage.Party(
                "经办人",
                "吴桐",
                Optional.of(new ActPage.Given("建设内容已全部完成，提请验收。", "吴桐", "2026-10-12")),
                ""),
            new ActPage.Party("项目责任人", "陈立新", Optional.empty(), "待签"),
            new ActPage.Party("市政务服务和大数据管理局", "验收条件确认", Optional.empty(), "提交并受理后填写")),
        List.of(
            new ActPage.Step("经办人填报", "正在办理", List.of(), true),
            new ActPage.Step("项目责任人签批", "", List.of(), false),
            new ActPage.Step("市政务服务和大数据管理局确认", "", List.of(house("约定5个工作日")), false),
            new ActPage.Step("建设单位组织验收", "", List.of(ART21), false)),
        List.of(),
        new ActPage.Submission(
            "/projects/2024-0137/acts/apply",
            List.of(new ActPage.Hidden("version", "86")),
            List.of(
                new ActPage.Button("提交", "submit", Action.Weight.MAIN),
                new ActPage.Button("暂存", "save", Action.Weight.PLAIN),
                new ActPage.Button("删除草稿", "discard", Action.Weight.DANGER)),
            "提交前系统会再核对一次；不能办理时，逐条说明依据和办法，填写内容不丢失。"));
  }

  private Page change() {
    var history =
        new Table(
            "历次调整",
            List.of(
                Column.text("次数"),
                Column.text("日期"),
                Column.text("内容"),
                Column.number("调整数额"),
                Column.number("单次"),
                Column.number("累计"),
                Column.text("认定")),
            List.of(
                Row.of(
                    Cell.of("第1次"),
                    Cell.of("2025-11-18"),
                    Cell.of("诱导屏改用统一接口"),
                    Cell.of("86.40"),
                    Cell.of("3.62%"),
                    Cell.of("3.62%").bold(),
                    Cell.of("自行调整并备案")),
                Row.of(
                    Cell.of("第2次"),
                    Cell.of("2026-05-21"),
                    Cell.of("泊位感知复用视频"),
                    Cell.of("128.70"),
                    Cell.of("5.39%"),
                    Cell.of("9.02%").bold(),
                    Cell.of("自行调整并备案")),
                new Row(
                    List.of(
                        Cell.of("本次").bold(),
                        Cell.of("2026-10-12"),
                        Cell.of("接口扩容，诱导屏核减"),
                        Cell.of("160.00"),
                        Cell.of("6.71%"),
                        Cell.of("15.72%").bold().toned(Tone.RED),
                        Cell.of("须报批").bold().toned(Tone.RED)),
                    Tone.PLAIN,
                    true)),
            List.of());
    var met = ActPage.Verdict.MET;
    var measure =
        new Measure(
            "比例",
            "万元；分母为概算总投资",
            List.of(ART19),
            List.of(
                new Measure.Bar("本次单项", List.of(new Measure.Part("160.00", 336)), "6.71%", false),
                new Measure.Bar(
                    "累计",
                    List.of(
                        new Measure.Part("86.40", 181),
                        new Measure.Part("128.70", 270),
                        new Measure.Part("本次 160.00", 335)),
                    "15.72%",
                    true)),
            new Measure.Mark("15%＝357.90万元", 750),
            List.of(
                new Measure.Mark("0", 0),
                new Measure.Mark("5%", 250),
                new Measure.Mark("10%", 500),
                new Measure.Mark("20%", 1000)),
            List.of(new Panel("历次调整", "", List.of(), List.of(), new Panel.OfTable(history))),
            "自行调整的条件",
            "全部具备才可自行调整",
            List.of(
                new ActPage.Condition(
                    met,
                    "投资规模未超出概算批复",
                    "调整后总投资 2,384.60 ≤ 概算 2,386.00",
                    "",
                    List.of(),
                    Optional.empty()),
                new ActPage.Condition(
                    met, "建设目标不变", "申请单位声明，责任人周毅签认", "", List.of(), Optional.empty()),
                new ActPage.Condition(
                    ActPage.Verdict.NOT_MET,
                    "资金调整数额不超过概算总投资15%",
                    "累计 375.10 ÷ 2,386.00 ＝ 15.72%，超出 17.20 万元",
                    "",
                    List.of(),
                    Optional.empty()),
                new ActPage.Condition(
                    ActPage.Verdict.UNKNOWN,
                    "符合三种情形之一",
                    "缺事实：调整情形",
                    "",
                    List.of(),
                    Optional.empty())));
    return new ActPage(
        frame("/projects"),
        head("变更申请（第3次）", "智慧停车数据服务平台（二期）", "概算批复 2,386.00 万元", "建设阶段"),
        List.of(
            new Banner(
                Tone.RED,
                "须报批",
                "累计调整 375.10 万元，占概算总投资 15.72%，超过 15%。不符合自行调整的条件，应当履行相应手续。",
                List.of(article("第十九条第二款", R + "art19")),
                List.of()),
            new Banner(
                Tone.PLAIN,
                "自行调整并备案　不适用",
                "还差一项：累计调整数额须不超过 357.90 万元。本次调整数额降到 142.80 万元以内即可适用。",
                List.of(),
                List.of())),
        List.of(),
        Optional.of(measure),
        Optional.empty(),
        List.of(
            new ActPage.Section(
                "本次调整内容",
                "万元",
                List.of(
                    Field.of("increase", "调增", Field.Kind.MONEY, true, "92.00")
                        .cited(List.of(ART19)),
                    Field.of("decrease", "调减", Field.Kind.MONEY, true, "68.00"),
                    Field.of("reason", "理由", Field.Kind.LONG_TEXT, true, "")))),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        readings(),
        new ActPage.Submission(
            "/projects/2025-0033/acts/change",
            List.of(),
            List.of(
                new ActPage.Button("按报批办理", "submit", Action.Weight.MAIN),
                new ActPage.Button("暂存", "save", Action.Weight.PLAIN)),
            ""));
  }

  private static List<ReadingChoice> readings() {
    return List.of(
        new ReadingChoice(
            "“资金调整数额”按累计还是单次",
            List.of(
                new ReadingChoice.Answer("累计", true, "15.72% → 须报批", false),
                new ReadingChoice.Answer("单次", false, "6.71% → 自行调整并备案", true)),
            "",
            Optional.empty()),
        new ReadingChoice(
            "增减如何计数",
            List.of(
                new ReadingChoice.Answer("绝对值之和", true, "160.00", false),
                new ReadingChoice.Answer("净额", false, "24.00（累计 1.88%）", true)),
            "市政务服务和大数据管理局选用，2022-03-01 起。",
            Optional.of(new Link("提请解释", "#"))));
  }

  private Page decide() {
    return new ActPage(
        frame("/projects"),
        head("确认平台对接情况", "市防汛调度中心提请"),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(
            new ActPage.Section(
                "确认内容", "", List.of(Field.of("interfaces", "接口数量", Field.Kind.WHOLE, true, "12")))),
        List.of(),
        Optional.empty(),
        Optional.of(
            new ActPage.Outcome(
                "outcome",
                "结论",
                List.of(ART21),
                List.of(
                    new Field.Option("agreed", "确认", "", false),
                    new Field.Option("returned", "退回", "须写明理由，退回经办人", false)),
                Optional.of("请选择结论"))),
        Optional.of(
            new ActPage.Opinion(
                "opinion", "意见", true, "", List.of("经核，情况属实"), Optional.of("请填写意见"))),
        List.of(),
        List.of(),
        List.of(),
        new ActPage.Submission(
            "/projects/2024-0137/acts/confirm",
            List.of(),
            List.of(new ActPage.Button("提交结论", "submit", Action.Weight.MAIN)),
            ""));
  }

  private Page refusal() {
    return new RefusalPage(
        frame("/projects"),
        new Head(
            List.of(
                new Link("项目", "/projects"),
                PROJECT,
                new Link("申请竣工验收", "#"),
                new Link("核对结果", "")),
            "现在不能申请竣工验收",
            Optional.empty(),
            List.of(),
            List.of(),
            true),
        "还有 3 项没有满足，都由本单位办理。填写的内容和签批意见已存为草稿，没有提交。",
        "已满足 2 项：风险评估、平台对接",
        List.of(
            new Blocker(
                "密码应用安全性评估未完成",
                List.of(ART21),
                "申请验收之前要完成密码应用安全性评估",
                Optional.empty(),
                "缺事实：评估报告出具日期、评估结论",
                List.of(),
                "由本单位办理。取得测评机构报告后，在“登记评估报告”填写日期和结论，并上传报告。",
                List.of(Action.main("登记评估报告", "#"), Action.plain("分派给韩冬", "#"))),
            new Blocker(
                "决算审计未完成",
                List.of(ART21),
                "申请验收之前要完成决算审计",
                Optional.empty(),
                "缺事实：审计委托、审计报告",
                List.of(),
                "由本单位办理。委托后登记机构和日期，出具报告后登记审定金额。",
                List.of(Action.plain("登记审计委托", "#"))),
            new Blocker(
                "缺必备材料：安全可靠情况说明",
                List.of(ART27),
                "软硬件产品的安全可靠情况属于验收的重要内容",
                Optional.empty(),
                "缺 1 件材料",
                List.of(
                    new Blocker.Reading(
                        reading("口径：验收材料必须含此件", R + "art27"), "另解：验收时核查即可，不作受理条件（换用此口径，本条不再阻止提交）")),
                "由本单位办理。列出软硬件产品清单及其安全可靠情况，盖章后上传 PDF。",
                List.of(Action.plain("上传材料", "#")))),
        Optional.empty(),
        List.of(),
        Optional.of(
            new Provision(
                "第二十一条",
                "验收",
                R + "art21",
                List.of(attribute("武汉2021版"), attribute("现行有效")),
                List.of("建设任务完成后，建设单位先做完四项工作，经市局确认，才可以组织验收；建成后半年内验收，验收后及时备案。"),
                Optional.of(
                    new Provision.Official(
                        List.of(
                            new Provision.Paragraph(
                                "article",
                                "第二十一条",
                                List.of(
                                    new Provision.Phrase("此处示意原文版式：", Tone.PLAIN),
                                    new Provision.Phrase("已满足的语句", Tone.GREEN),
                                    new Provision.Phrase("、", Tone.PLAIN),
                                    new Provision.Phrase("未满足的语句", Tone.RED),
                                    new Provision.Phrase("。", Tone.PLAIN)),
                                true)),
                        "依据某市政府网站公布的文本",
                        List.of(new Link("在全文中查看", R + "text#a21")))),
                List.of(),
                List.of(),
                List.of(
                    new ReadingChoice(
                        "“确认”管到哪里",
                        List.of(
                            new ReadingChoice.Answer("前列四项全部工作", true, "", false),
                            new ReadingChoice.Answer("仅系统对接一项", false, "结论不变", false)),
                        "市政务服务和大数据管理局，2022-03-01 起",
                        Optional.empty())),
                List.of(),
                List.of(),
                List.of(new Link("全文", R + "art21")))),
        List.of(
            new Possible(
                "编制2026年度项目绩效评价报告",
                Optional.of(GREEN),
                List.of(article("第二十条", R + "art20")),
                new Link("去办理", "#")),
            new Possible(
                "书面说明逾期原因和完成计划", Optional.empty(), List.of(house("约定")), new Link("去办理", "#"))),
        List.of(Action.plain("返回草稿", "#"), Action.plain("对口径有异议，提请解释", "#")),
        "核对时间 2026-10-12 15:41:26，账本第 88 条");
  }

  private Page undetermined() {
    return new UndeterminedPage(
        frame("/projects"),
        head("现在无法判断能否自行调整"),
        "缺 2 项事实，补登后自动得出结论。填写的内容已存为草稿。这不是“不能办”。",
        List.of(
            new UndeterminedPage.Missing(
                "本次调整数额",
                "用于比较累计调整比例与 15%",
                "市公共停车管理中心（周毅）",
                true,
                List.of(ART19),
                List.of(Action.main("去补登", "#"))),
            new UndeterminedPage.Missing(
                "概算总投资",
                "比例的分母",
                "市政务服务和大数据管理局",
                false,
                List.of(ART19),
                List.of(Action.plain("请对方补登", "#")))),
        List.of(),
        List.of(Action.plain("返回草稿", "#")),
        "核对时间 2026-10-12 15:41:26，账本第 88 条");
  }

  private Page conflict() {
    return new ConflictPage(
        frame("/projects"),
        head("内容已被他人更新"),
        "您打开本页之后，何敏已办理同一事项。请看过再决定是否继续。",
        flow().rows(),
        List.of(fact("意见", "经核，情况属实", ""), fact("接口数量", "12", "")),
        List.of(Action.main("用我填写的内容重新打开", "#"), Action.plain("返回项目", PROJECT.href())));
  }

  private Page trial() {
    var none = new TrialPage.Option("", "不换", true);
    var value =
        new TrialPage.Value(
            "v-0",
            "v.classify.tier.limit[1]",
            "审批路径：50万元以上",
            "30万元",
            Optional.of("50万元"),
            List.of(),
            List.of());
    var change = new TrialPage.Change("应办", "备案", "应办，限 2026-10-19", "不应办", List.of());
    var project =
        new TrialPage.Project(
            new Link("智慧停车二期", "/projects/2026-0001"), "2026-0001", List.of(change));
    var result =
        new TrialPage.Result(
            List.of("审批路径：50万元以上：50万元改为30万元"),
            List.of(new Figure("会不同", "1", "个", Tone.PLAIN, "#trial-result")),
            List.of(new TrialPage.Reason(List.of(), "自行组织实施的要备案", 1)),
            List.of(project));
    return new TrialPage(
        frame("/regulations/wuhan-2021/trial"),
        Head.titled("试算"),
        "/regulations/wuhan-2021/trial",
        List.of(new TrialPage.Problem("改成这样，办法包就读不通了", "rules.yaml:3:1")),
        Optional.of(result),
        List.of(new TrialPage.Group("金额分界", "写法：50万元", List.of(value))),
        List.of(new TrialPage.Dropped("WH8c", "WH8c　自行组织实施的要备案", false, List.of())),
        List.of(none));
  }

  private Page officialText(boolean there) {
    List<OfficialTextPage.Piece> pieces =
        List.of(
            new OfficialTextPage.Piece("front", "", "", "某市样例办法", ""),
            new OfficialTextPage.Piece("chapter", "c1", "第一章", "总则", ""),
            new OfficialTextPage.Piece("section", "c1s1", "第一节", "一般事项", ""),
            new OfficialTextPage.Piece("article", "a19", "第十九条", "先办甲事：", R + "art19"),
            new OfficialTextPage.Piece("item", "a19p1i1", "（一）", "乙事；", ""),
            new OfficialTextPage.Piece("point", "a19p1i1n1", "1.", "丙事；", ""),
            new OfficialTextPage.Piece("paragraph", "a19p2", "", "丁事。", ""),
            new OfficialTextPage.Piece("article", "", "第十九条", "印了两次。", ""),
            new OfficialTextPage.Piece("back", "", "", "某市人民政府", ""));
    return new OfficialTextPage(
        frame("/regulations"),
        head("某市样例办法", "原文来源：某市公报"),
        Optional.empty(),
        there ? List.of("第六条没有印出条号，文字应在第五条之后的各段里") : List.of(),
        there ? pieces : List.of(),
        Optional.empty());
  }

  private Page textLoad(boolean read, Optional<String> error) {
    var found =
        new Panel.OfFacts(
            List.of(
                new Panel.Fact("切分", "1 章 2 条", "", List.of()),
                new Panel.Fact("引用了而原文没有", "1 项", "请核对", List.of(ART21))));
    return new TextLoadPage(
        frame("/regulations"),
        head("看看读出了什么", "样例.docx"),
        read ? List.of(new Panel("读出的内容", "", List.of(), List.of(), found)) : List.of(),
        error,
        read
            ? new TextLoadPage.Confirmation("/confirm", "ab12", "公报", "/load")
            : new TextLoadPage.Upload("/load"));
  }

  private Page comparison() {
    var small = new ComparisonPage.Point("审批路径（投资估算）", "[0元，50万元)：自行组织实施", List.of());
    var large = new ComparisonPage.Point("审批路径（投资估算）", "[0元，100万元)：只作登记", List.of());
    var alike = new ComparisonPage.Point("组织验收", "项目建设单位：6个月", List.of());
    return new ComparisonPage(
        frame("/regulations/compare"),
        Head.titled("对照两个办法"),
        List.of(new ComparisonPage.Choice("wuhan-2021", "武汉2021版", true)),
        List.of(new ComparisonPage.Choice("guanyun-2025", "灌云2025版", true)),
        true,
        "武汉2021版",
        "灌云2025版",
        "不同 2 处，相同 1 处",
        List.of(
            new ComparisonPage.Subject(
                "approval",
                "申报和审批",
                List.of(
                    new ComparisonPage.Aspect("门槛和认定", List.of(small), List.of(large), List.of()),
                    new ComparisonPage.Aspect("期限", List.of(), List.of(), List.of(alike))))));
  }

  private Page regulations() {
    return new RegulationsPage(
        frame("/regulations"),
        Head.titled("办法库"),
        List.of(
            new RegulationsPage.Regulation(
                "武汉市政务信息化项目建设管理办法",
                R,
                "市人民政府办公厅 2021-08-21 印发",
                "现行有效",
                "江城市适用",
                new Coverage("53 / 57", 930),
                "31",
                "57",
                "186",
                "4"),
            new RegulationsPage.Regulation(
                "灌云县县级政务信息化项目建设管理办法（试行）",
                "/regulations/guanyun-2025",
                "灌政办〔2025〕18号",
                "试行至 2027-09-05",
                "江城市未采用，供阅读",
                new Coverage("40 / 48", 833),
                "34",
                "48",
                "14",
                "7")));
  }

  private Page regulation(boolean open) {
    return new RegulationPage(
        frame("/regulations"),
        new Head(
            List.of(new Link("办法库", "/regulations"), new Link("武汉市政务信息化项目建设管理办法", "")),
            "武汉市政务信息化项目建设管理办法",
            Optional.empty(),
            List.of("市人民政府办公厅 2021-08-21 印发", "现行有效", "31 条，57 项规则", "适用项目 186 个"),
            List.of(),
            true),
        Optional.of(
            new VersionNote(
                "这是第 1 版，不是最新的；最新的是第 2 版。",
                false,
                List.of(new Link("第 2 版", "/regulations/wuhan-2021@2")))),
        new Coverage("可执行 53 / 57", 930),
        List.of(
            new RegulationPage.Chapter(
                "第一章 总则",
                List.of(
                    law("一", "宗旨", false, RegulationPage.Mark.EXPLAINED),
                    law("二", "适用范围", false, RegulationPage.Mark.EXECUTED),
                    law("三", "项目范围与除外", false, RegulationPage.Mark.EXECUTED),
                    law("四", "建设原则", false, RegulationPage.Mark.PRINCIPLE))),
            new RegulationPage.Chapter(
                "第二章 计划和审批管理",
                List.of(
                    law("五", "归口管理", false, RegulationPage.Mark.EXECUTED),
                    law("六", "编制年度实施计划", false, RegulationPage.Mark.EXECUTED),
                    law(
                        "十二",
                        "集约建设",
                        false,
                        RegulationPage.Mark.EXECUTED,
                        RegulationPage.Mark.PRINCIPLE),
                    law("十三", "共享篇章与密码方案", false, RegulationPage.Mark.OPEN))),
            new RegulationPage.Chapter(
                "第三章 建设与资金管理",
                List.of(
                    law("十八", "按批复建设、支付、结余", false, RegulationPage.Mark.EXECUTED),
                    law("十九", "建设内容调整", open, RegulationPage.Mark.EXECUTED),
                    law("二十一", "验收", false, RegulationPage.Mark.EXECUTED)))),
        open ? Optional.of(provision()) : Optional.empty(),
        findings());
  }

  private static RegulationPage.Line law(
      String number, String title, boolean current, RegulationPage.Mark... marks) {
    return new RegulationPage.Line(number, title, R + "art19", List.of(marks), current);
  }

  private static List<Provision.Finding> findings() {
    return List.of(
        new Provision.Finding(List.of(article("第十九条第二款", R + "art19")), "所称相应手续未指明程序和时限"),
        new Provision.Finding(List.of(ART21), "验收未通过后如何继续，未规定"),
        new Provision.Finding(List.of(ART21, house("约定5个工作日")), "“及时”报备案，未定天数"));
  }

  private static Provision provision() {
    var examples =
        new Table(
            "正例与反例",
            List.of(Column.text("类"), Column.text("边界"), Column.text("事实（万元）"), Column.text("结论")),
            List.of(
                Row.of(
                    Cell.of("正例").bold().toned(Tone.GREEN),
                    Cell.of("低于"),
                    Cell.of("调整 149.99，方案优化"),
                    Cell.of("自行调整并备案")),
                Row.of(
                    Cell.of("正例").bold().toned(Tone.GREEN),
                    Cell.of("恰为"),
                    Cell.of("调整 150.00，方案优化"),
                    Cell.of("自行调整并备案")),
                Row.of(
                    Cell.of("反例").bold().toned(Tone.RED),
                    Cell.of("高于"),
                    Cell.of("调整 150.01，方案优化"),
                    Cell.of("须报批")),
                Row.of(
                    Cell.of("未知").bold().toned(Tone.GREY),
                    Cell.of("缺事实"),
                    Cell.of("调整数额未填"),
                    Cell.of("无法判断"))),
            List.of());
    return new Provision(
        "第十九条",
        "建设内容调整",
        R + "art19",
        List.of(attribute("武汉2021版")),
        List.of(
            "投资不超概算、目标不变、内容确需调整、调整数额不超过概算总投资的 15%，并属三种情形之一的，建设单位可以自行调整，同时向审批部门备案。",
            "不符合的，按有关规定履行手续。"),
        Optional.empty(),
        List.of(
            new Provision.Rule(
                "WH19-1",
                "可以",
                List.of(
                    new Provision.Line("当", "以下全部成立", List.of()),
                    new Provision.Line("", "1　总投资 ≤ 概算批复", List.of()),
                    new Provision.Line("", "2　建设目标未改变", List.of()),
                    new Provision.Line(
                        "", "3　累计调整数额 ≤ 概算总投资 × 15%", List.of(reading("口径：累计", R + "art19"))),
                    new Provision.Line("则", "建设单位可以自行调整", List.of(article("第十八条", R + "art18"))),
                    new Provision.Line(
                        "并且", "应当向项目审批部门备案，调整当日", List.of(reading("口径：同时＝当日", R + "art19"))),
                    new Provision.Line("否则", "须报批：办法外程序", List.of()),
                    new Provision.Line("缺事实", "任一项不明：无法判断，列明所缺事实", List.of())),
                "WH19-1:\n  permits: builder\n  to-do: adjust-self\n  when: >-\n    project.total <= project.estimate\n    && !change.goal_changed\n  cite: [art19__p1]\n")),
        List.of(new Panel("正例与反例", "4 / 4 通过", List.of(), List.of(), new Panel.OfTable(examples))),
        readings(),
        findings(),
        List.of(
            new Figure("自行调整并备案", "57", "件", Tone.PLAIN, "#"),
            new Figure("须报批", "3", "件", Tone.PLAIN, "#"),
            new Figure("备案已逾期", "1", "件", Tone.RED, "#")),
        List.of(new Link("上一条", "#"), new Link("下一条", "#")));
  }

  private Page ledger(Optional<String> error) {
    var columns =
        List.of(
            Column.text("时限"),
            Column.text("项目编号"),
            Column.text("项目名称"),
            Column.text("建设单位"),
            Column.text("阶段"),
            Column.number("概算"),
            Column.number("合同"),
            Column.number("支付"),
            Column.number("支付率"),
            Column.text("下一事项"),
            Column.text("到期日"),
            Column.text("受阻·缺件"));
    var rows =
        List.of(
            item(
                DEEP,
                "2022-0048",
                "殡葬服务预约系统",
                "市殡葬服务管理所",
                "建设",
                "318.00",
                "302.60",
                "272.34",
                "90.00%",
                "组织竣工验收",
                "2026-03-12",
                "缺4"),
            item(
                RED,
                "2024-0137",
                "防汛排涝指挥调度平台升级改造",
                "市防汛调度中心",
                "建设",
                "1,862.40",
                "1,745.80",
                "1,371.36",
                "78.55%",
                "组织竣工验收",
                "2026-10-08",
                "阻2 · 缺3"),
            item(
                new Light(Tone.RED, "红·逾期2个工作日"),
                "2026-0102",
                "政务大厅叫号与评价终端更新",
                "市公共服务受理中心",
                "备案",
                "46.80",
                "—",
                "—",
                "—",
                "受理备案",
                "2026-10-09",
                ""),
            item(
                TODAY,
                "2025-0061",
                "古树名木管护信息系统",
                "市园林苗木服务中心",
                "建设",
                "412.60",
                "389.20",
                "214.06",
                "55.00%",
                "接收调整备案",
                "2026-10-12",
                ""),
            item(
                new Light(Tone.AMBER, "黄·剩2个工作日"),
                "2026-0077",
                "劳动争议在线调解平台",
                "市劳动争议调解中心",
                "审批",
                "612.00",
                "—",
                "—",
                "—",
                "形成审批文件",
                "2026-10-14",
                ""),
            item(
                GREEN,
                "2025-0033",
                "智慧停车数据服务平台（二期）",
                "市公共停车管理中心",
                "建设",
                "2,386.00",
                "2,204.50",
                "1,322.70",
                "60.00%",
                "年度绩效报告",
                "2026-12-31",
                "阻1"),
            item(
                new Light(Tone.GREEN, "绿·暂定"),
                "2023-0027",
                "电子证照核验前置系统",
                "市公共服务受理中心",
                "运行",
                "274.50",
                "268.00",
                "268.00",
                "100.00%",
                "运行后自评",
                "2027-11-30",
                ""),
            item(
                new Light(Tone.GREY, "无未了期限"),
                "2021-0009",
                "公共服务热线知识库",
                "市公共服务受理中心",
                "评价",
                "196.00",
                "188.40",
                "188.40",
                "100.00%",
                "—",
                "—",
                ""));
    var totals =
        List.of(
            Row.of(
                Cell.of("本视图合计 8 个"),
                Cell.blank(),
                Cell.blank(),
                Cell.blank(),
                Cell.blank(),
                Cell.of("6,108.30"),
                Cell.of("5,098.50"),
                Cell.of("3,636.86"),
                Cell.of("71.33%"),
                Cell.blank(),
                Cell.blank(),
                Cell.blank()));
    var options =
        List.of(new Field.Option("", "全部", "", true), new Field.Option("x", "其他", "", false));
    return new LedgerPage(
        frame("/projects"),
        new Head(
            List.of(new Link("项目", "")),
            "项目台账",
            Optional.empty(),
            List.of("186 个项目，38 个单位", "单位 万元", "更新至 2026-10-12 15:42"),
            List.of(Action.plain("导出 Excel", "#export")),
            true),
        List.of(
            new Tab("我经手的", "15", false, "/projects?view=mine", true),
            new Tab("全部", "186", false, "/projects", false),
            new Tab("红灯", "23", false, "/projects?light=red", false),
            new Tab("受阻", "37", false, "/projects?blocked=1", false)),
        "",
        List.of(
            new LedgerPage.Filter("year", "年度", options),
            new LedgerPage.Filter("stage", "阶段", options),
            new LedgerPage.Filter("unit", "单位", options),
            new LedgerPage.Filter("light", "时限", options)),
        "/projects",
        new Table("项目台账", columns, rows, totals),
        Optional.empty(),
        "共 8 条　每页 20 条",
        List.of(
            new LedgerPage.Turn("1", Optional.empty()),
            new LedgerPage.Turn("2", Optional.of("/projects?page=2"))),
        new LedgerPage.Export(
            List.of(new ActPage.Hidden("view", "mine")), "将导出 186 个项目；谁、何时、为什么导出，都记入账本。", error));
  }

  private static Row item(
      Light light,
      String key,
      String name,
      String unit,
      String stage,
      String estimate,
      String contract,
      String paid,
      String rate,
      String next,
      String due,
      String held) {
    return Row.of(
        Cell.light(light),
        Cell.of(key),
        Cell.link(name, "/projects/" + key),
        Cell.of(unit),
        Cell.of(stage),
        Cell.of(estimate),
        Cell.of(contract),
        Cell.of(paid),
        Cell.of(rate),
        Cell.of(next),
        Cell.of(due),
        Cell.of(held).toned(Tone.RED));
  }

  private Page picture() {
    var done = PicturePage.State.DONE;
    return new PicturePage(
        frame("/projects"),
        head("流程图"),
        new PicturePage.Picture(
            List.of(
                new PicturePage.Layer(
                    "计划",
                    List.of(
                        node("plan", "编报计划", "2023-10", done),
                        node("extra", "补充列入", "", PicturePage.State.LATER))),
                new PicturePage.Layer(
                    "审批",
                    List.of(
                        node("review", "方案评估", "2024-05-10", done),
                        node("approve", "审批", "2024-05-24", done),
                        node("report", "报市人民政府", "不适用", PicturePage.State.LATER))),
                new PicturePage.Layer(
                    "建设",
                    List.of(
                        node("buy", "采购签约", "2024-07-22", done),
                        node("build", "建设", "2026-04-01 完工", PicturePage.State.HERE),
                        node("change", "内容调整", "", PicturePage.State.OPEN))),
                new PicturePage.Layer(
                    "验收", List.of(node("accept", "组织竣工验收", "受阻 3 项", PicturePage.State.BLOCKED))),
                new PicturePage.Layer(
                    "运行",
                    List.of(
                        node("asset", "资产入账", "", PicturePage.State.LATER),
                        node("evaluate", "自评与后评价", "", PicturePage.State.LATER)))),
            List.of(
                edge("plan", "review", true),
                edge("extra", "review", false),
                edge("review", "approve", true),
                edge("approve", "buy", true),
                edge("approve", "build", true),
                edge("report", "change", false),
                edge("build", "accept", false),
                edge("accept", "asset", false),
                edge("accept", "evaluate", false),
                edge("accept", "build", false))));
  }

  private static PicturePage.Node node(
      String id, String label, String note, PicturePage.State state) {
    return new PicturePage.Node(id, label, note, state, PROJECT.href());
  }

  private static PicturePage.Edge edge(String from, String to, boolean taken) {
    return new PicturePage.Edge(from, to, "", taken);
  }

  private Page done() {
    return new DonePage(
        frame("/projects"),
        head("已确认平台对接"),
        new Banner(
            Tone.GREEN,
            "已确认平台对接",
            "账本第 87 条。建设单位已收到通知。",
            List.of(ART21),
            List.of(new Link("撤回确认", "#"))),
        List.of(
            new NextStep(
                "市防汛调度中心 · 陈立新",
                false,
                "完成密码应用安全性评估，提交报告",
                List.of(ART21),
                NONE,
                "卡住验收",
                Optional.empty())),
        List.of(Action.main("回到待办", "/"), Action.plain("查看项目", PROJECT.href())));
  }

  private Page newProject(boolean failed) {
    var name = Field.of("name", "项目名称", Field.Kind.TEXT, true, failed ? "" : "城区积水点物联监测系统");
    return new NewProjectPage(
        frame("/projects"),
        head("申报项目"),
        List.of(),
        List.of(
            new ActPage.Section(
                "项目基本情况",
                "金额单位万元",
                List.of(
                    failed ? name.failed("请填写项目名称") : name,
                    Field.of("regulation", "适用办法", Field.Kind.CHOICE, true, "")
                        .choosing(List.of(new Field.Option("wuhan-2021", "武汉2021版", "", false))),
                    Field.of("budget", "估算投资", Field.Kind.MONEY, true, "168.00")))),
        false,
        failed ? Optional.of("须确认不涉及国家秘密才能申报") : Optional.empty(),
        List.of(article("第二十八条", R + "art28")));
  }
}
