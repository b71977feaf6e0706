package org.banfa.app.ledger;

import java.time.LocalDate;
import java.util.List;
import org.banfa.app.journal.Entry;
import org.banfa.app.journal.EntryAppended;
import org.banfa.app.journal.InstallationEvent;
import org.banfa.app.journal.InstallationEvent.OfficialTextLoaded;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.Subject;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which official texts were put beside the rules, and where. */
@Component
public class OfficialTexts {

  private final JdbcClient jdbc;
  private final Journal journal;

  OfficialTexts(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /**
   * A text that was put beside the rules.
   *
   * @param seq the number of the entry in the installation's chain
   * @param version the version of the pack it belongs to
   * @param text the hash under which its words are stored
   * @param file the hash of the file they were read from
   * @param name the name of that file
   * @param source where it was published
   * @param person who did it, and in which office
   */
  public record Loaded(
      long seq,
      String version,
      String text,
      String file,
      String name,
      String source,
      LocalDate on,
      String person,
      String office) {}

  @EventListener
  void hear(EntryAppended appended) {
    note(appended.entry());
  }

  /** Draws the list up anew from the installation's chain. */
  @Transactional
  public void rebuild() {
    jdbc.sql("delete from official_text").update();
    journal.read(Subject.INSTALLATION).forEach(this::note);
  }

  private void note(Entry entry) {
    if (entry.subject().equals(Subject.INSTALLATION)
        && InstallationEvent.of(entry.body()) instanceof OfficialTextLoaded loaded) {
      jdbc.sql(
              "insert into official_text (seq, jurisdiction, pack, version, text, file, name,"
                  + " source, loaded_on, person, office) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .params(entry.seq(), loaded.jurisdiction(), loaded.pack(), loaded.version())
          .params(loaded.text(), loaded.file(), loaded.name(), loaded.source())
          .params(entry.on(), entry.actor().person(), entry.actor().office())
          .update();
    }
  }

  /** All that were loaded in a jurisdiction for any version of a pack, the last one first. */
  public List<Loaded> of(String jurisdiction, String pack) {
    return jdbc.sql(
            "select seq, version, text, file, name, source, loaded_on, person, office"
                + " from official_text where jurisdiction = ? and pack = ? order by seq desc")
        .params(jurisdiction, pack)
        .query((row, _) ->
            new Loaded(
                row.getLong("seq"),
                row.getString("version"),
                row.getString("text"),
                row.getString("file"),
                row.getString("name"),
                row.getString("source"),
                row.getObject("loaded_on", LocalDate.class),
                row.getString("person"),
                row.getString("office")))
        .list();
  }
}
