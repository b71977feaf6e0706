package org.banfa.postgres;

import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL could not be started, kept running or stopped. */
public final class PostgresFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String where;
  private final String why;
  private final String remedy;

  PostgresFailure(String where, String why, String remedy) {
    this(where, why, remedy, null);
  }

  PostgresFailure(String where, String why, String remedy, @Nullable Throwable cause) {
    super("Embedded PostgreSQL in %s: %s%nWhat to do: %s".formatted(where, why, remedy), cause);
    this.where = where;
    this.why = why;
    this.remedy = remedy;
  }

  /** Returns the file or folder the failure is about. */
  public String where() {
    return where;
  }

  /** Returns what went wrong, with the words of the failed command where there are any. */
  public String why() {
    return why;
  }

  /** Returns what the operator can do about it. */
  public String remedy() {
    return remedy;
  }
}
