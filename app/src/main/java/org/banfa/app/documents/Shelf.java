package org.banfa.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * The folder of files: {@code ab/cd/abcd…} by SHA-256, and {@code incoming} for those still being
 * received.
 */
final class Shelf {

  private final Path folder;
  private final Path incoming;

  Shelf(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.incoming = this.folder.resolve("incoming");
  }

  /** An empty file on the same disk, which only this account can read where the disk knows that. */
  Path stage() throws IOException {
    Files.createDirectories(incoming);
    return Files.createTempFile(incoming, "", ".part");
  }

  void place(Path staged, String sha256) throws IOException {
    Path shelf = folderOf(sha256);
    Files.createDirectories(shelf);
    Files.move(
        staged,
        shelf.resolve(sha256),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    settle(shelf);
  }

  boolean holds(String sha256) {
    return Files.isRegularFile(path(sha256));
  }

  InputStream open(String sha256) throws IOException {
    return Files.newInputStream(path(sha256));
  }

  void remove(String sha256) throws IOException {
    Files.deleteIfExists(path(sha256));
  }

  /** Removes what was being received when the machine stopped. */
  void sweepIncoming(Instant before) throws IOException {
    if (!Files.isDirectory(incoming)) {
      return;
    }
    try (Stream<Path> parts = Files.list(incoming)) {
      for (Path part : parts.toList()) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
          Files.deleteIfExists(part);
        }
      }
    }
  }

  private Path path(String sha256) {
    return folderOf(sha256).resolve(sha256);
  }

  private Path folderOf(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not a SHA-256: " + sha256);
    }
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
  }

  /** Makes the new name itself survive a power cut, where folders can be opened for that. */
  private static void settle(Path folder) {
    try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    } catch (IOException notOnThisSystem) {
      if (Files.notExists(folder)) {
        throw new UncheckedIOException(notOnThisSystem);
      }
    }
  }
}
