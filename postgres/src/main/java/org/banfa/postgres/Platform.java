package org.banfa.postgres;

import java.util.Locale;

/**
 * A machine the programs were built for.
 *
 * @param system {@code linux} or {@code darwin}
 * @param processor {@code x86_64} or {@code arm_64}
 */
record Platform(String system, String processor) {

  /** Reads the platform out of the system properties {@code os.name} and {@code os.arch}. */
  static Platform of(String osName, String osArch) {
    return new Platform(system(osName), processor(osArch));
  }

  static Platform here() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  /** Returns the name of the archive that holds the programs, at the root of the class path. */
  String archive() {
    return "/postgres-" + system + "-" + processor + ".txz";
  }

  /**
   * Returns a character type that knows Chinese letters from punctuation; with plain {@code C} a
   * trigram index would drop every Chinese character.
   */
  String characterType() {
    return system.equals("darwin") ? "en_US.UTF-8" : "C.UTF-8";
  }

  private static String system(String osName) {
    String name = osName.toLowerCase(Locale.ROOT);
    if (name.startsWith("linux")) {
      return "linux";
    }
    if (name.startsWith("mac")) {
      return "darwin";
    }
    throw unsupported("operating system \"" + osName + "\"");
  }

  private static String processor(String osArch) {
    return switch (osArch) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> throw unsupported("processor \"" + osArch + "\"");
    };
  }

  private static PostgresFailure unsupported(String what) {
    return new PostgresFailure(
        "this machine",
        "there are no PostgreSQL programs for the " + what,
        "run on Linux (WSL counts) or macOS, or give the application an outside PostgreSQL");
  }
}
