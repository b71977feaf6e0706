package org.banfa.app.journal;

import java.util.Comparator;

/**
 * What a chain is about: one project, one organisation, one programme year, or the installation
 * itself.
 *
 * @param kind the kind of subject
 * @param key the subject's own number within its kind, 1 to 200 characters
 */
public record Subject(Kind kind, String key) implements Comparable<Subject> {

  /** The kinds of subject that have a history. */
  public enum Kind {
    /** A project. */
    PROJECT("project"),
    /** An organisation: consequences that reach its other projects are recorded here. */
    ORGANISATION("organisation"),
    /** The yearly round. */
    PROGRAMME_YEAR("programme-year"),
    /** A regulation: how its open words are read here. */
    REGULATION("regulation"),
    /** This installation: accounts, sign-ins, offices, settings. */
    INSTALLATION("installation");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The code under which the kind stands in the book. */
    public String code() {
      return code;
    }

    static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("The book knows no subject of kind " + code);
    }
  }

  private static final int LONGEST_KEY = 200;
  private static final Comparator<Subject> ORDER =
      Comparator.comparing((Subject subject) -> subject.kind.code).thenComparing(Subject::key);

  /** The chain of this installation. */
  public static final Subject INSTALLATION = new Subject(Kind.INSTALLATION, "this");

  /** Refuses an empty or overlong key. */
  public Subject {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("A subject's key has 1 to 200 characters: " + key);
    }
  }

  /** The chain of the project with this number. */
  public static Subject project(String key) {
    return new Subject(Kind.PROJECT, key);
  }

  /** The chain of the organisation with this code. */
  public static Subject organisation(String key) {
    return new Subject(Kind.ORGANISATION, key);
  }

  /** The chain of the regulation with this pack. */
  public static Subject regulation(String pack) {
    return new Subject(Kind.REGULATION, pack);
  }

  /** The chain of this programme year. */
  public static Subject programmeYear(String key) {
    return new Subject(Kind.PROGRAMME_YEAR, key);
  }

  /** By code of kind, then key: the order in which chains are locked. */
  @Override
  public int compareTo(Subject other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return kind.code + "/" + key;
  }
}
