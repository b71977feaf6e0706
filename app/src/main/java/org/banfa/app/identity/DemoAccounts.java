package org.banfa.app.identity;

import java.util.List;

/**
 * Who can sign in to a demonstration, for the sign-in page and the start-up text.
 *
 * @param password the one password of them all
 */
public record DemoAccounts(String password, List<Place> places) {

  public DemoAccounts {
    places = List.copyOf(places);
  }

  /**
   * The people of a place.
   *
   * @param regulations the short titles of the regulations it uses
   */
  public record Place(String name, String regulations, List<Account> accounts) {
    public Place {
      accounts = List.copyOf(accounts);
    }
  }

  /**
   * One of them.
   *
   * @param duty what they do
   * @param look what to look at first
   */
  public record Account(String account, String duty, String name, String office, String look) {}
}
