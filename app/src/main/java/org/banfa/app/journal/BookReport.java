package org.banfa.app.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of recomputing the whole book.
 *
 * @param chains every chain in the order of their names
 */
public record BookReport(List<ChainReport> chains) {

  public BookReport {
    chains = List.copyOf(chains);
  }

  /** Recomputes every chain of the book. */
  public static BookReport of(Journal journal) {
    return new BookReport(journal.verifyAll());
  }

  /** The first chain that is not as it was written; empty where all are. */
  public Optional<ChainReport> broken() {
    return chains.stream()
        .filter(chain -> chain.result() instanceof Verification.Broken)
        .findFirst();
  }

  /** How many entries stand in the chains that are intact. */
  public long entries() {
    return chains.stream()
        .mapToLong(chain ->
            chain.result() instanceof Verification.Intact(long count, String _) ? count : 0)
        .sum();
  }

  /** A line for each chain with its head, and what it comes to; for a terminal. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    chains.forEach(chain -> lines.add(line(chain)));
    lines.add(
        broken()
            .map(chain -> "BROKEN: " + line(chain))
            .orElse("All intact: %d chains, %d entries.".formatted(chains.size(), entries())));
    return lines;
  }

  private static String line(ChainReport chain) {
    return switch (chain.result()) {
      case Verification.Intact(long count, String head) ->
          "%s: %d entries, head %s".formatted(chain.subject(), count, head);
      case Verification.Broken(long seq, Verification.Fault why) ->
          "%s: entry %d is not as it was written (%s)"
              .formatted(
                  chain.subject(), seq, why.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    };
  }
}
