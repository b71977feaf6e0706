package org.banfa.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.InstallationEvent.MarkedFileStopped;
import org.banfa.app.journal.Journal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files by content hash. A file is received first, in a transaction of its own; the act that refers
 * to it then calls {@link #keep} in its transaction. What no act ever kept is swept.
 */
@Component
public class Documents {

  private final FileTable table;
  private final Shelf shelf;
  private final long limit;
  private final Journal journal;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Documents(
      FileTable table,
      DocumentSettings settings,
      Journal journal,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.shelf = new Shelf(Path.of(settings.folder()));
    this.limit = settings.limit().toBytes();
    this.journal = journal;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Reads a file to its end, or to the limit, and stores it if it may be.
   *
   * @param in the content; not closed here
   * @param name the name the sender gives it
   * @param by who sends it
   * @throws UncheckedIOException when the stream or the disk fails; nothing is left behind
   */
  public Received receive(InputStream in, String name, Actor by) {
    try {
      Path staged = shelf.stage();
      try {
        return Incoming.copy(in, staged, limit)
            .map(incoming -> examine(staged, incoming, name, by))
            .orElseGet(() -> new Received.TooLarge(limit));
      } finally {
        Files.deleteIfExists(staged);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Reads the words of a published text to its end, or to the limit. The file itself is not kept.
   *
   * @param in the content; not closed here
   * @param name the name the sender gives it
   * @param by who sends it
   * @throws UncheckedIOException when the stream or the disk fails
   */
  public Worded words(InputStream in, String name, Actor by) {
    try {
      Path staged = shelf.stage();
      try {
        Optional<Incoming> incoming = Incoming.copy(in, staged, limit);
        return incoming.isPresent()
            ? words(staged, incoming.get(), name, by)
            : new Worded.TooLarge(limit);
      } finally {
        Files.deleteIfExists(staged);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Worded words(Path staged, Incoming incoming, String name, Actor by) throws IOException {
    if (incoming.size() == 0) {
      return new Worded.Empty();
    }
    Optional<Mark> mark = mark(staged, name, Content.kind(staged));
    if (mark.isPresent()) {
      stop(incoming, mark.get(), by);
      return new Worded.Marked(mark.get().degree());
    }
    return Wording.of(staged, name, incoming.sha256());
  }

  private static Optional<Mark> mark(Path staged, String name, Optional<FileKind> found)
      throws IOException {
    Optional<Mark> ofName = Secrecy.in(name).map(Mark::of);
    return ofName.isEmpty() && found.isPresent() ? Content.mark(staged, found.get()) : ofName;
  }

  /**
   * Makes a file stay, in the caller's transaction.
   *
   * @return false when it is not there any more, so that it has to be sent again
   */
  public boolean keep(String sha256) {
    return shelf.holds(sha256) && table.keep(sha256, clock.instant());
  }

  /** What is known of a stored file; its hash stands in for the name, which acts give. */
  public Optional<FileRef> find(String sha256) {
    return table.find(sha256);
  }

  /**
   * Opens a stored file after making sure that its content still has this hash.
   *
   * @return empty when no such file is known; otherwise its content, to be closed by the caller
   * @throws DamagedFile when the disk has lost or changed it
   */
  public Optional<InputStream> open(String sha256) {
    return table.find(sha256).map(this::openWhole);
  }

  /**
   * Removes the files that were last received before an instant and that no act kept.
   *
   * @return how many
   */
  public int sweep(Instant before) {
    try {
      shelf.sweepIncoming(before);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return Math.toIntExact(
        table.orphans(before).stream().filter(orphan -> remove(orphan, before)).count());
  }

  private Received examine(Path staged, Incoming incoming, String name, Actor by) {
    if (incoming.size() == 0) {
      return new Received.Empty();
    }
    try {
      Optional<FileKind> found = Content.kind(staged);
      Optional<Mark> mark = mark(staged, name, found);
      if (mark.isPresent()) {
        return stop(incoming, mark.get(), by);
      }
      String clean = FileName.clean(name);
      Optional<FileKind> expected = FileKind.claimedBy(clean);
      if (found.isEmpty() || !expected.equals(found)) {
        return new Received.WrongKind(expected, found);
      }
      var file =
          new FileRef(
              clean, incoming.sha256(), incoming.sm3(), incoming.size(), found.get().mediaType());
      return store(staged, file, by);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The name may be secret as well, so the book gets the hash and who, and nothing else. */
  private Received stop(Incoming incoming, Mark mark, Actor by) {
    var event = new MarkedFileStopped(incoming.sha256());
    transaction.executeWithoutResult(_ -> journal.append(event.draft(LocalDate.now(clock), by)));
    return new Received.Marked(mark.degree(), mark.page());
  }

  private Received store(Path staged, FileRef file, Actor by) {
    try {
      enter(staged, file, by);
    } catch (DuplicateKeyException sameContentAtTheSameTime) {
      enter(staged, file, by);
    }
    return new Received.Stored(file);
  }

  /** The row first and the file within its lock, so that sweeping cannot come between them. */
  private void enter(Path staged, FileRef file, Actor by) {
    transaction.executeWithoutResult(_ -> {
      Instant now = clock.instant();
      if (table.lock(file.sha256())) {
        table.receivedAgain(file.sha256(), now);
      } else {
        table.add(file, now, by.account());
      }
      place(staged, file.sha256());
    });
  }

  private void place(Path staged, String sha256) {
    try {
      shelf.place(staged, sha256);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private InputStream openWhole(FileRef file) {
    try {
      if (!shelf.holds(file.sha256())) {
        throw new DamagedFile(file.sha256(), "is missing");
      }
      try (InputStream in = shelf.open(file.sha256())) {
        var now = Incoming.of(in);
        if (!now.equals(new Incoming(file.sha256(), file.sm3(), file.size()))) {
          throw new DamagedFile(file.sha256(), "has changed");
        }
      }
      return shelf.open(file.sha256());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private boolean remove(String orphan, Instant before) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          boolean removed = table.removeOrphan(orphan, before);
          if (removed) {
            discard(orphan);
          }
          return removed;
        }));
  }

  private void discard(String sha256) {
    try {
      shelf.remove(sha256);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
