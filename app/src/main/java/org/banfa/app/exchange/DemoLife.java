package org.banfa.app.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.banfa.kernel.time.LegalCalendar;

/** Lays the steps of all lives on working days, in the order in which they happen. */
final class DemoLife {

  private DemoLife() {}

  /**
   * A step of a project on its day.
   *
   * @param number position within the project's life, from 0
   */
  record Scheduled(LocalDate on, CityPlan.Project project, int number, CityPlan.Step step) {}

  /** Every step up to the city's today; what would come later is left to be done. */
  static List<Scheduled> of(CityPlan plan, LegalCalendar calendar) {
    List<Scheduled> all = new ArrayList<>();
    for (CityPlan.Project project : plan.projects()) {
      all.addAll(of(plan, project, calendar));
    }
    all.sort(Comparator.comparing(Scheduled::on));
    return all;
  }

  private static List<Scheduled> of(
      CityPlan plan, CityPlan.Project project, LegalCalendar calendar) {
    List<Scheduled> steps = new ArrayList<>();
    LocalDate day = project.begins();
    boolean fixed = true;
    for (CityPlan.Leg leg : project.life()) {
      switch (leg) {
        case CityPlan.Until(LocalDate until) -> {
          day = until;
          fixed = true;
        }
        case CityPlan.Stretch(String name) -> {
          for (CityPlan.Step step : plan.life(name)) {
            day = calendar.workingDayFrom(fixed ? day : day.plusDays(step.after()));
            fixed = false;
            steps.add(new Scheduled(day, project, steps.size(), step));
          }
        }
      }
    }
    return steps.stream().filter(step -> !step.on().isAfter(plan.today())).toList();
  }
}
