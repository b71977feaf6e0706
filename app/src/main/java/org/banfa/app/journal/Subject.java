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
  private static final String SEPARATOR = "/";
  private static final Comparator<Subject> ORDER =
      Comparator.comparing((Subject subject) -> subject.kind.code).thenComparing(Subject::key);

  /**
   * The jurisdiction of all that was written before there were several. Its chains keep the names
   * they had.
   */
  public static final String FIRST_JURISDICTION = "local";

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

  /**
   * The chain of the organisation with this code under a pack: what one regulation says of it is
   * not heard under another.
   */
  public static Subject organisation(String unit, String pack) {
    return new Subject(Kind.ORGANISATION, unit + SEPARATOR + pack);
  }

  /** The chain of the organisation with this code, from when there was one for all packs. */
  static Subject organisationBefore(String unit) {
    return new Subject(Kind.ORGANISATION, unit);
  }

  /** The chain of the regulation with this pack, as a jurisdiction reads it. */
  public static Subject regulation(String jurisdiction, String pack) {
    return new Subject(
        Kind.REGULATION,
        jurisdiction.equals(FIRST_JURISDICTION) ? pack : jurisdiction + SEPARATOR + pack);
  }

  /** The unit whose organisation this chain is about. */
  public String unit() {
    int end = key.lastIndexOf(SEPARATOR);
    return end < 0 ? key : key.substring(0, end);
  }

  /** The pack of the regulation that this chain is about. */
  public String pack() {
    return key.substring(key.lastIndexOf(SEPARATOR) + 1);
  }

  /** The jurisdiction that reads the regulation so. */
  public String jurisdiction() {
    int end = key.lastIndexOf(SEPARATOR);
    return end < 0 ? FIRST_JURISDICTION : key.substring(0, end);
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
