package org.banfa.app.journal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What can happen to the installation itself, and stands in its chain: who was let in, who holds
 * what, and what was stopped at the door.
 */
public sealed interface InstallationEvent {

  /** Somebody signed in, from this network address. */
  record SignedIn(String account, String address) implements InstallationEvent {}

  /** Somebody signed out. */
  record SignedOut(String account) implements InstallationEvent {}

  /**
   * Somebody was not let in.
   *
   * @param account the account; empty when there is none of that name, since people type their
   *     password into the wrong field
   * @param address the network address
   * @param why a short code
   */
  record SignInFailed(String account, String address, String why) implements InstallationEvent {}

  /** Too many failures: the account stays shut until then. */
  record AccountLocked(String account, Instant until) implements InstallationEvent {}

  /** The lock was taken off before its time. */
  record AccountUnlocked(String account) implements InstallationEvent {}

  /** A person received an account. */
  record AccountOpened(String account, String person) implements InstallationEvent {}

  /** The account lets nobody in from now on. */
  record AccountClosed(String account) implements InstallationEvent {}

  /** The account has a new password. */
  record PasswordChanged(String account) implements InstallationEvent {}

  /** The account asks for a second factor from now on. */
  record SecondFactorSet(String account) implements InstallationEvent {}

  /** A jurisdiction, such as a city, exists from this day. */
  record JurisdictionEstablished(String jurisdiction, String name, LocalDate from)
      implements InstallationEvent {}

  /** A jurisdiction founds projects under a pack from this day. */
  record PackAdopted(String jurisdiction, String pack, LocalDate from)
      implements InstallationEvent {}

  /** A jurisdiction founds no more projects under a pack from this day. */
  record PackDropped(String jurisdiction, String pack, LocalDate until)
      implements InstallationEvent {}

  /**
   * An office exists from this day.
   *
   * @param parent empty at the top
   * @param jurisdiction where it belongs; {@link Subject#FIRST_JURISDICTION} in entries from before
   *     there were several
   */
  record OfficeEstablished(
      String office, String name, String parent, String jurisdiction, LocalDate from)
      implements InstallationEvent {}

  /** A person holds a post in an office from this day. */
  record PersonEngaged(String person, String office, String post, LocalDate from)
      implements InstallationEvent {}

  /** A person no longer holds a post from this day. */
  record EngagementEnded(String person, String office, String post, LocalDate until)
      implements InstallationEvent {}

  /** A person is one of the three administrators from this day. */
  record AdministratorAppointed(String person, String duty, String office, LocalDate from)
      implements InstallationEvent {}

  /** An office plays a role of a pack from this day. */
  record RoleBound(String pack, String role, String office, LocalDate from)
      implements InstallationEvent {}

  /** An office no longer plays a role of a pack from this day. */
  record RoleUnbound(String pack, String role, String office, LocalDate until)
      implements InstallationEvent {}

  /** An office may read everything from this day. */
  record OversightGranted(String office, LocalDate from) implements InstallationEvent {}

  /**
   * A file with a mark of secrecy was stopped. Nothing of it is kept, not even its name.
   *
   * @param sha256 the hash of what was received
   */
  record MarkedFileStopped(String sha256) implements InstallationEvent {}

  /**
   * Somebody took the list of projects out as a file.
   *
   * @param projects how many projects were in it
   * @param purpose what for, as they said
   * @param selection which ones, as the address of the list had it; empty for all that they may see
   */
  record LedgerExported(String account, int projects, String purpose, String selection)
      implements InstallationEvent {}

  /**
   * The official text of a regulation was put beside its rules in a jurisdiction. A later one takes
   * its place.
   *
   * @param version the version of the pack that was laid beside it
   * @param text the hash of the words that are shown, under which they are stored
   * @param file the hash of the file they were read from
   * @param name the name of that file
   * @param source where it was published, as was said
   */
  record OfficialTextLoaded(
      String jurisdiction,
      String pack,
      String version,
      String text,
      String file,
      String name,
      String source)
      implements InstallationEvent {}

  /** How this event looks in the book. */
  default EntryBody body() {
    return InstallationCodec.write(this);
  }

  /**
   * Reads an event back.
   *
   * @throws IllegalArgumentException when the body is of a kind that is not an installation's
   */
  static InstallationEvent of(EntryBody body) {
    return InstallationCodec.read(body);
  }

  /** This event as something to be written on that day. */
  default Draft draft(LocalDate on, Actor actor) {
    return new Draft(Subject.INSTALLATION, on, actor, body());
  }
}
