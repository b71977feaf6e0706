package org.banfa.app.journal;

import java.time.Instant;
import java.time.LocalDate;
import org.banfa.app.journal.InstallationEvent.AccountClosed;
import org.banfa.app.journal.InstallationEvent.AccountLocked;
import org.banfa.app.journal.InstallationEvent.AccountOpened;
import org.banfa.app.journal.InstallationEvent.AccountUnlocked;
import org.banfa.app.journal.InstallationEvent.AdministratorAppointed;
import org.banfa.app.journal.InstallationEvent.EngagementEnded;
import org.banfa.app.journal.InstallationEvent.JurisdictionEstablished;
import org.banfa.app.journal.InstallationEvent.LedgerExported;
import org.banfa.app.journal.InstallationEvent.MarkedFileStopped;
import org.banfa.app.journal.InstallationEvent.OfficeEstablished;
import org.banfa.app.journal.InstallationEvent.OfficialTextLoaded;
import org.banfa.app.journal.InstallationEvent.OversightGranted;
import org.banfa.app.journal.InstallationEvent.PackAdopted;
import org.banfa.app.journal.InstallationEvent.PackDropped;
import org.banfa.app.journal.InstallationEvent.PasswordChanged;
import org.banfa.app.journal.InstallationEvent.PersonEngaged;
import org.banfa.app.journal.InstallationEvent.RoleBound;
import org.banfa.app.journal.InstallationEvent.RoleUnbound;
import org.banfa.app.journal.InstallationEvent.SecondFactorSet;
import org.banfa.app.journal.InstallationEvent.SignInFailed;
import org.banfa.app.journal.InstallationEvent.SignedIn;
import org.banfa.app.journal.InstallationEvent.SignedOut;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the events of the installation are spelled on disk. Kinds and names here never change. */
final class InstallationCodec {

  private static final String ACCOUNT = "account";
  private static final String ADDRESS = "address";
  private static final String FROM = "from";
  private static final String JURISDICTION = "jurisdiction";
  private static final String NAME = "name";
  private static final String OFFICE = "office";
  private static final String PACK = "pack";
  private static final String PARENT = "parent";
  private static final String PERSON = "person";
  private static final String POST = "post";
  private static final String ROLE = "role";
  private static final String UNTIL = "until";

  private InstallationCodec() {}

  static EntryBody write(InstallationEvent event) {
    return switch (event) {
      case SignedIn(var account, var address) ->
          body("sign-in.done", ACCOUNT, account, ADDRESS, address);
      case SignedOut(var account) -> body("sign-out.done", ACCOUNT, account);
      case SignInFailed(var account, var address, var why) ->
          body("sign-in.failed", ACCOUNT, account, ADDRESS, address, "why", why);
      case AccountLocked(var account, var until) ->
          body("account.locked", ACCOUNT, account, UNTIL, until);
      case AccountUnlocked(var account) -> body("account.unlocked", ACCOUNT, account);
      case AccountOpened(var account, var person) ->
          body("account.opened", ACCOUNT, account, PERSON, person);
      case AccountClosed(var account) -> body("account.closed", ACCOUNT, account);
      case PasswordChanged(var account) -> body("password.changed", ACCOUNT, account);
      case SecondFactorSet(var account) -> body("second-factor.set", ACCOUNT, account);
      case JurisdictionEstablished(var code, var name, var from) ->
          body("jurisdiction.established", JURISDICTION, code, NAME, name, FROM, from);
      case PackAdopted(var code, var pack, var from) ->
          body("pack.adopted", JURISDICTION, code, PACK, pack, FROM, from);
      case PackDropped(var code, var pack, var until) ->
          body("pack.dropped", JURISDICTION, code, PACK, pack, UNTIL, until);
      case OfficeEstablished office -> office(office);
      case PersonEngaged(var person, var office, var post, var from) ->
          body("person.engaged", PERSON, person, OFFICE, office, POST, post, FROM, from);
      case EngagementEnded(var person, var office, var post, var until) ->
          body("engagement.ended", PERSON, person, OFFICE, office, POST, post, UNTIL, until);
      case AdministratorAppointed(var person, var duty, var office, var from) ->
          body("administrator.appointed", PERSON, person, "duty", duty, OFFICE, office, FROM, from);
      case RoleBound(var pack, var role, var office, var from) ->
          body("role.bound", PACK, pack, ROLE, role, OFFICE, office, FROM, from);
      case RoleUnbound(var pack, var role, var office, var until) ->
          body("role.unbound", PACK, pack, ROLE, role, OFFICE, office, UNTIL, until);
      case OversightGranted(var office, var from) ->
          body("oversight.granted", OFFICE, office, FROM, from);
      case MarkedFileStopped(var sha256) -> body("marked-file.stopped", "sha256", sha256);
      case LedgerExported(var account, var projects, var purpose, var selection) ->
          body(
              "ledger.exported",
              ACCOUNT,
              account,
              "projects",
              projects,
              "purpose",
              purpose,
              "selection",
              selection);
      case OfficialTextLoaded text -> text(text);
    };
  }

  static InstallationEvent read(EntryBody body) {
    var f = new Fields(body.tree());
    return switch (body.kind()) {
      case "sign-in.done" -> new SignedIn(f.text(ACCOUNT), f.text(ADDRESS));
      case "sign-out.done" -> new SignedOut(f.text(ACCOUNT));
      case "sign-in.failed" -> new SignInFailed(f.text(ACCOUNT), f.text(ADDRESS), f.text("why"));
      case "account.locked" -> new AccountLocked(f.text(ACCOUNT), Instant.parse(f.text(UNTIL)));
      case "account.unlocked" -> new AccountUnlocked(f.text(ACCOUNT));
      case "account.opened" -> new AccountOpened(f.text(ACCOUNT), f.text(PERSON));
      case "account.closed" -> new AccountClosed(f.text(ACCOUNT));
      case "password.changed" -> new PasswordChanged(f.text(ACCOUNT));
      case "second-factor.set" -> new SecondFactorSet(f.text(ACCOUNT));
      case "jurisdiction.established" ->
          new JurisdictionEstablished(f.text(JURISDICTION), f.text(NAME), f.day(FROM));
      case "pack.adopted" -> new PackAdopted(f.text(JURISDICTION), f.text(PACK), f.day(FROM));
      case "pack.dropped" -> new PackDropped(f.text(JURISDICTION), f.text(PACK), f.day(UNTIL));
      case "office.established" ->
          new OfficeEstablished(
              f.text(OFFICE), f.text(NAME), f.text(PARENT), f.jurisdiction(), f.day(FROM));
      case "person.engaged" ->
          new PersonEngaged(f.text(PERSON), f.text(OFFICE), f.text(POST), f.day(FROM));
      case "engagement.ended" ->
          new EngagementEnded(f.text(PERSON), f.text(OFFICE), f.text(POST), f.day(UNTIL));
      case "administrator.appointed" ->
          new AdministratorAppointed(f.text(PERSON), f.text("duty"), f.text(OFFICE), f.day(FROM));
      case "role.bound" -> new RoleBound(f.text(PACK), f.text(ROLE), f.text(OFFICE), f.day(FROM));
      case "role.unbound" ->
          new RoleUnbound(f.text(PACK), f.text(ROLE), f.text(OFFICE), f.day(UNTIL));
      case "oversight.granted" -> new OversightGranted(f.text(OFFICE), f.day(FROM));
      case "marked-file.stopped" -> new MarkedFileStopped(f.text("sha256"));
      case "ledger.exported" ->
          new LedgerExported(
              f.text(ACCOUNT),
              Integer.parseInt(f.text("projects")),
              f.text("purpose"),
              f.text("selection"));
      case "official-text.loaded" ->
          new OfficialTextLoaded(
              f.text(JURISDICTION),
              f.text(PACK),
              f.text("version"),
              f.text("text"),
              f.text("file"),
              f.text(NAME),
              f.text("source"));
      default ->
          throw new IllegalArgumentException("Not an event of the installation: " + body.kind());
    };
  }

  private static EntryBody office(OfficeEstablished one) {
    return body(
        "office.established",
        OFFICE,
        one.office(),
        NAME,
        one.name(),
        PARENT,
        one.parent(),
        JURISDICTION,
        one.jurisdiction(),
        FROM,
        one.from());
  }

  private static EntryBody text(OfficialTextLoaded one) {
    return body(
        "official-text.loaded",
        JURISDICTION,
        one.jurisdiction(),
        PACK,
        one.pack(),
        "version",
        one.version(),
        "text",
        one.text(),
        "file",
        one.file(),
        NAME,
        one.name(),
        "source",
        one.source());
  }

  /** Names and values in turn; a day or an instant as ISO 8601 writes it. */
  private static EntryBody body(String kind, Object... namesAndValues) {
    ObjectNode object = CanonicalJson.object();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1].toString());
    }
    return EntryBody.of(kind, object);
  }

  private record Fields(ObjectNode object) {

    String text(String name) {
      JsonNode value = object.get(name);
      if (value == null || !value.isString()) {
        throw new IllegalArgumentException("The entry has no text named " + name);
      }
      return value.stringValue();
    }

    /** Entries from before there were several do not name one. */
    String jurisdiction() {
      return object.has(JURISDICTION) ? text(JURISDICTION) : Subject.FIRST_JURISDICTION;
    }

    LocalDate day(String name) {
      return LocalDate.parse(text(name));
    }
  }
}
