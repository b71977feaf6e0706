package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * {@code /sign-in}. Posts {@code account}, {@code password} and, with a second factor, {@code
 * code}.
 *
 * @param error why the last try failed, in words
 * @param account the account typed last time
 * @param secondFactor whether a one-time code is asked
 * @param rules what signing in entails: lock-out, time limit, entry in the book
 * @param demo the accounts to try, in demo mode only
 * @param version the version shown in the foot; may be empty
 */
public record SignInPage(
    Frame frame,
    Optional<String> error,
    String account,
    boolean secondFactor,
    List<String> rules,
    Optional<Demo> demo,
    String version)
    implements Page {
  public SignInPage {
    rules = List.copyOf(rules);
  }

  /** The demo accounts by place, with a note such as the day and when data are reset. */
  public record Demo(String note, List<Place> places) {
    public Demo {
      places = List.copyOf(places);
    }
  }

  /**
   * A place with its accounts.
   *
   * @param regulations what it goes by
   */
  public record Place(String name, String regulations, List<Account> accounts) {
    public Place {
      accounts = List.copyOf(accounts);
    }
  }

  /** A demo account: whose it is, what to look at first, and what the button posts. */
  public record Account(
      String role, String name, String office, String look, String username, String password) {}
}
