package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param here path and query of this page, where switching language or the demo day comes back to
 * @param today the day the application reckons with
 * @param person who is signed in; empty on pages before sign-in
 * @param search what was searched for, to stay in the box
 * @param notice what the last submission led to, shown once after the redirect
 * @param demo the settable day; present in demo mode only, and then the foot says data are invented
 * @param book the state of the book, shown under pages about one project
 * @param foot a note at the right of the foot line, such as the rule pack's name; may be empty
 */
public record Frame(
    Words words,
    String here,
    Optional<Today> today,
    Optional<Person> person,
    List<MenuGroup> menu,
    String search,
    Csrf csrf,
    Optional<Banner> notice,
    Optional<DemoDay> demo,
    Optional<BookLine> book,
    String foot) {
  public Frame {
    menu = List.copyOf(menu);
  }

  /**
   * The day.
   *
   * @param date {@code yyyy-MM-dd}
   * @param weekday its name in the user's language
   * @param kind working day, rest day, make-up day …: the word to show
   */
  public record Today(String date, String weekday, String kind) {}

  /** Who is signed in: name, office, and part of the office or duty (may be empty). */
  public record Person(String name, String office, String duty) {}

  /** A group of the menu; a heading may be empty for the first one. */
  public record MenuGroup(String heading, List<MenuItem> items) {
    public MenuGroup {
      items = List.copyOf(items);
    }
  }

  /**
   * An entry of the menu.
   *
   * @param count shown when present and not empty
   * @param urgent the count is of things to do, and stands out
   */
  public record MenuItem(
      String label, String href, Icon icon, String count, boolean urgent, boolean current) {

    /** The same with how many things wait there. */
    public MenuItem counted(String many, boolean pressing) {
      return new MenuItem(label, href, icon, many, pressing, current);
    }
  }

  /** The form field that proves a form came from our page. */
  public record Csrf(String name, String token) {}

  /**
   * The day of the demonstration, posted to {@code /demo/day} as {@code date}, or as {@code step} =
   * {@code day}, {@code week}, {@code month} or {@code next-due}, with {@code back}.
   *
   * @param nextDue the next due day, {@code yyyy-MM-dd}, if there is one
   */
  public record DemoDay(String date, Optional<String> nextDue) {}

  /**
   * The state of the project's book.
   *
   * @param count number of entries
   * @param last time of the last entry, {@code yyyy-MM-dd HH:mm:ss}
   * @param digest SM3 of the last entry, hexadecimal
   * @param previous digest of the entry before; may be empty
   * @param whole whether the chain was checked and is unbroken; empty if not checked for this page
   * @param verify where it can be checked
   */
  public record BookLine(
      int count,
      String last,
      String digest,
      String previous,
      Optional<Boolean> whole,
      List<Link> verify) {
    public BookLine {
      verify = List.copyOf(verify);
    }

    /** A digest short enough for one line: its first 16 and last 8 digits. */
    public static String brief(String digest) {
      return digest.length() <= 26
          ? digest
          : digest.substring(0, 16) + "…" + digest.substring(digest.length() - 8);
    }
  }
}
