package org.banfa.app.identity;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.app.journal.Actor;

/**
 * Somebody signed in, as they stand on one day.
 *
 * @param account their account
 * @param person who they are
 * @param office where they work
 * @param jurisdiction where that office belongs
 * @param adopted the packs under which projects are founded there
 * @param posts the posts they hold there, in alphabetical order; none for an administrator
 * @param rolesByPack the roles their office plays, by pack; none for an administrator
 * @param units their office and every unit below it
 * @param oversight whether their office may read everything of its jurisdiction
 * @param administrator which of the three administrators they are, if one
 * @param on the day
 */
public record Viewer(
    String account,
    Person person,
    Office office,
    Jurisdiction jurisdiction,
    SortedSet<String> adopted,
    List<String> posts,
    SortedMap<String, SortedSet<String>> rolesByPack,
    SortedSet<String> units,
    boolean oversight,
    Optional<Administrator> administrator,
    LocalDate on) {

  /** Keeps its own copies. */
  public Viewer {
    posts = List.copyOf(posts);
    var copy = new TreeMap<String, SortedSet<String>>();
    rolesByPack.forEach(
        (pack, roles) -> copy.put(pack, Collections.unmodifiableSortedSet(new TreeSet<>(roles))));
    rolesByPack = Collections.unmodifiableSortedMap(copy);
    adopted = Collections.unmodifiableSortedSet(new TreeSet<>(adopted));
    units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
  }

  /** The person's name. */
  public String name() {
    return person.name();
  }

  /** The roles the office plays in a pack; the role of a project's own unit is never among them. */
  public SortedSet<String> roles(String pack) {
    return rolesByPack.getOrDefault(pack, Collections.emptySortedSet());
  }

  /** The roles the office plays in any pack. */
  public SortedSet<String> roles() {
    var all = new TreeSet<String>();
    rolesByPack.values().forEach(all::addAll);
    return all;
  }

  /** Whether the office plays the role in the pack. */
  public boolean plays(String pack, String role) {
    return roles(pack).contains(role);
  }

  /** Whether this is that administrator. */
  public boolean is(Administrator duty) {
    return administrator.filter(duty::equals).isPresent();
  }

  /** How the book names this person when they act: several posts are joined by a comma sign. */
  public Actor actor() {
    return new Actor(account, person.name(), office.code(), String.join("、", posts));
  }
}
