package org.banfa.app.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banfa.app.identity.Adoption;
import org.banfa.app.identity.DemoAccounts;
import org.banfa.kernel.Library;

/** Tells the sign-in page whom the demonstration has. */
final class DemoPeople {

  private DemoPeople() {}

  static DemoAccounts accounts(DemoPlan plan, Library library) {
    return new DemoAccounts(
        plan.password(), plan.places().stream().map(place -> place(place, library)).toList());
  }

  private static DemoAccounts.Place place(PlacePlan plan, Library library) {
    Map<String, String> offices =
        plan.offices().stream()
            .collect(Collectors.toMap(PlacePlan.Office::code, PlacePlan.Office::name));
    List<DemoAccounts.Account> all = new ArrayList<>();
    for (PlacePlan.Person person : plan.people()) {
      person
          .shown()
          .ifPresent(duty ->
              all.add(
                  new DemoAccounts.Account(
                      person.account(),
                      duty,
                      person.name(),
                      offices.getOrDefault(person.office(), person.office()),
                      person.look().orElse(""))));
    }
    for (PlacePlan.Admin admin : plan.administrators()) {
      all.add(
          new DemoAccounts.Account(
              admin.account(),
              admin.shown(),
              admin.name(),
              offices.getOrDefault(admin.office(), admin.office()),
              admin.look()));
    }
    return new DemoAccounts.Place(plan.place().name(), regulations(plan, library), all);
  }

  private static String regulations(PlacePlan plan, Library library) {
    return plan.packs().stream()
        .map(Adoption::pack)
        .distinct()
        .map(pack ->
            library.find(pack).map(kernel -> kernel.pack().instrument().shortTitle()).orElse(pack))
        .collect(Collectors.joining("、"));
  }
}
