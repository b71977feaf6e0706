package org.banfa.app.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.banfa.app.identity.Identity;
import org.banfa.app.journal.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets an empty installation up from a file that names its places with their regulations, offices,
 * people and administrators. Every account gets a password of its own, which its owner has to
 * replace; the list of them is written once, for the person who hands them out.
 */
final class FirstSetup {

  private static final Logger LOG = LoggerFactory.getLogger(FirstSetup.class);
  private static final String SIGNS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 16;

  private final Identity identity;
  private final RandomGenerator random;

  FirstSetup(Identity identity, RandomGenerator random) {
    this.identity = identity;
    this.random = random;
  }

  /**
   * Settles everybody whom the file names, unless somebody has an account already.
   *
   * @param list where the first passwords are written; only its owner may read it
   */
  void settle(Path file, Path list) throws IOException {
    if (!identity.hasNoAccounts()) {
      return;
    }
    List<PlacePlan> plans =
        PlaceFile.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    PlaceCheck.check(plans);
    List<String> lines = new ArrayList<>();
    for (PlacePlan plan : plans) {
      new Settling(plan, identity, Actor.system("setup"))
          .settle(account -> {
            String password = password();
            lines.add(account + "\t" + password);
            return identity.firstPassword(password);
          });
    }
    write(list, lines);
    LOG.info("{} accounts were opened; their first passwords are in {}", lines.size(), list);
  }

  private String password() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      password.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    // One of each class, whatever chance brought.
    return password.append("-aA7").toString();
  }

  private static void write(Path list, List<String> lines) throws IOException {
    Files.deleteIfExists(list);
    Files.createFile(
        list, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(list, lines, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
  }
}
