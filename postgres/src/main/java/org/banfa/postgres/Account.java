package org.banfa.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The operating system account that PostgreSQL runs as. PostgreSQL refuses to run as root, so root
 * has to become somebody else for it.
 */
sealed interface Account {

  /** The account of the application itself. */
  record Same() implements Account {}

  /**
   * Root without its powers: in a user namespace of its own the process is nobody to itself, and
   * still the owner of root's files to the disk.
   */
  record Namespace() implements Account {}

  /**
   * Another account, which owns the data.
   *
   * @param user number of the user, not 0
   * @param group number of the group
   */
  record Other(int user, int group) implements Account {

    /** The account that every Linux keeps for those without a name. */
    static final Other NOBODY = new Other(65_534, 65_534);
  }

  /** Returns the words to put before a command so that it runs as this account. */
  default List<String> prefix() {
    return switch (this) {
      case Same() -> List.of();
      case Namespace() -> List.of("unshare", "--user");
      case Other(int user, int group) ->
          List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups", "--");
    };
  }

  /** Gives a file or folder that root made to this account. */
  default void handOver(Path path) throws IOException {
    if (this instanceof Other(int user, int group)) {
      Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /**
   * Chooses the account for a data folder. Data that exists stays with its owner, so whichever way
   * was chosen at the first start is found again at every later one.
   *
   * @param scratch a folder that this process has just made, which tells who we are
   * @param cluster the database folder, which may not exist yet
   */
  static Account choose(Path scratch, Path cluster) throws IOException {
    if (owner(scratch) != 0) {
      return new Same();
    }
    if (Files.exists(cluster)) {
      return forOwner(owner(cluster), group(cluster));
    }
    return namespacesWork(scratch) ? new Namespace() : Other.NOBODY;
  }

  private static Account forOwner(int user, int group) {
    return user == 0 ? new Namespace() : new Other(user, group);
  }

  private static boolean namespacesWork(Path folder) {
    Command probe = new Command(List.of("unshare", "--user", "true"), folder);
    return probe.run(Duration.ofSeconds(10)).succeeded();
  }

  private static int owner(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }

  private static int group(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:gid");
  }
}
