package org.banfa.app.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.Library;
import org.banfa.kernel.time.LegalCalendar;

/** Lays the steps of all lives on working days, in the order in which they happen. */
final class DemoLife {

  private DemoLife() {}

  /**
   * A step of a project on its day.
   *
   * @param number position within the project's life, from 0
   */
  record Scheduled(
      LocalDate on, PlacePlan place, PlacePlan.Project project, int number, PlacePlan.Step step) {}

  /** Every step up to the demonstration's today; what would come later is left to be done. */
  static List<Scheduled> of(DemoPlan plan, Library library) {
    List<Scheduled> all = new ArrayList<>();
    for (PlacePlan place : plan.places()) {
      for (PlacePlan.Project project : place.projects()) {
        Kernel kernel =
            library
                .find(project.pack())
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        place.source() + " names the pack " + project.pack() + ": there is none"));
        of(place, project, kernel.calendar()).stream()
            .filter(step -> !step.on().isAfter(plan.today()))
            .forEach(all::add);
      }
    }
    all.sort(Comparator.comparing(Scheduled::on));
    return all;
  }

  private static List<Scheduled> of(
      PlacePlan place, PlacePlan.Project project, LegalCalendar calendar) {
    List<Scheduled> steps = new ArrayList<>();
    LocalDate day = project.begins();
    boolean fixed = true;
    for (PlacePlan.Leg leg : project.life()) {
      switch (leg) {
        case PlacePlan.Until(LocalDate until) -> {
          day = until;
          fixed = true;
        }
        case PlacePlan.Stretch(String name) -> {
          for (PlacePlan.Step step : place.life(name)) {
            day = calendar.workingDayFrom(fixed ? day : day.plusDays(step.after()));
            fixed = false;
            steps.add(new Scheduled(day, place, project, steps.size(), step));
          }
        }
      }
    }
    return steps;
  }
}
