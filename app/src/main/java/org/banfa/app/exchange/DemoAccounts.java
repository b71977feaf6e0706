package org.banfa.app.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who can sign in to a demonstration, for the sign-in page and the start-up text.
 *
 * @param password the one password of them all
 */
public record DemoAccounts(String password, List<Account> accounts) {

  public DemoAccounts {
    accounts = List.copyOf(accounts);
  }

  /**
   * One of them.
   *
   * @param duty what they do
   * @param look what to look at first
   */
  public record Account(String account, String duty, String name, String office, String look) {}

  static DemoAccounts of(CityPlan plan) {
    Map<String, String> offices =
        plan.offices().stream()
            .collect(Collectors.toMap(CityPlan.Office::code, CityPlan.Office::name));
    List<Account> all = new ArrayList<>();
    for (CityPlan.Person person : plan.people()) {
      person
          .shown()
          .ifPresent(duty ->
              all.add(
                  new Account(
                      person.account(),
                      duty,
                      person.name(),
                      offices.getOrDefault(person.office(), person.office()),
                      person.look().orElse(""))));
    }
    for (CityPlan.Admin admin : plan.administrators()) {
      all.add(
          new Account(
              admin.account(),
              admin.shown(),
              admin.name(),
              offices.getOrDefault(admin.office(), admin.office()),
              admin.look()));
    }
    return new DemoAccounts(plan.password(), all);
  }
}
