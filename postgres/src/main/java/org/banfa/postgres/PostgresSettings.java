package org.banfa.postgres;

import java.nio.file.Path;

/**
 * Where an embedded PostgreSQL keeps its things.
 *
 * @param dataFolder holds the database, its password, its log and its lock; made when missing
 * @param binariesFolder holds the unpacked programs (about 75 MB); several data folders may share
 *     one
 * @param port the loopback port to listen on, 1 to 65535, or 0 for any free one
 */
public record PostgresSettings(Path dataFolder, Path binariesFolder, int port) {

  /** The port number that stands for "any free port". */
  public static final int ANY_PORT = 0;

  private static final int LAST_PORT = 65_535;

  /** Makes both folders absolute, because the programs run in folders of their own. */
  public PostgresSettings {
    if (port < ANY_PORT || port > LAST_PORT) {
      throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
    }
    dataFolder = dataFolder.toAbsolutePath().normalize();
    binariesFolder = binariesFolder.toAbsolutePath().normalize();
  }

  /** Returns settings that keep everything in one folder and listen on any free port. */
  public static PostgresSettings in(Path dataFolder) {
    return new PostgresSettings(dataFolder, dataFolder.resolve("binaries"), ANY_PORT);
  }

  /** Returns these settings with the programs unpacked in another folder. */
  public PostgresSettings withBinaries(Path folder) {
    return new PostgresSettings(dataFolder, folder, port);
  }

  /** Returns these settings with a fixed port. */
  public PostgresSettings withPort(int fixedPort) {
    return new PostgresSettings(dataFolder, binariesFolder, fixedPort);
  }
}
