package org.banfa.app.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.CaseHistory;
import org.banfa.app.journal.Head;
import org.banfa.app.journal.Subject;
import org.banfa.app.ledger.LightSettings;
import org.banfa.app.web.page.Light;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.DutyStatus;
import org.banfa.kernel.Event;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.State;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.time.DueDate;

/**
 * A project as somebody looks at it today.
 *
 * @param roles the roles they play in it
 * @param state what it has come to on that day
 * @param lights when a light changes its colour
 */
record Case(
    CaseFile file,
    Viewer viewer,
    Set<String> roles,
    State state,
    LightSettings lights,
    PackWords words) {

  static Case of(
      CaseFile file, Viewer viewer, Set<String> roles, LightSettings lights, Words spoken) {
    Kernel kernel = file.kernel();
    return new Case(
        file,
        viewer,
        roles,
        kernel.advance(file.state(), viewer.on()),
        lights,
        new PackWords(kernel.pack(), spoken));
  }

  /** The same after something more was written. */
  Case now(CaseFile later) {
    return of(later, viewer, roles, lights, spoken());
  }

  /** What the pages say in the reader's language. */
  Words spoken() {
    return words.words();
  }

  /** What the pages say for {@code key}. */
  String say(String key, Object... arguments) {
    return spoken().get(key, arguments);
  }

  /** How time stands with something owed. */
  Light light(DutyStatus status) {
    return LedgerLights.of(
        org.banfa.app.ledger.Light.of(status.phase(), viewer.on(), lights), spoken());
  }

  /** The due day as text, or a dash where there is none. */
  static String due(DutyStatus status) {
    return status.due().flatMap(DueDate::due).map(Object::toString).orElse("—");
  }

  String key() {
    return file.key();
  }

  Pack pack() {
    return file.kernel().pack();
  }

  Kernel kernel() {
    return file.kernel();
  }

  String name() {
    return file.history().founded().name();
  }

  String href() {
    return "/projects/" + key();
  }

  String href(String act, ObjectId object) {
    return href() + "/acts/" + act + "?on=" + object;
  }

  /** How many entries the project's own chain has. */
  long entries() {
    return file.history().heads().getOrDefault(Subject.project(key()), Head.EMPTY).seq();
  }

  /** The role they would act in; empty where they have no part in the act. */
  Optional<String> role(Act act) {
    Set<String> entitled = new LinkedHashSet<>();
    for (String role : act.by().roles()) {
      entitled.add(role);
      entitled.addAll(pack().role(role).anyOf());
    }
    return roles.stream().filter(entitled::contains).findFirst();
  }

  /** Whether any of these roles, groups opened up, is one of theirs. */
  boolean mine(List<String> wanted) {
    return wanted.stream()
        .anyMatch(role ->
            roles.contains(role) || pack().role(role).anyOf().stream().anyMatch(roles::contains));
  }

  /** Whether they fill the form in and decide: the lead of a joint act, anybody otherwise. */
  boolean decides(Act act) {
    return switch (act.by()) {
      case Act.Joint joint -> roles.contains(joint.lead()) || role(act).isEmpty();
      case Act.One _, Act.AnyOf _ -> true;
    };
  }

  /**
   * What they filled in last: an attempt that was not let through, or the act itself where they
   * withdrew it; empty where it was done since.
   */
  Optional<CaseEntry.Tried> lastTry(String act, ObjectId object) {
    List<CaseHistory.Line> standing = file.history().standing();
    for (CaseHistory.Line line : file.history().own().reversed()) {
      Optional<CaseEntry.Tried> told =
          told(line, standing).filter(tried -> concerns(tried.attempt(), act, object));
      if (told.isPresent() && line.entry().actor().account().equals(viewer.account())) {
        return told;
      }
      if (line.what() instanceof CaseEntry.Happened(Event.Done done, _, _)
          && told.isEmpty()
          && concerns(done, act, object)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<CaseEntry.Tried> told(
      CaseHistory.Line line, List<CaseHistory.Line> standing) {
    return switch (line.what()) {
      case CaseEntry.Tried tried -> Optional.of(tried);
      case CaseEntry.Happened(Event.Done done, String opinion, var files)
          when !standing.contains(line) ->
          Optional.of(new CaseEntry.Tried(done, opinion, files, false, List.of(), List.of()));
      case CaseEntry.Happened _, CaseEntry.Founded _, CaseEntry.Withdrawn _, CaseEntry.Moved _ ->
          Optional.empty();
    };
  }

  private static boolean concerns(Event.Done done, String act, ObjectId object) {
    return done.act().equals(act) && done.object().equals(object);
  }
}
