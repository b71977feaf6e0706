package org.banfa.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Questions about processes that are not our children. */
final class Processes {

  private Processes() {}

  /**
   * Tells whether a process still works. One that has ended and that nobody has buried (in a
   * container often nobody does) keeps its number; it does not count.
   */
  static boolean isLive(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && !isDefunct(pid);
  }

  private static boolean isDefunct(long pid) {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    if (!Files.isReadable(stat)) {
      return false;
    }
    try {
      String line = Files.readString(stat, StandardCharsets.ISO_8859_1);
      // The state follows the program's name in parentheses, which may itself hold anything.
      return line.startsWith(") Z", line.lastIndexOf(')'));
    } catch (IOException endedMeanwhile) {
      return true;
    }
  }

  /** Tells whether a process was started with these words in its command line. */
  static boolean mentions(long pid, String words) {
    return ProcessHandle.of(pid)
        .map(ProcessHandle::info)
        .filter(info ->
            info.commandLine().or(info::command).filter(line -> line.contains(words)).isPresent())
        .isPresent();
  }
}
