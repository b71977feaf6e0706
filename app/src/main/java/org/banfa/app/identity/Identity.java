package org.banfa.app.identity;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.banfa.app.identity.People.Duty;
import org.banfa.app.identity.People.Held;
import org.banfa.app.identity.People.Known;
import org.banfa.app.identity.Settled.Reason;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.InstallationEvent;
import org.banfa.app.journal.InstallationEvent.AdministratorAppointed;
import org.banfa.app.journal.InstallationEvent.EngagementEnded;
import org.banfa.app.journal.InstallationEvent.JurisdictionEstablished;
import org.banfa.app.journal.InstallationEvent.OfficeEstablished;
import org.banfa.app.journal.InstallationEvent.OversightGranted;
import org.banfa.app.journal.InstallationEvent.PackAdopted;
import org.banfa.app.journal.InstallationEvent.PackDropped;
import org.banfa.app.journal.InstallationEvent.PersonEngaged;
import org.banfa.app.journal.InstallationEvent.RoleBound;
import org.banfa.app.journal.InstallationEvent.RoleUnbound;
import org.banfa.app.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Offices, people, posts and the roles offices play, each from a day until a day. Every change
 * stands in the installation's chain. Days are: {@code from} the first day it holds, {@code until}
 * the first day it no longer does.
 */
@Component
public class Identity {

  /** The role of a project's own unit: found for each project, never bound to an office. */
  public static final String UNIT_ROLE = "unit";

  private final Jurisdictions jurisdictions;
  private final Offices offices;
  private final People people;
  private final Accounts accounts;
  private final AccountChanges changes;
  private final Journal journal;
  private final TransactionTemplate transaction;

  Identity(
      Jurisdictions jurisdictions,
      Offices offices,
      People people,
      Accounts accounts,
      AccountChanges changes,
      Journal journal,
      PlatformTransactionManager transactions) {
    this.jurisdictions = jurisdictions;
    this.offices = offices;
    this.people = people;
    this.accounts = accounts;
    this.changes = changes;
    this.journal = journal;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Adds a jurisdiction. */
  public Settled establishJurisdiction(Jurisdiction one, LocalDate from, Actor by) {
    return settle(() -> {
      if (jurisdictions.find(one.code()).isPresent()) {
        return Settled.refused(Reason.TAKEN);
      }
      jurisdictions.establish(one, from);
      return done(new JurisdictionEstablished(one.code(), one.name(), from), from, by);
    });
  }

  /** Lets a jurisdiction found projects under a pack. */
  public Settled adoptPack(String jurisdiction, String pack, LocalDate from, Actor by) {
    return settle(() -> {
      if (jurisdictions.find(jurisdiction).isEmpty()) {
        return Settled.refused(Reason.NO_SUCH_JURISDICTION);
      }
      boolean later =
          adoptions(jurisdiction).stream()
              .filter(one -> one.pack().equals(pack))
              .anyMatch(one -> one.until().filter(end -> !end.isAfter(from)).isEmpty());
      if (later) {
        return Settled.refused(Reason.TAKEN);
      }
      jurisdictions.adopt(jurisdiction, pack, from);
      return done(new PackAdopted(jurisdiction, pack, from), from, by);
    });
  }

  /** Lets a jurisdiction found no more projects under a pack; those it has go on. */
  public Settled dropPack(String jurisdiction, String pack, LocalDate until, Actor by) {
    return settle(() ->
        jurisdictions.drop(jurisdiction, pack, until)
            ? done(new PackDropped(jurisdiction, pack, until), until, by)
            : Settled.refused(Reason.NOTHING_TO_END));
  }

  /**
   * Adds an office to the tree of its jurisdiction; both that and its parent must be there already.
   */
  public Settled establishOffice(Office office, LocalDate from, Actor by) {
    return settle(() -> {
      Optional<Reason> obstacle = obstacleToEstablish(office);
      if (obstacle.isPresent()) {
        return Settled.refused(obstacle.get());
      }
      offices.establish(office, from);
      String parent = office.parent().orElse("");
      return done(
          new OfficeEstablished(office.code(), office.name(), parent, office.jurisdiction(), from),
          from,
          by);
    });
  }

  private Optional<Reason> obstacleToEstablish(Office office) {
    if (offices.find(office.code()).isPresent()) {
      return Optional.of(Reason.TAKEN);
    }
    if (jurisdictions.find(office.jurisdiction()).isEmpty()) {
      return Optional.of(Reason.NO_SUCH_JURISDICTION);
    }
    return office
        .parent()
        .flatMap(code -> {
          Optional<Office> parent = offices.find(code);
          return parent.isEmpty()
              ? Optional.of(Reason.NO_SUCH_OFFICE)
              : parent
                  .filter(one -> !one.jurisdiction().equals(office.jurisdiction()))
                  .map(_ -> Reason.OTHER_JURISDICTION);
        });
  }

  /**
   * Gives a person a post in an office. A person unknown so far is entered; one can hold several
   * posts, in one office.
   */
  public Settled engage(Person person, String office, String post, LocalDate from, Actor by) {
    return settle(() -> {
      Optional<Reason> obstacle = obstacleToEngage(person, new Held(office, post), from);
      if (obstacle.isPresent()) {
        return Settled.refused(obstacle.get());
      }
      people.engage(person.id(), new Held(office, post), from);
      return done(new PersonEngaged(person.id(), office, post, from), from, by);
    });
  }

  /** Ends a post. */
  public Settled endEngagement(
      String person, String office, String post, LocalDate until, Actor by) {
    return settle(() ->
        people.end(person, new Held(office, post), until)
            ? done(new EngagementEnded(person, office, post, until), until, by)
            : Settled.refused(Reason.NOTHING_TO_END));
  }

  /**
   * Makes a person one of the three administrators, looked after by an office. Refused to anybody
   * who ever held a business post or another of the three duties.
   */
  public Settled appoint(
      Person person, Administrator duty, String office, LocalDate from, Actor by) {
    return settle(() -> {
      if (offices.find(office).isEmpty()) {
        return Settled.refused(Reason.NO_SUCH_OFFICE);
      }
      Optional<Known> known = people.lock(person.id());
      if (known.isPresent()) {
        return Settled.refused(whyNotAdministrator(known.get(), duty));
      }
      people.add(person, duty.code());
      people.appoint(person.id(), new Duty(duty, office), from);
      return done(new AdministratorAppointed(person.id(), duty.code(), office, from), from, by);
    });
  }

  /**
   * Says which office plays a role of a pack.
   *
   * @param pack the code of the pack
   * @param role the code of the role in that pack; not {@link #UNIT_ROLE}
   */
  public Settled bindRole(String pack, String role, String office, LocalDate from, Actor by) {
    return settle(() -> {
      if (role.equals(UNIT_ROLE)) {
        return Settled.refused(Reason.RELATIVE_ROLE);
      }
      if (offices.find(office).isEmpty()) {
        return Settled.refused(Reason.NO_SUCH_OFFICE);
      }
      if (offices.playsFrom(pack, role, office, from)) {
        return Settled.refused(Reason.TAKEN);
      }
      offices.bind(pack, role, office, from);
      return done(new RoleBound(pack, role, office, from), from, by);
    });
  }

  /** Says that an office no longer plays a role of a pack. */
  public Settled unbindRole(String pack, String role, String office, LocalDate until, Actor by) {
    return settle(() ->
        offices.unbind(pack, role, office, until)
            ? done(new RoleUnbound(pack, role, office, until), until, by)
            : Settled.refused(Reason.NOTHING_TO_END));
  }

  /**
   * Lets an office read everything of its jurisdiction: audit, discipline, and whoever else
   * oversees.
   */
  public Settled grantOversight(String office, LocalDate from, Actor by) {
    return settle(() -> {
      if (offices.find(office).isEmpty()) {
        return Settled.refused(Reason.NO_SUCH_OFFICE);
      }
      if (offices.oversees(office, from)) {
        return Settled.refused(Reason.TAKEN);
      }
      offices.grantOversight(office, from);
      return done(new OversightGranted(office, from), from, by);
    });
  }

  /**
   * Opens an account for a person who has none. The password is one they must replace. No account
   * and no password comes with the program.
   *
   * @param account the name to sign in with
   * @param person the person's staff number
   * @param password the first password, by the same rules as every other
   */
  public Settled openAccount(String account, String person, String password, Actor by) {
    return openAccount(account, person, firstPassword(password), by);
  }

  /** Opens an account with a password that is hashed already. */
  public Settled openAccount(String account, String person, FirstPassword password, Actor by) {
    return changes.open(account, person, password, by);
  }

  /** Hashes a password that accounts are to be opened with, which takes a while on purpose. */
  public FirstPassword firstPassword(String password) {
    return changes.first(password);
  }

  /** Closes an account for good; what it did stays in the book. */
  public Settled closeAccount(String account, Actor by) {
    return changes.close(account, by);
  }

  /** Takes the lock off an account before its time, and forgets its failures. */
  public Settled unlock(String account, Actor by) {
    return changes.unlock(account, by);
  }

  /** Lets somebody replace their own password. */
  public Settled changePassword(String account, String old, String wanted) {
    return changes.changePassword(account, old, wanted);
  }

  /** Whether the password was given by somebody else, or is as old as a password may get. */
  public boolean passwordDue(String account, LocalDate on) {
    return changes.passwordDue(account, on);
  }

  /** A new secret for a second factor, in base 32, to be shown once and typed into a phone. */
  public String newSecondFactor() {
    return changes.newSecret();
  }

  /** From now on the account asks for a code too; the first one proves that the phone has it. */
  public Settled confirmSecondFactor(String account, String secret, String code) {
    return changes.setSecondFactor(account, secret, code);
  }

  /** Whether nobody can sign in yet, so that the first administrators are to be set up. */
  public boolean hasNoAccounts() {
    return accounts.none();
  }

  /**
   * Who somebody is on a day.
   *
   * @return empty when there is no such account, it is closed, or its person holds nothing that
   *     day; such a session must end
   */
  public Optional<Viewer> viewer(String account, LocalDate on) {
    return accounts.find(account).filter(found -> !found.closed()).flatMap(a -> viewer(a, on));
  }

  /**
   * The offices of a jurisdiction that play a role of a pack on a day, by code; empty when nobody
   * was named.
   */
  public List<String> officesPlaying(String jurisdiction, String pack, String role, LocalDate on) {
    return offices.playing(jurisdiction, pack, role, on);
  }

  /** All jurisdictions, by code. */
  public List<Jurisdiction> jurisdictions() {
    return jurisdictions.all();
  }

  /** The packs that a jurisdiction adopted at any time, by pack, the earliest first. */
  public List<Adoption> adoptions(String jurisdiction) {
    return jurisdictions.adoptions(jurisdiction);
  }

  /** The office with this code. */
  public Optional<Office> office(String code) {
    return offices.find(code);
  }

  /** All offices of a jurisdiction there are on a day, by code. */
  public List<Office> offices(String jurisdiction, LocalDate on) {
    return offices.on(jurisdiction, on);
  }

  /**
   * Writes into the book what an upgrade settled in the tables: the jurisdiction of what was there
   * before there were several, and the packs it uses.
   */
  void writeUpgrade(Actor by) {
    transaction.executeWithoutResult(_ -> {
      for (Jurisdictions.Unwritten one : jurisdictions.unwritten()) {
        Jurisdiction here = one.jurisdiction();
        done(new JurisdictionEstablished(here.code(), here.name(), one.from()), one.from(), by);
        for (Adoption pack : adoptions(here.code())) {
          done(new PackAdopted(here.code(), pack.pack(), pack.from()), pack.from(), by);
        }
        jurisdictions.written(here.code());
      }
    });
  }

  private Optional<Viewer> viewer(Account account, LocalDate on) {
    String person = account.person().id();
    Optional<Duty> duty = people.dutyOf(person, on);
    return duty.isPresent()
        ? duty.map(held -> administrator(account, held, on))
        : colleague(account, people.heldOn(person, on), on);
  }

  private Viewer administrator(Account account, Duty duty, LocalDate on) {
    Office office = offices.find(duty.office()).orElseThrow();
    return new Viewer(
        account.name(),
        account.person(),
        office,
        jurisdictions.find(office.jurisdiction()).orElseThrow(),
        adopted(office, on),
        List.of(),
        Collections.emptySortedMap(),
        Collections.emptySortedSet(),
        false,
        Optional.of(duty.duty()),
        on);
  }

  private Optional<Viewer> colleague(Account account, List<Held> held, LocalDate on) {
    if (held.isEmpty()) {
      return Optional.empty();
    }
    Office office = offices.find(held.getFirst().office()).orElseThrow();
    return Optional.of(
        new Viewer(
            account.name(),
            account.person(),
            office,
            jurisdictions.find(office.jurisdiction()).orElseThrow(),
            adopted(office, on),
            held.stream().map(Held::post).toList(),
            offices.rolesOf(office.code(), on),
            offices.treeOf(office, on),
            offices.oversees(office.code(), on),
            Optional.empty(),
            on));
  }

  private SortedSet<String> adopted(Office office, LocalDate on) {
    return adoptions(office.jurisdiction()).stream()
        .filter(one -> one.on(on))
        .map(Adoption::pack)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Optional<Reason> obstacleToEngage(Person person, Held held, LocalDate from) {
    if (offices.find(held.office()).isEmpty()) {
      return Optional.of(Reason.NO_SUCH_OFFICE);
    }
    Optional<Known> known = people.lock(person.id());
    if (known.isEmpty()) {
      people.add(person, People.BUSINESS);
      return Optional.empty();
    }
    if (!known.get().standing().equals(People.BUSINESS)) {
      return Optional.of(Reason.IS_ADMINISTRATOR);
    }
    List<Held> others = people.heldFrom(person.id(), from);
    if (others.contains(held)) {
      return Optional.of(Reason.TAKEN);
    }
    return others.stream().anyMatch(other -> !other.office().equals(held.office()))
        ? Optional.of(Reason.ELSEWHERE)
        : Optional.empty();
  }

  private static Reason whyNotAdministrator(Known known, Administrator duty) {
    if (known.standing().equals(People.BUSINESS)) {
      return Reason.HAS_BUSINESS;
    }
    return known.standing().equals(duty.code()) ? Reason.TAKEN : Reason.OTHER_ADMINISTRATOR;
  }

  private Settled settle(Supplier<Settled> change) {
    return Objects.requireNonNull(transaction.execute(_ -> change.get()));
  }

  private Settled done(InstallationEvent event, LocalDate on, Actor by) {
    journal.append(event.draft(on, by));
    return Settled.done();
  }
}
