package org.banfa.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Office;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.CaseFiles;
import org.banfa.app.journal.Entry;
import org.banfa.app.journal.EntryAppended;
import org.banfa.app.journal.Histories;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.LegalDays;
import org.banfa.app.journal.Subject;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the lists in step with the book: whatever an entry may have changed is drawn up anew in the
 * entry's own transaction.
 */
@Component
public class Ledger {

  private static final int AT_ONCE = 200;

  private final Journal journal;
  private final Histories histories;
  private final CaseFiles files;
  private final LegalDays days;
  private final Identity identity;
  private final Tables tables;
  private final OfficialTexts texts;
  private final LightSettings settings;
  private final TransactionTemplate transaction;
  private final AtomicBoolean resting = new AtomicBoolean();

  Ledger(
      Journal journal,
      Histories histories,
      CaseFiles files,
      LegalDays days,
      Identity identity,
      Tables tables,
      OfficialTexts texts,
      LightSettings settings,
      PlatformTransactionManager transactions) {
    this.journal = journal;
    this.histories = histories;
    this.files = files;
    this.days = days;
    this.identity = identity;
    this.tables = tables;
    this.texts = texts;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Draws everything up anew from the book. */
  @Transactional
  public void rebuild() {
    tables.clear();
    texts.rebuild();
    draw(histories.keys(), true);
  }

  /**
   * Draws everything up anew where the lists are not at the head of every project's chain, as after
   * a stop in the middle of {@link #catchUpAfter}.
   */
  @Transactional
  public void catchUp() {
    Map<String, Long> written = new TreeMap<>();
    journal
        .heads(Subject.Kind.PROJECT)
        .forEach((subject, head) -> written.put(subject.key(), head.seq()));
    if (!written.equals(tables.entries())) {
      rebuild();
    }
  }

  /**
   * Lets a great many entries be written without drawing anything, and draws everything at the end.
   * Meanwhile the lists stand still for everybody.
   */
  @Transactional(propagation = Propagation.NEVER)
  public void catchUpAfter(Runnable work) {
    resting.set(true);
    try {
      work.run();
    } finally {
      resting.set(false);
    }
    transaction.executeWithoutResult(_ -> rebuild());
  }

  @EventListener
  void hear(EntryAppended appended) {
    if (!resting.get()) {
      follow(appended.entry());
    }
  }

  private void follow(Entry entry) {
    Subject about = entry.subject();
    switch (about.kind()) {
      case PROJECT -> draw(List.of(about.key()), true);
      case ORGANISATION -> draw(tables.ofUnit(about.unit()), true);
      case REGULATION -> draw(tables.ofPack(about.jurisdiction(), about.pack()), true);
      case INSTALLATION -> {
        if (LegalDays.announces(entry)) {
          draw(histories.keys(), false);
        }
      }
      case PROGRAMME_YEAR -> {}
    }
  }

  private void draw(List<String> keys, boolean history) {
    Optional<LocalDate> today = days.today();
    for (int from = 0; from < keys.size(); from += AT_ONCE) {
      List<String> some = keys.subList(from, Math.min(from + AT_ONCE, keys.size()));
      Map<String, String> units = new HashMap<>();
      List<Rows> rows = new ArrayList<>();
      for (CaseFile file : files.open(some).values()) {
        LocalDate day = today.orElseGet(() -> file.history().own().getLast().entry().on());
        String unit = units.computeIfAbsent(file.history().founded().unit(), this::unitName);
        rows.add(new Rows(new Outlook(file, day, settings), unit));
      }
      tables.replace(rows, history);
    }
  }

  private String unitName(String unit) {
    return identity.office(unit).map(Office::name).orElse(unit);
  }
}
