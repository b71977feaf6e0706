package org.banfa.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Office;
import org.banfa.app.identity.Viewer;
import org.banfa.app.identity.Visibility;
import org.banfa.app.journal.Attachment;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.CaseFiles;
import org.banfa.app.journal.CaseHistory;
import org.banfa.app.journal.LegalDays;
import org.banfa.kernel.Event;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the sheet of one project. */
@Component
public class ProjectSheets {

  private final CaseFiles files;
  private final LegalDays days;
  private final Identity identity;
  private final Visibility visibility;
  private final LightSettings settings;
  private final JdbcClient jdbc;

  ProjectSheets(
      CaseFiles files,
      LegalDays days,
      Identity identity,
      Visibility visibility,
      LightSettings settings,
      JdbcClient jdbc) {
    this.files = files;
    this.days = days;
    this.identity = identity;
    this.visibility = visibility;
    this.settings = settings;
    this.jdbc = jdbc;
  }

  /** The sheet; empty when there is no such project, or none for this viewer. */
  public Optional<ProjectSheet> open(Viewer viewer, String key) {
    return files
        .open(key)
        .filter(file -> visibility.canSee(viewer, file))
        .map(file -> sheet(viewer, file));
  }

  private ProjectSheet sheet(Viewer viewer, CaseFile file) {
    LocalDate today = days.today().orElseGet(() -> file.history().own().getLast().entry().on());
    Outlook outlook = new Outlook(file, today, settings);
    String unit = file.history().founded().unit();
    return new ProjectSheet(
        file,
        outlook.day(),
        identity.office(unit).map(Office::name).orElse(unit),
        roles(viewer, file),
        outlook.light(),
        outlook.stages(),
        outlook.duties(),
        outlook.assessment(),
        outlook.wanted(),
        filed(file),
        flow(file.key()),
        file.history().own().getLast().entry());
  }

  private static Set<String> roles(Viewer viewer, CaseFile file) {
    Set<String> roles = new LinkedHashSet<>();
    boolean own = viewer.office().code().equals(file.history().founded().unit());
    for (Role role : file.kernel().pack().roles().values()) {
      boolean plays = role.relative() ? own : viewer.plays(file.kernel().pack().id(), role.id());
      if (plays && viewer.administrator().isEmpty()) {
        roles.add(role.id());
      }
    }
    return roles;
  }

  private List<Handling> flow(String key) {
    return jdbc.sql(Handling.COLUMNS + "h.project = :key order by h.number")
        .param("key", key)
        .query(Handling::of)
        .list();
  }

  private static List<ProjectSheet.FiledDocument> filed(CaseFile file) {
    List<ProjectSheet.FiledDocument> all = new ArrayList<>();
    for (CaseHistory.Line line : file.history().standing()) {
      if (line.what() instanceof CaseEntry.Happened(Event.Done done, _, var attachments)) {
        Act act = file.kernel().pack().act(done.act());
        for (Attachment one : attachments) {
          String slot =
              act.slots().stream()
                  .filter(place -> place.id().equals(one.slot()))
                  .map(Act.Slot::label)
                  .findFirst()
                  .orElse(one.slot());
          all.add(
              new ProjectSheet.FiledDocument(
                  act, slot, one.name(), one.sha256(), one.size(), line.entry().on()));
        }
      }
    }
    return all;
  }
}
