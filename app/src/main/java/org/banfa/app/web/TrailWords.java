package org.banfa.app.web;

import java.time.LocalDate;
import java.util.List;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.time.DayKind;
import org.banfa.kernel.time.DaysOff;
import org.banfa.kernel.time.ExcludedTime;
import org.banfa.kernel.time.Extension;
import org.banfa.kernel.time.Step;
import org.banfa.kernel.time.TimeSpec;
import org.banfa.kernel.time.Trail;

/** Says how a day was found, in the reader's language; the kernel only knows the steps. */
record TrailWords(Words words) {

  /**
   * A step.
   *
   * @param head what it is
   * @param value the day or length it gives
   * @param text what there is to say about it; may be empty
   * @param basis where the rule comes from, as the pack says it; may be empty
   */
  record Line(String head, String value, String text, String basis) {}

  List<Line> lines(Trail trail) {
    return trail.steps().stream().map(this::line).toList();
  }

  private Line line(Step step) {
    return switch (step) {
      case Step.Triggered(LocalDate day) -> day("trail.starts", day, "", "");
      case Step.LatestOf(List<LocalDate> days) ->
          day("trail.starts", days.getLast(), words.get("trail.last-of", list(days)), "");
      case Step.FirstDayNotCounted(LocalDate day, String basis) ->
          day("trail.first-out", day, words.get("trail.from-next"), basis);
      case Step.FirstDayCounted(LocalDate day, String basis) ->
          day("trail.first-in", day, words.get("trail.from-same"), basis);
      case Step.Counting(TimeSpec spec) -> line("trail.length", new TimeSaid(words).of(spec), "");
      case Step.Excluded(ExcludedTime time, int days, boolean working) ->
          line(
              "trail.left-out",
              words.get(working ? "time.working-days" : "time.days", days),
              stretch(time));
      case Step.Stopped(ExcludedTime time) -> day("trail.stands", time.from(), stretch(time), "");
      case Step.CorrespondingDayMissing none ->
          day(
              "trail.no-such-day",
              none.used(),
              words.get("trail.month-without", none.dayOfMonth()),
              none.basis());
      case Step.Opens(LocalDate day) -> day("trail.opens", day, "", "");
      case Step.Reached end -> day("trail.ends", end.day(), passed(end.passedOver()), end.basis());
      case Step.Named(TimeSpec spec, LocalDate day) ->
          day("trail.named", day, new TimeSaid(words).of(spec), "");
      case Step.CountedBack back -> day("trail.back", back.day(), passed(back.passedOver()), "");
      case Step.Rolled move ->
          day(
              move.to().isAfter(move.from()) ? "trail.later" : "trail.earlier",
              move.to(),
              passed(move.passedOver()),
              move.basis());
      case Step.Extended(LocalDate old, Extension more) ->
          day(
              "trail.extended",
              more.newDue(),
              words.get("trail.granted", old, more.by(), more.on()),
              "");
      case Step.Provisional(int year) ->
          line("trail.provisional", words.get("time.year", year), words.get("trail.no-calendar"));
      case Step.NotStated() ->
          line("trail.limit", words.get("trail.open"), words.get("trail.not-stated"));
    };
  }

  private Line day(String head, LocalDate day, String text, String basis) {
    return new Line(words.get(head), day.toString(), text, basis);
  }

  private Line line(String head, String value, String text) {
    return new Line(words.get(head), value, text, "");
  }

  private String stretch(ExcludedTime time) {
    return time.to()
        .map(to -> words.get("trail.stood", time.from(), to, time.reason(), time.by()))
        .orElseGet(() -> words.get("trail.still", time.from(), time.reason(), time.by()));
  }

  private String passed(List<DaysOff> runs) {
    return runs.isEmpty()
        ? ""
        : words.get("trail.passed", words.list(runs.stream().map(this::run).toList()));
  }

  private String run(DaysOff run) {
    String why =
        switch (run.why()) {
          case DaysOff.Weekend() -> words.get("day.weekend-run");
          case DaysOff.Holiday(String name) -> name;
          case DaysOff.Stood(String reason) -> reason;
        };
    String from = monthAndDay(run.from());
    return run.from().equals(run.to())
        ? words.get("trail.day-off", from, why)
        : words.get("trail.days-off", from, monthAndDay(run.to()), why);
  }

  private static String monthAndDay(LocalDate day) {
    return day.toString().substring("yyyy-".length());
  }

  private String list(List<LocalDate> days) {
    return words.list(days.stream().map(LocalDate::toString).toList());
  }

  /** A word for the cell of a day on which no work is done, or which is worked instead. */
  String cell(DayKind kind) {
    return switch (kind) {
      case DayKind.Working _ -> words.get("day.working");
      case DayKind.Weekend _ -> words.get("ruler.off");
      case DayKind.Holiday(String name) -> name;
      case DayKind.MakeUp _ -> words.get("ruler.make-up");
    };
  }
}
