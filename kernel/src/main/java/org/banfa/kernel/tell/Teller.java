package org.banfa.kernel.tell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banfa.kernel.Blocker;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Classification;
import org.banfa.kernel.pack.Fact;
import org.banfa.kernel.pack.Instrument;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Provision;

/**
 * Says what the kernel answers in the words of its pack. Chinese; the same answer gives the same
 * words.
 */
public final class Teller {

  private static final BigDecimal WAN = new BigDecimal("1000000");

  private final Pack pack;

  /** Speaks in the labels of this pack. */
  public Teller(Pack pack) {
    this.pack = pack;
  }

  /**
   * The article of a row, such as {@code 第二十一条}; {@code 推定第六条} where the text does not carry the
   * number.
   */
  public String article(String ref) {
    return Optional.ofNullable(pack.provisions().get(ref))
        .map(row -> (row.inferred() ? "推定第" : "第") + Numerals.of(row.article()) + "条")
        .orElse(ref);
  }

  /** The article of a row with the row itself, such as {@code 第二十一条（21a）}. */
  public String cite(String ref) {
    return article(ref) + "（" + ref + "）";
  }

  /** Several rows, one after the other. */
  public String cites(Collection<String> refs) {
    return refs.stream().map(this::cite).collect(Collectors.joining("、"));
  }

  /** What a row means, in the pack author's words; empty for one that is not there. */
  public String gist(String ref) {
    return Optional.ofNullable(pack.provisions().get(ref)).map(Provision::gist).orElse("");
  }

  /** An act as people call it. */
  public String act(String id) {
    return Optional.ofNullable(pack.acts().get(id)).map(Act::label).orElse(id);
  }

  /** A role as people call it. */
  public String role(String id) {
    return Optional.ofNullable(pack.roles().get(id)).map(role -> role.label()).orElse(id);
  }

  /** Several roles, one after the other. */
  public String roles(Collection<String> ids) {
    return ids.stream().map(this::role).collect(Collectors.joining("、"));
  }

  /** An object as people call it: its type's label, and its key. */
  public String object(ObjectId id) {
    return Optional.ofNullable(pack.objects().get(id.type()))
        .map(type -> type.label() + id.key())
        .orElse(id.toString());
  }

  /** A fact, classification or act variable as people call it. */
  public String fact(String name) {
    int dot = name.indexOf('.');
    String head = dot < 0 ? "" : name.substring(0, dot);
    String rest = name.substring(dot + 1);
    return switch (head) {
      case "done" -> act(rest) + "是否办过";
      case "outcome" -> act(rest) + "的结果";
      case "day" -> act(rest) + "的日期";
      default ->
          Optional.ofNullable(pack.classifications().get(name))
              .map(Classification::label)
              .or(() -> pack.fact(name).map(Fact::label))
              .orElse(name);
    };
  }

  /** Several facts, one after the other. */
  public String facts(Collection<String> names) {
    return names.stream().map(this::fact).collect(Collectors.joining("、"));
  }

  /** A value as people write it; a choice by its label. */
  public String value(String name, Value value) {
    return switch (value) {
      case Value.Money(long fen) -> money(fen);
      case Value.Whole(long number) -> Long.toString(number);
      case Value.Flag(boolean yes) -> yes ? "是" : "否";
      case Value.Day day -> day.date().toString();
      case Value.Text(String words) -> words;
      case Value.Choice(String code) -> choice(name, code);
    };
  }

  private String choice(String name, String code) {
    Classification sorting = pack.classifications().get(name);
    if (sorting != null) {
      return sorting.label(code).orElse(code);
    }
    int dot = name.indexOf('.');
    String rest = name.substring(dot + 1);
    if (name.startsWith("outcome.")) {
      return outcome(rest, code);
    }
    return pack.fact(name)
        .flatMap(fact -> Optional.ofNullable(fact.optionLabels().get(code)))
        .orElse(code);
  }

  /** An amount in yuan, or in 万元 where that is a round number of hundredths. */
  public static String money(long fen) {
    BigDecimal exact = BigDecimal.valueOf(fen);
    BigDecimal wan = exact.divide(WAN).stripTrailingZeros();
    boolean large = exact.abs().compareTo(WAN) >= 0 && wan.scale() <= 4;
    return large ? wan.toPlainString() + "万元" : yuan(fen) + "元";
  }

  /** An amount in yuan, without a unit. */
  static String yuan(long fen) {
    return fen == 0
        ? "0"
        : BigDecimal.valueOf(fen).movePointLeft(2).stripTrailingZeros().toPlainString();
  }

  /** What an outcome of an act is called. */
  public String outcome(String act, String code) {
    return Optional.ofNullable(pack.acts().get(act))
        .flatMap(one -> Optional.ofNullable(one.outcomes().get(code)))
        .orElse(code.equals("none") ? "没有结果" : code);
  }

  /** What stands in the way, why, and who clears it, in one line. */
  public String blocker(Blocker blocker) {
    String because = blocker.because().isEmpty() ? "" : "；" + blocker.because();
    String missing = blocker.missing().isEmpty() ? "" : "；还不能判断，缺：" + facts(blocker.missing());
    String clear = blocker.clear().stream().map(this::clearance).collect(Collectors.joining("；"));
    return cites(blocker.cites())
        + " "
        + reason(blocker)
        + because
        + missing
        + (clear.isEmpty() ? "" : "；" + clear);
  }

  /** What may be said of the force of a text on a day. */
  public String force(Instrument.Force force) {
    return switch (force) {
      case Instrument.InForce() -> "有效";
      case Instrument.NotYet(LocalDate from) -> "尚未施行，自 " + from + " 起施行";
      case Instrument.Over(Optional<LocalDate> last) ->
          last.map(day -> "已失效，最后一天是 " + day).orElse("已失效");
      case Instrument.Unissued() -> "没有发布，何时施行不能判断";
    };
  }

  /** What was found to stand in the way. */
  public String reason(Blocker blocker) {
    return switch (blocker.reason()) {
      case Blocker.NotDone(String act) -> "还没有办“" + act(act) + "”";
      case Blocker.WrongOutcome(String act, String outcome, List<String> wanted) ->
          "“%s”的结果是%s，要的是%s"
              .formatted(
                  act(act),
                  outcome(act, outcome),
                  wanted.stream().map(code -> outcome(act, code)).collect(Collectors.joining("或")));
      case Blocker.DoesNotHold _ -> "条件不满足";
      case Blocker.Forbidden() -> "不得办理";
      case Blocker.NotPermitted _ -> "没有可以依据的准许";
      case Blocker.Unsettled(_, String act) -> "应办的“" + act(act) + "”还没有办结";
      case Blocker.TooEarly(LocalDate opens) -> "要到 " + opens + " 才可以办";
      case Blocker.NotEntitled(String role, List<String> entitled) ->
          role(role) + "无权办理，应由" + roles(entitled) + "办";
      case Blocker.NotAttached(String slot) -> "缺材料“" + slot(slot) + "”";
      case Blocker.LacksItem(String slot, String item) ->
          "“" + slot(slot) + "”里缺“" + item(slot, item) + "”";
      case Blocker.LacksField(String fact) -> "没有填“" + fact(fact) + "”";
      case Blocker.LacksOutcome() -> "没有写结果";
      case Blocker.BeyondCap beyond -> "延得太久，最迟到 " + beyond.last();
      case Blocker.NotApplicable() -> "不适用";
      case Blocker.AlreadyDone _ -> "已经办过";
    };
  }

  /** What would take a blocker out of the way, and whose it is to do. */
  public String clearance(Blocker.Clearance clearance) {
    return switch (clearance) {
      case Blocker.DoAct(String act, _, List<String> roles) ->
          "由" + roles(roles) + "办“" + act(act) + "”即可解除";
      case Blocker.EnterFacts(List<String> facts, List<String> roles) ->
          "补填" + facts(facts) + (roles.isEmpty() ? "" : "（" + roles(roles) + "）") + "即可判断";
    };
  }

  private String slot(String id) {
    return slots(id).map(Act.Slot::label).findFirst().orElse(id);
  }

  private String item(String slot, String item) {
    return slots(slot)
        .flatMap(one -> one.contains().stream())
        .filter(one -> one.id().equals(item))
        .map(Act.Item::label)
        .findFirst()
        .orElse(item);
  }

  private Stream<Act.Slot> slots(String id) {
    return pack.acts().values().stream()
        .flatMap(act -> act.slots().stream())
        .filter(slot -> slot.id().equals(id));
  }
}
