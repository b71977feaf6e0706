package org.banfa.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The unpacked PostgreSQL programs.
 *
 * @param root the folder with {@code bin}, {@code lib} and {@code share} in it
 * @param version the version of the programs, such as {@code 18.6.0}
 */
record Binaries(Path root, String version) {

  private static final int ANY_EXECUTE_BIT = 0111;

  Path program(String name) {
    return root.resolve("bin").resolve(name);
  }

  /** Returns the major version, the one a data folder is bound to. */
  String majorVersion() {
    return version.substring(0, version.indexOf('.'));
  }

  /** Unpacks the programs below the folder, unless they are there already. */
  static Binaries unpackInto(Path folder, Platform platform) throws IOException {
    String version = bundledVersion();
    Path root = folder.resolve(version + "-" + platform.system() + "-" + platform.processor());
    if (!Files.isDirectory(root)) {
      Files.createDirectories(folder);
      Path fresh = Files.createTempDirectory(folder, "unpacking-");
      try {
        unpack(platform, fresh);
        moveUnlessThere(fresh, root);
      } finally {
        deleteTree(fresh);
      }
    }
    return new Binaries(root, version);
  }

  private static void unpack(Platform platform, Path target) throws IOException {
    // A temporary folder is private; the account PostgreSQL runs as has to read this one.
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (InputStream packed = Binaries.class.getResourceAsStream(platform.archive())) {
      if (packed == null) {
        throw new PostgresFailure(
            "this application",
            "it was built without the PostgreSQL programs " + platform.archive(),
            "build it on this kind of machine, or give it an outside PostgreSQL");
      }
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          unpack(entry, tar, target);
        }
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    Path path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("archive entry leaves its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.resolveSibling(""));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, path);
    boolean executable = (entry.getMode() & ANY_EXECUTE_BIT) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }

  /** Another process may have unpacked the same programs meanwhile; theirs are as good. */
  private static void moveUnlessThere(Path fresh, Path root) throws IOException {
    try {
      Files.move(fresh, root, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException refused) {
      if (!Files.isDirectory(root)) {
        throw refused;
      }
    }
  }

  private static String bundledVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Binaries.class.getResourceAsStream("binaries.properties")) {
      if (in == null) {
        throw new IllegalStateException("binaries.properties is not on the class path");
      }
      properties.load(in);
    }
    return properties.getProperty("version", "");
  }

  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
