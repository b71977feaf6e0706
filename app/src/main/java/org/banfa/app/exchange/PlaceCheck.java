package org.banfa.app.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.app.identity.Adoption;

/** Finds what does not fit within place files or between them, before anything is settled. */
final class PlaceCheck {

  private final Map<String, PlacePlan> places = new HashMap<>();
  private final Map<String, PlacePlan> offices = new HashMap<>();
  private final Map<String, PlacePlan> accounts = new HashMap<>();

  private PlaceCheck() {}

  /**
   * Looks them over together: codes and accounts are unique in an installation.
   *
   * @throws IllegalArgumentException at the first thing that does not fit
   */
  static void check(List<PlacePlan> plans) {
    PlaceCheck check = new PlaceCheck();
    plans.forEach(check::look);
  }

  private void look(PlacePlan plan) {
    unique(places, plan.place().code(), "place", plan);
    for (PlacePlan.Office office : plan.offices()) {
      office.parent().ifPresent(parent -> need(offices, parent, "office above", plan));
      unique(offices, office.code(), "office", plan);
    }
    Set<String> staffed = new HashSet<>();
    for (PlacePlan.Person person : plan.people()) {
      unique(accounts, person.account(), "account", plan);
      need(offices, person.office(), "office of " + person.account(), plan);
      staffed.add(person.office());
    }
    for (PlacePlan.Admin admin : plan.administrators()) {
      unique(accounts, admin.account(), "account", plan);
      need(offices, admin.office(), "office of " + admin.account(), plan);
    }
    Set<String> names = new HashSet<>();
    for (PlacePlan.Project project : plan.projects()) {
      if (!names.add(project.name())) {
        throw wrong(plan, "has two projects " + project.name());
      }
      look(plan, project, staffed);
    }
  }

  private static void look(PlacePlan plan, PlacePlan.Project project, Set<String> staffed) {
    if (!staffed.contains(project.unit())) {
      throw wrong(plan, "has nobody in " + project.unit() + ", the unit of " + project.name());
    }
    if (plan.packs().stream().map(Adoption::pack).noneMatch(project.pack()::equals)) {
      throw wrong(plan, "does not use " + project.pack() + ", the pack of " + project.name());
    }
    for (PlacePlan.Leg leg : project.life()) {
      if (leg instanceof PlacePlan.Stretch(String name) && !plan.lives().containsKey(name)) {
        throw wrong(plan, "has no life " + name + ", which " + project.name() + " goes through");
      }
    }
  }

  private static void unique(
      Map<String, PlacePlan> seen, String code, String what, PlacePlan plan) {
    PlacePlan first = seen.putIfAbsent(code, plan);
    if (first != null) {
      String has = ", which " + first.source() + " has already";
      throw wrong(plan, "has the " + what + " " + code + has);
    }
  }

  private static void need(Map<String, PlacePlan> known, String code, String what, PlacePlan plan) {
    if (!plan.equals(known.get(code))) {
      throw wrong(plan, "has no " + code + " before it: " + what);
    }
  }

  private static IllegalArgumentException wrong(PlacePlan plan, String what) {
    return new IllegalArgumentException(plan.source() + " " + what);
  }
}
