package org.banfa.app.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banfa.app.identity.DemoAccounts;

/** Tells the sign-in page whom the demonstration has. */
final class DemoPeople {

  private DemoPeople() {}

  static DemoAccounts accounts(CityPlan plan) {
    Map<String, String> offices =
        plan.offices().stream()
            .collect(Collectors.toMap(CityPlan.Office::code, CityPlan.Office::name));
    List<DemoAccounts.Account> all = new ArrayList<>();
    for (CityPlan.Person person : plan.people()) {
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
    for (CityPlan.Admin admin : plan.administrators()) {
      all.add(
          new DemoAccounts.Account(
              admin.account(),
              admin.shown(),
              admin.name(),
              offices.getOrDefault(admin.office(), admin.office()),
              admin.look()));
    }
    return new DemoAccounts(plan.password(), all);
  }
}
