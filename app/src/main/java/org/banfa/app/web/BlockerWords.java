package org.banfa.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banfa.app.web.page.Action;
import org.banfa.app.web.page.Chip;
import org.banfa.app.web.page.Link;
import org.banfa.kernel.Blocker;
import org.banfa.kernel.Deed;
import org.banfa.kernel.Event;
import org.banfa.kernel.Judgement;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.State;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.guard.Answer;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Reading;

/**
 * Says in Chinese what stands in the way of an attempt, what was found, and who can take it out of
 * the way how. Names and reasons are the pack's.
 */
record BlockerWords(Case the, Event.Done attempt) {

  /** All of them as rows of a page: the reader's own first, and the form's after what it needs. */
  List<org.banfa.app.web.page.Blocker> rows(List<Blocker> blockers) {
    List<org.banfa.app.web.page.Blocker> rows = new ArrayList<>();
    for (Blocker blocker : ordered(blockers)) {
      rows.add(row(blocker, rows.isEmpty()));
    }
    return rows;
  }

  List<Blocker> ordered(List<Blocker> blockers) {
    return blockers.stream().sorted(Comparator.comparingInt(this::rank)).toList();
  }

  private int rank(Blocker blocker) {
    if (ofTheForm(blocker)) {
      return 1;
    }
    return mine(blocker) ? 0 : 2;
  }

  private org.banfa.app.web.page.Blocker row(Blocker blocker, boolean first) {
    return new org.banfa.app.web.page.Blocker(
        title(blocker),
        chips(blocker),
        the.words().gist(blocker.cites()),
        Optional.empty(),
        finding(blocker),
        readings(blocker),
        how(blocker),
        acts(blocker, first));
  }

  /** Whether the reader can clear it. */
  boolean mine(Blocker blocker) {
    return ofTheForm(blocker) || blocker.clear().stream().anyMatch(this::theirs);
  }

  /** Whether the reader can go that way. */
  boolean theirs(Blocker.Clearance way) {
    return switch (way) {
      case Blocker.DoAct(_, _, List<String> roles) -> the.mine(roles);
      case Blocker.EnterFacts(_, List<String> roles) -> roles.isEmpty() || the.mine(roles);
    };
  }

  /** Whether it is something left out of the form itself. */
  static boolean ofTheForm(Blocker blocker) {
    return switch (blocker.reason()) {
      case Blocker.LacksField _, Blocker.LacksItem _, Blocker.LacksOutcome _, Blocker.BeyondCap _ ->
          true;
      case Blocker.NotAttached _ -> blocker.because().isEmpty();
      case Blocker.NotDone _,
          Blocker.WrongOutcome _,
          Blocker.DoesNotHold _,
          Blocker.Forbidden _,
          Blocker.NotPermitted _,
          Blocker.Unsettled _,
          Blocker.NotEntitled _,
          Blocker.NotApplicable _,
          Blocker.AlreadyDone _ ->
          false;
    };
  }

  List<Chip> chips(Blocker blocker) {
    return the.words().articles(blocker.cites());
  }

  /** What is wrong, in one line: the pack's own sentence where it has one. */
  String title(Blocker blocker) {
    return blocker.because().isEmpty() ? plain(blocker) : blocker.because();
  }

  private String plain(Blocker blocker) {
    PackWords words = the.words();
    return switch (blocker.reason()) {
      case Blocker.NotDone(String act) -> "“" + words.act(act) + "”还没有办理";
      case Blocker.WrongOutcome(String act, String outcome, List<String> _) ->
          "“" + words.act(act) + "”的结论是“" + words.outcome(act, outcome) + "”";
      case Blocker.DoesNotHold _, Blocker.NotPermitted _ ->
          blocker.definite() ? "条件不具备" : "条件是否具备还不能判断";
      case Blocker.Forbidden() -> "不得" + words.act(attempt.act());
      case Blocker.Unsettled(_, String act) -> "“" + words.act(act) + "”尚未办结";
      case Blocker.NotEntitled(_, List<String> entitled) -> "由" + words.roles(entitled) + "办理";
      case Blocker.NotAttached(String slot) -> "缺必备材料：" + words.slot(slot);
      case Blocker.LacksItem(String slot, String item) ->
          "“" + words.slot(slot) + "”缺少：" + item(slot, item);
      case Blocker.LacksField(String fact) -> "没有填写：" + words.variable(fact);
      case Blocker.LacksOutcome() -> "没有选择结论";
      case Blocker.BeyondCap(var last) -> "最多延到 " + last;
      case Blocker.NotApplicable() -> "不适用于本项目";
      case Blocker.AlreadyDone _ -> "已经办理过";
    };
  }

  private String item(String slot, String item) {
    return the.pack().act(attempt.act()).slots().stream()
        .filter(one -> one.id().equals(slot))
        .flatMap(one -> one.contains().stream())
        .filter(one -> one.id().equals(item))
        .map(Act.Item::label)
        .findFirst()
        .orElse(item);
  }

  /** What was found in the book. */
  String finding(Blocker blocker) {
    PackWords words = the.words();
    if (!blocker.definite()) {
      return "缺事实：" + names(blocker.missing());
    }
    return switch (blocker.reason()) {
      case Blocker.NotDone(String act) -> "没有“" + words.act(act) + "”的记录";
      case Blocker.WrongOutcome(String act, String outcome, List<String> wanted) ->
          "结论是“"
              + words.outcome(act, outcome)
              + "”，须为"
              + String.join(
                  "或", wanted.stream().map(one -> "“" + words.outcome(act, one) + "”").toList());
      case Blocker.DoesNotHold(String guard) -> known(guard);
      case Blocker.Forbidden() -> when(blocker.rule());
      case Blocker.NotPermitted(List<String> permissions) -> when(permissions.getFirst());
      case Blocker.NotApplicable() -> when(blocker.rule());
      case Blocker.Unsettled(_, String act) -> "“" + words.act(act) + "”应办而未办";
      case Blocker.NotEntitled(String role, List<String> _) -> "您以“" + words.role(role) + "”的身份办理";
      case Blocker.NotAttached _ -> "没有上传，以前也没有收到过";
      case Blocker.LacksItem _ -> "上传时没有勾选这一项";
      case Blocker.LacksField _, Blocker.LacksOutcome _ -> "这一栏是空的";
      case Blocker.BeyondCap _ -> "填写的日期晚于这一天";
      case Blocker.AlreadyDone _ ->
          the.state()
              .find(attempt.object())
              .flatMap(thing -> thing.last(attempt.act()))
              .map(Deed::on)
              .map(on -> on + " 已办理")
              .orElse("已办理");
    };
  }

  private String when(String rule) {
    return Optional.ofNullable(the.pack().rules().get(rule))
        .flatMap(found -> found.head().when())
        .map(this::known)
        .orElse("本事项在任何情况下都是如此");
  }

  /** The facts that a guard looks at, as the attempt would leave them. */
  private String known(String guard) {
    List<String> all = new ArrayList<>();
    for (String name : the.words().named(guard)) {
      switch (value(name)) {
        case Answer.Known(Value value) ->
            all.add(the.words().variable(name) + "：" + the.words().value(name, value));
        case Answer.Missing _ -> all.add(the.words().variable(name) + "：未填");
      }
    }
    return all.isEmpty() ? "账本里没有相应的记录" : String.join("；", all);
  }

  private Answer value(String name) {
    return the.kernel().value(the.state(), attempt.object(), attempt.act(), attempt.facts(), name);
  }

  /** Names of facts, joined. */
  String names(Iterable<String> facts) {
    List<String> all = new ArrayList<>();
    facts.forEach(fact -> all.add(the.words().variable(fact)));
    return String.join("、", all);
  }

  /** The readings the blocker rests on, and whether another would take it away. */
  List<org.banfa.app.web.page.Blocker.Reading> readings(Blocker blocker) {
    List<org.banfa.app.web.page.Blocker.Reading> all = new ArrayList<>();
    for (String id : blocker.readings()) {
      Reading reading = the.pack().readings().get(id);
      if (reading != null) {
        all.add(
            new org.banfa.app.web.page.Blocker.Reading(
                the.words().reading(reading, chosen(reading)), others(blocker, reading)));
      }
    }
    return all;
  }

  private String chosen(Reading reading) {
    return the.state().readings().getOrDefault(reading.id(), reading.chosen());
  }

  private String others(Blocker blocker, Reading reading) {
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, Reading.Option> option : reading.options().entrySet()) {
      if (!option.getKey().equals(chosen(reading))) {
        boolean still =
            blockers(under(reading.id(), option.getKey())).stream()
                .anyMatch(other -> other.rule().equals(blocker.rule()) && other.definite());
        all.add("另解：" + option.getValue().label() + (still ? "（结论不变）" : "（换用此口径，本条不再阻止）"));
      }
    }
    return String.join("；", all);
  }

  /** The state under another reading. */
  private State under(String reading, String option) {
    return the.kernel()
        .step(the.state(), new Event.ReadingChosen(attempt.on(), reading, option, ""));
  }

  private List<Blocker> blockers(State state) {
    return switch (the.kernel().judge(state, attempt)) {
      case Judgement.Allowed _ -> List.of();
      case Judgement.Refused(List<Blocker> blockers) -> blockers;
      case Judgement.Undetermined(List<Blocker> blockers, _) -> blockers;
    };
  }

  /** Who clears it and how. */
  String how(Blocker blocker) {
    if (ofTheForm(blocker)) {
      return "由您办理。返回填写，补上这一项。";
    }
    if (blocker.reason() instanceof Blocker.NotEntitled(_, List<String> entitled)) {
      return "请转" + the.words().roles(entitled) + "办理。";
    }
    if (blocker.reason() instanceof Blocker.NotApplicable) {
      return "不需要办理。如果查明的事实有误，请先更正事实。";
    }
    if (blocker.clear().isEmpty()) {
      return "没有可以直接办理的事项；查明的事实改变之后，结论随之改变。";
    }
    return String.join("", blocker.clear().stream().map(this::way).toList());
  }

  private String way(Blocker.Clearance way) {
    return switch (way) {
      case Blocker.DoAct(String act, _, List<String> roles) ->
          who(roles) + "办理“" + the.words().act(act) + "”。";
      case Blocker.EnterFacts(List<String> facts, List<String> roles) ->
          who(roles) + "填写：" + names(facts) + "。";
    };
  }

  /** The roles in words, and that it is the reader's own where it is. */
  String who(List<String> roles) {
    if (roles.isEmpty()) {
      return "由项目单位";
    }
    return the.mine(roles)
        ? "由您（" + the.words().roles(roles) + "）"
        : "由" + the.words().roles(roles);
  }

  private List<Action> acts(Blocker blocker, boolean first) {
    List<Action> all = new ArrayList<>();
    if (ofTheForm(blocker)) {
      all.add(Action.plain("返回填写", the.href(attempt.act(), attempt.object())));
    }
    for (Blocker.Clearance way : blocker.clear()) {
      Optional.of(way)
          .filter(this::theirs)
          .flatMap(this::link)
          .map(link ->
              first && all.isEmpty() && mine(blocker)
                  ? Action.main(link.label(), link.href())
                  : Action.plain(link.label(), link.href()))
          .ifPresent(all::add);
    }
    return all;
  }

  /** Where to go to clear it. */
  Optional<Link> link(Blocker.Clearance way) {
    return switch (way) {
      case Blocker.DoAct(String act, ObjectId object, _) ->
          Optional.of(new Link(the.words().act(act), the.href(act, object)));
      case Blocker.EnterFacts(List<String> facts, _) -> facts.stream().findFirst().map(this::entry);
    };
  }

  /** Where a fact is entered: the act that asks for it, else the page for stray facts. */
  Link entry(String fact) {
    for (Act act : the.pack().acts().values()) {
      boolean asks = act.fields().stream().anyMatch(field -> field.fact().equals(fact));
      Optional<ObjectId> there = nearest(act.on());
      if (asks && there.isPresent()) {
        return new Link(act.label(), the.href(act.id(), there.get()));
      }
    }
    return new Link(
        "补登" + the.words().variable(fact),
        the.href() + "/facts?on=" + nearest(typeOf(fact)).orElse(attempt.object()));
  }

  private static String typeOf(String fact) {
    return fact.contains(".") ? fact.substring(0, fact.indexOf('.')) : fact;
  }

  private Optional<ObjectId> nearest(String type) {
    Optional<ObjectId> here = Optional.of(attempt.object());
    while (here.isPresent() && !here.get().type().equals(type)) {
      here = here.flatMap(id -> the.state().find(id)).flatMap(thing -> thing.parent());
    }
    return here;
  }
}
