package org.banfa.app.journal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The book: one hash-chained history for each subject, to which one can only append.
 *
 * <p>Whoever appends says which head they read before deciding. When the chain has grown since,
 * nothing is written and the answer is what was written meanwhile.
 */
@Component
public class Journal {

  private static final int KEYS_AT_ONCE = 500;

  private final Heads heads;
  private final Book book;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Journal(Heads heads, Book book, ApplicationEventPublisher events, Clock clock) {
    this.heads = heads;
    this.book = book;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Writes all drafts, or none, in the caller's transaction, and holds the chains until it ends.
   * Chains are locked in one order within a call; a transaction that appends twice to different
   * chains may be chosen as the victim of a deadlock.
   *
   * @param drafts what to write, in order; they may belong to several chains
   * @param expected the heads the decision was based on, possibly of more chains than are written
   *     to; a chain that is not named here is appended to wherever it stands
   * @return what was written, or what somebody else wrote meanwhile
   * @throws IllegalStateException outside a transaction
   */
  public Appended append(List<Draft> drafts, Map<Subject, Head> expected) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("The book is written to within a transaction");
    }
    var ends = new TreeMap<Subject, Head>();
    for (Subject subject : concerned(drafts, expected)) {
      Head head = heads.lock(subject);
      Head seen = expected.getOrDefault(subject, head);
      if (!seen.equals(head)) {
        return new Appended.Conflict(subject, readAfter(subject, seen.seq()));
      }
      ends.put(subject, head);
    }
    return new Appended.Written(drafts.stream().map(draft -> write(draft, ends)).toList());
  }

  /**
   * Writes one draft wherever its chain stands: for what is true whatever else happened, such as a
   * sign-in.
   *
   * @throws IllegalStateException outside a transaction
   */
  public Entry append(Draft draft) {
    return append(List.of(draft), Map.of()).orThrow().getFirst();
  }

  /** The whole chain, oldest first; empty when nothing was written. */
  public List<Entry> read(Subject subject) {
    return readAfter(subject, 0);
  }

  /** The entries of a chain with a number above {@code seq}, oldest first. */
  public List<Entry> readAfter(Subject subject, long seq) {
    return book.chainAfter(subject, seq).stream().map(EntryRow::entry).toList();
  }

  /**
   * Many chains at once.
   *
   * @return a chain for each subject, in the order given; an empty list for one without entries
   */
  public Map<Subject, List<Entry>> readAll(Collection<Subject> subjects) {
    var chains = new LinkedHashMap<Subject, List<Entry>>();
    var keys = new TreeMap<Subject.Kind, List<String>>();
    for (Subject subject : subjects) {
      if (chains.putIfAbsent(subject, new ArrayList<>()) == null) {
        keys.computeIfAbsent(subject.kind(), _ -> new ArrayList<>()).add(subject.key());
      }
    }
    keys.forEach((kind, all) -> readInto(chains, kind, all));
    chains.replaceAll((_, entries) -> List.copyOf(entries));
    return chains;
  }

  /** The head of a chain; {@link Head#EMPTY} when nothing was written to it. */
  public Head head(Subject subject) {
    return heads.find(subject).orElse(Head.EMPTY);
  }

  /** The heads of these chains; {@link Head#EMPTY} for one that nothing was written to. */
  public Map<Subject, Head> heads(Collection<Subject> subjects) {
    return heads.find(subjects);
  }

  /** The heads of all chains of a kind, by key. To be signed and kept in a second place. */
  public Map<Subject, Head> heads(Subject.Kind kind) {
    return heads.all(kind);
  }

  /**
   * Every entry there is, chain after chain, each oldest first, without holding them all in memory.
   */
  public void replay(Consumer<Entry> reader) {
    book.stream(row -> reader.accept(row.entry()));
  }

  /** Recomputes one chain, as it was last committed. */
  public Verification verify(Subject subject) {
    return book.snapshot(() -> {
      var check = new ChainCheck();
      book.chainAfter(subject, 0).forEach(check::next);
      Optional<Head> head = heads.find(subject);
      return check.end(check.empty() ? head.or(() -> Optional.of(Head.EMPTY)) : head);
    });
  }

  /**
   * Recomputes every chain, as they were last committed; among them chains with a head but without
   * entries, and the reverse.
   */
  public List<ChainReport> verifyAll() {
    return book.snapshot(() -> reports(heads.byChain()));
  }

  private List<ChainReport> reports(Map<String, Head> ends) {
    var checks = new TreeMap<String, ChainCheck>();
    ends.keySet().forEach(chain -> checks.put(chain, new ChainCheck()));
    book.stream(row -> checks.computeIfAbsent(row.chain(), _ -> new ChainCheck()).next(row));
    return checks.entrySet().stream()
        .map(check -> {
          var end = Optional.ofNullable(ends.get(check.getKey()));
          return new ChainReport(check.getKey(), check.getValue().end(end));
        })
        .toList();
  }

  private static SortedSet<Subject> concerned(List<Draft> drafts, Map<Subject, Head> expected) {
    var subjects = new TreeSet<>(expected.keySet());
    drafts.forEach(draft -> subjects.add(draft.subject()));
    return subjects;
  }

  private Entry write(Draft draft, Map<Subject, Head> ends) {
    Head head = ends.getOrDefault(draft.subject(), Head.EMPTY);
    EntryRow row = EntryRow.next(draft, head, clock.instant());
    book.insert(row);
    Entry entry = row.entry();
    heads.move(draft.subject(), entry.head());
    ends.put(draft.subject(), entry.head());
    events.publishEvent(new EntryAppended(entry));
    return entry;
  }

  private void readInto(Map<Subject, List<Entry>> chains, Subject.Kind kind, List<String> keys) {
    for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
      List<String> some = keys.subList(from, Math.min(from + KEYS_AT_ONCE, keys.size()));
      for (EntryRow row : book.chains(kind, some)) {
        Entry entry = row.entry();
        chains.computeIfAbsent(entry.subject(), _ -> new ArrayList<>()).add(entry);
      }
    }
  }
}
