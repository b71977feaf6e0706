package org.banfa.app.exchange;

import java.util.function.UnaryOperator;
import org.banfa.app.identity.Administrator;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Office;
import org.banfa.app.identity.Person;
import org.banfa.app.identity.Settled;
import org.banfa.app.journal.Actor;

/** Establishes the offices of a plan, engages its people and opens their accounts. */
record Settling(CityPlan plan, Identity identity, Actor by) {

  /** Settles everybody; each account gets the password that is chosen for it. */
  void settle(UnaryOperator<String> passwords) {
    for (CityPlan.Office office : plan.offices()) {
      Office place = new Office(office.code(), office.name(), office.parent());
      there(identity.establishOffice(place, plan.since(), by));
      for (String role : office.roles()) {
        there(identity.bindRole(plan.pack(), role, office.code(), plan.since(), by));
      }
      if (office.oversight()) {
        there(identity.grantOversight(office.code(), plan.since(), by));
      }
    }
    plan.people().forEach(person -> settle(person, passwords));
    plan.administrators().forEach(admin -> settle(admin, passwords));
  }

  private void settle(CityPlan.Person person, UnaryOperator<String> passwords) {
    there(
        identity.engage(
            new Person(person.account(), person.name()),
            person.office(),
            person.post(),
            plan.since(),
            by));
    open(person.account(), passwords);
  }

  private void settle(CityPlan.Admin admin, UnaryOperator<String> passwords) {
    there(
        identity.appoint(
            new Person(admin.account(), admin.name()),
            duty(admin.duty()),
            admin.office(),
            plan.since(),
            by));
    open(admin.account(), passwords);
  }

  private void open(String account, UnaryOperator<String> passwords) {
    there(identity.openAccount(account, account, passwords.apply(account), by));
  }

  /** Made now, or by a start that was cut off before it was through. */
  private static void there(Settled settled) {
    if (!settled.equals(Settled.refused(Settled.Reason.TAKEN))) {
      settled.orThrow();
    }
  }

  private static Administrator duty(String code) {
    for (Administrator one : Administrator.values()) {
      if (one.code().equals(code)) {
        return one;
      }
    }
    throw new IllegalArgumentException("no administrator has the duty " + code);
  }
}
