package org.banfa.app.exchange;

import java.util.function.Function;
import org.banfa.app.identity.Administrator;
import org.banfa.app.identity.Adoption;
import org.banfa.app.identity.FirstPassword;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Office;
import org.banfa.app.identity.Person;
import org.banfa.app.identity.Settled;
import org.banfa.app.journal.Actor;

/** Establishes a place with its offices, engages its people and opens their accounts. */
record Settling(PlacePlan plan, Identity identity, Actor by) {

  /** Settles everybody; each account gets the password that is chosen for it. */
  void settle(Function<String, FirstPassword> passwords) {
    String place = plan.place().code();
    there(identity.establishJurisdiction(plan.place(), plan.since(), by));
    for (Adoption pack : plan.packs()) {
      there(identity.adoptPack(place, pack.pack(), pack.from(), by));
      pack.until().ifPresent(day -> there(identity.dropPack(place, pack.pack(), day, by)));
    }
    plan.offices().forEach(this::settle);
    plan.people().forEach(person -> settle(person, passwords));
    plan.administrators().forEach(admin -> settle(admin, passwords));
  }

  private void settle(PlacePlan.Office office) {
    String place = plan.place().code();
    Office whole = new Office(office.code(), office.name(), office.parent(), place);
    there(identity.establishOffice(whole, plan.since(), by));
    office
        .roles()
        .forEach((pack, roles) ->
            roles.forEach(
                role -> there(identity.bindRole(pack, role, office.code(), plan.since(), by))));
    if (office.oversight()) {
      there(identity.grantOversight(office.code(), plan.since(), by));
    }
  }

  private void settle(PlacePlan.Person person, Function<String, FirstPassword> passwords) {
    there(
        identity.engage(
            new Person(person.account(), person.name()),
            person.office(),
            person.post(),
            plan.since(),
            by));
    open(person.account(), passwords);
  }

  private void settle(PlacePlan.Admin admin, Function<String, FirstPassword> passwords) {
    there(
        identity.appoint(
            new Person(admin.account(), admin.name()),
            duty(admin.duty()),
            admin.office(),
            plan.since(),
            by));
    open(admin.account(), passwords);
  }

  private void open(String account, Function<String, FirstPassword> passwords) {
    there(identity.openAccount(account, account, passwords.apply(account), by));
  }

  /** Made now, or by a start that was cut off before it was through. */
  private static void there(Settled settled) {
    if (!settled.equals(Settled.refused(Settled.Reason.TAKEN))
        && !settled.equals(Settled.refused(Settled.Reason.NOTHING_TO_END))) {
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
