package org.banfa.app.web;

import org.banfa.app.web.page.Light;
import org.banfa.app.web.page.Tone;
import org.banfa.kernel.DutyStatus;
import org.banfa.kernel.time.Countdown;
import org.banfa.kernel.time.DueDate;

/** The light of a duty: shape, colour and the whole word. */
final class Lights {

  /** Remaining working days from which a light is amber, and months late from which it is deep. */
  private static final int SOON = 7;

  private static final int LONG_LATE = 6;

  private Lights() {}

  static Light of(DutyStatus status) {
    return switch (status.phase()) {
      case DutyStatus.NoLimit _ -> new Light(Tone.GREY, "未定时限");
      case DutyStatus.Waiting _ -> new Light(Tone.GREY, "未起算");
      case DutyStatus.Stopped _ -> new Light(Tone.GREY, "已中止");
      case DutyStatus.Running(DueDate due, Countdown countdown, boolean opened) ->
          running(due, countdown, opened);
      case DutyStatus.Late(_, Countdown.Overdue over, _) ->
          over.months() >= LONG_LATE
              ? new Light(Tone.DEEP_RED, "深红·逾期" + over.months() + "个月")
              : new Light(Tone.RED, "红·" + over.label());
      case DutyStatus.Ended _ -> new Light(Tone.GREEN, "绿·已办");
    };
  }

  private static Light running(DueDate due, Countdown countdown, boolean opened) {
    if (!opened) {
      return new Light(Tone.GREY, "未到办理时间");
    }
    if (due.provisional()) {
      return new Light(Tone.GREEN, "绿·暂定");
    }
    return switch (countdown) {
      case Countdown.Remaining(int days) when days > SOON ->
          new Light(Tone.GREEN, "绿·" + countdown.label());
      case Countdown.Remaining _, Countdown.DueToday _ ->
          new Light(Tone.AMBER, "黄·" + countdown.label());
      case Countdown.Overdue _ -> new Light(Tone.RED, "红·" + countdown.label());
    };
  }

  /** The due day as text, or a word where there is none. */
  static String due(DutyStatus status) {
    return status.due().flatMap(DueDate::due).map(Object::toString).orElse("—");
  }
}
