package org.banfa.app.identity;

/** What became of a change to people, offices or accounts. */
public sealed interface Settled {

  /** It was made, and stands in the book. */
  record Done() implements Settled {}

  /**
   * It was not made.
   *
   * @param reason why
   */
  record Refused(Reason reason) implements Settled {}

  /** Why a change is refused. */
  enum Reason {
    /** There is no such jurisdiction. */
    NO_SUCH_JURISDICTION,
    /** The office above belongs to another jurisdiction. */
    OTHER_JURISDICTION,
    /** There is no such office. */
    NO_SUCH_OFFICE,
    /** There is no such person. */
    NO_SUCH_PERSON,
    /** There is no such account, or it is closed. */
    NO_SUCH_ACCOUNT,
    /** There is nothing of the kind to end. */
    NOTHING_TO_END,
    /** The code, number, account or post is taken already. */
    TAKEN,
    /** The person works in another office on that day. */
    ELSEWHERE,
    /** An administrator holds no business post. */
    IS_ADMINISTRATOR,
    /** Somebody with a business post is no administrator. */
    HAS_BUSINESS,
    /** The person is another one of the three administrators. */
    OTHER_ADMINISTRATOR,
    /** The role means the project's own unit and belongs to no office. */
    RELATIVE_ROLE,
    /** The password given as the old one is not right. */
    WRONG_PASSWORD,
    /** The code from the second factor is not right. */
    WRONG_CODE,
    /** The password is too short. */
    PASSWORD_SHORT,
    /** The password is longer than any of use. */
    PASSWORD_LONG,
    /** The password has too few of: lower case, upper case, digits, other signs. */
    PASSWORD_SIMPLE,
    /** The password contains the name of the account. */
    PASSWORD_HAS_NAME,
    /** The password was used before. */
    PASSWORD_REUSED
  }

  /** The change was made. */
  static Settled done() {
    return new Done();
  }

  /** The change was not made. */
  static Settled refused(Reason reason) {
    return new Refused(reason);
  }

  /**
   * For set-up code that made sure of its input.
   *
   * @throws IllegalStateException when the change was refused
   */
  default void orThrow() {
    switch (this) {
      case Done() -> {}
      case Refused(Reason reason) -> throw new IllegalStateException("Refused: " + reason);
    }
  }
}
