package org.banfa.app;

import java.time.LocalDate;
import org.banfa.app.identity.Administrator;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Jurisdiction;
import org.banfa.app.identity.Office;
import org.banfa.app.identity.Person;
import org.banfa.app.journal.Actor;

/**
 * A city that goes by one regulation. Its offices have one person each, who signs in by the name of
 * the office; all have the same password.
 */
public record TestCity(Identity identity, String pack) {

  /** The password of everybody. */
  public static final String PASSWORD = "Correct-horse-7";

  private static final String CODE = "city";
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final Actor SETUP = Actor.system("setup");

  /** The city without any office. */
  public static TestCity under(String pack, Identity identity) {
    identity.establishJurisdiction(new Jurisdiction(CODE, "某市"), DAY, SETUP).orThrow();
    identity.adoptPack(CODE, pack, DAY, SETUP).orThrow();
    return new TestCity(identity, pack);
  }

  /** With an office, its person and their account. */
  public TestCity office(String name) {
    identity.establishOffice(Office.top(CODE, name, "测试单位" + name), DAY, SETUP).orThrow();
    identity.engage(new Person(name, "王" + name), name, "科员", DAY, SETUP).orThrow();
    identity.openAccount(name, name, PASSWORD, SETUP).orThrow();
    return this;
  }

  /** With an office that plays a role of the regulation. */
  public TestCity bound(String role, String office) {
    identity.bindRole(pack, role, office, DAY, SETUP).orThrow();
    return this;
  }

  /** With an office that sees everything. */
  public TestCity overseer(String office) {
    identity.grantOversight(office, DAY, SETUP).orThrow();
    return this;
  }

  /** With an administrator, who signs in by this name. */
  public TestCity administrator(String name, Administrator duty, String office) {
    identity.appoint(new Person(name, "管" + name), duty, office, DAY, SETUP).orThrow();
    identity.openAccount(name, name, PASSWORD, SETUP).orThrow();
    return this;
  }
}
