package org.banfa.app.journal;

/** What came of recomputing a chain. */
public sealed interface Verification {

  /**
   * Every number and every hash is right, and the chain ends where its head says.
   *
   * @param count how many entries the chain has
   * @param headHash the hash of the last one: compare it with the one kept elsewhere
   */
  record Intact(long count, String headHash) implements Verification {}

  /**
   * The chain was changed by other means than this program.
   *
   * @param seq the first entry that is not as it was written; one past the last when the end of the
   *     chain is missing
   * @param why what does not fit
   */
  record Broken(long seq, Fault why) implements Verification {}

  /** What can be wrong with a chain. */
  enum Fault {
    /** A number is missing or doubled: an entry was taken out or put in. */
    GAP,
    /** The entry does not continue the hash of the one before it. */
    LINK,
    /** The entry's own hash does not fit what it says. */
    CONTENT,
    /**
     * The chain does not end where its head says: its last entries are missing or were replaced.
     */
    HEAD,
    /** The chain has no head. */
    NO_HEAD
  }
}
