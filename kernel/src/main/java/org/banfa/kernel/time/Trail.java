package org.banfa.kernel.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a date is that date.
 *
 * @param steps in the order in which they were taken
 */
public record Trail(List<Step> steps) {

  /**
   * A step as shown to people.
   *
   * @param head what it is: 起算, 不计首日, 期间, 届满, 顺延 …
   * @param value the day or length it gives
   * @param text what there is to say about it; may be empty
   * @param basis where the rule comes from; may be empty
   */
  public record Row(String head, String value, String text, String basis) {}

  public Trail {
    steps = List.copyOf(steps);
  }

  /** The steps as rows of a table. */
  public List<Row> rows() {
    return steps.stream().map(Trail::row).toList();
  }

  /** Whether the date rests on a year whose table is not published. */
  public boolean provisional() {
    return since().anyMatch(Step.Provisional.class::isInstance);
  }

  /** The years whose tables are missing, earliest first. */
  public List<Integer> unpublishedYears() {
    return since()
        .flatMap(step -> step instanceof Step.Provisional(int year) ? Stream.of(year) : Stream.of())
        .toList();
  }

  /** Whether the clock stands. */
  public boolean stopped() {
    return since().anyMatch(Step.Stopped.class::isInstance);
  }

  // A day set by an authority is firm, whatever the counted day before it rested on.
  private Stream<Step> since() {
    int extended = 0;
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Step.Extended) {
        extended = i;
      }
    }
    return steps.stream().skip(extended);
  }

  Trail with(Step step) {
    var more = new ArrayList<>(steps);
    more.add(step);
    return new Trail(more);
  }

  private static Row row(Step step) {
    return switch (step) {
      case Step.Triggered(LocalDate day) -> row("起算", day, "", "");
      case Step.LatestOf(List<LocalDate> days) ->
          row("起算", days.getLast(), "各项中最后一项：" + list(days), "");
      case Step.FirstDayNotCounted(LocalDate day, String basis) -> row("不计首日", day, "自次日起计", basis);
      case Step.FirstDayCounted(LocalDate day, String basis) -> row("计入首日", day, "自当日起计", basis);
      case Step.Counting(TimeSpec spec) -> new Row("期间", spec.label(), "", "");
      case Step.Excluded(ExcludedTime time, int days, boolean inWorkingDays) ->
          new Row("扣除", days + (inWorkingDays ? "个工作日" : "日"), stretch(time), "");
      case Step.Stopped(ExcludedTime time) -> row("中止", time.from(), stretch(time), "");
      case Step.CorrespondingDayMissing missing ->
          row("无对应日", missing.used(), "当月没有" + missing.dayOfMonth() + "日", missing.basis());
      case Step.Opens(LocalDate day) -> row("可办起", day, "", "");
      case Step.Reached reached ->
          row("届满", reached.day(), passed(reached.passedOver()), reached.basis());
      case Step.Named(TimeSpec spec, LocalDate day) -> row("定日", day, spec.label(), "");
      case Step.CountedBack back -> row("倒推", back.day(), passed(back.passedOver()), "");
      case Step.Rolled rolled -> rolled(rolled);
      case Step.Extended(LocalDate oldDue, Extension extension) ->
          row("延期", extension.newDue(), granted(oldDue, extension), "");
      case Step.Provisional(int year) -> new Row("暂定", year + "年", "该年节假日安排尚未公布，公布后可能变动", "");
      case Step.NotStated() -> new Row("期限", "未定", "没有写明时限", "");
    };
  }

  private static Row rolled(Step.Rolled rolled) {
    String head = rolled.to().isAfter(rolled.from()) ? "顺延" : "提前";
    return row(head, rolled.to(), passed(rolled.passedOver()), rolled.basis());
  }

  private static String granted(LocalDate oldDue, Extension extension) {
    return "原到期日" + oldDue + "，" + extension.by() + "于" + extension.on() + "准予";
  }

  private static String stretch(ExcludedTime time) {
    String until = time.to().map(to -> "至" + to).orElse("起，尚未恢复");
    return time.from() + until + "，" + time.reason() + "（" + time.by() + "）";
  }

  private static String passed(List<DaysOff> runs) {
    return runs.isEmpty() ? "" : "跳过" + DaysOff.labels(runs);
  }

  private static String list(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).collect(Collectors.joining("、"));
  }

  private static Row row(String head, LocalDate day, String text, String basis) {
    return new Row(head, day.toString(), text, basis);
  }
}
