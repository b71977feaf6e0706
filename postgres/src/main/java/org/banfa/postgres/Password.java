package org.banfa.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of an embedded server, kept beside its data and readable by its owner only. */
final class Password {

  private static final int BYTES = 24;

  private Password() {}

  static Path file(Path home) {
    return home.resolve("password");
  }

  static String read(Path home) throws IOException {
    if (Files.notExists(file(home))) {
      throw new PostgresFailure(
          file(home).toString(),
          "the database is there and its password file is not",
          "put the file back from where it was moved to or from a backup");
    }
    return Files.readString(file(home), StandardCharsets.US_ASCII).strip();
  }

  /** Draws a new password of 192 random bits. */
  static void draw(Path home) throws IOException {
    byte[] bits = new byte[BYTES];
    new SecureRandom().nextBytes(bits);
    // Temporary files are born with mode 0600, so the password is at no moment open to others.
    Path fresh = Files.createTempFile(Cluster.scratch(home), "password-", "");
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(fresh, HexFormat.of().formatHex(bits), StandardCharsets.US_ASCII);
    Files.move(fresh, file(home), StandardCopyOption.ATOMIC_MOVE);
  }
}
