package org.banfa.postgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An application in a process of its own, which a test may kill. */
final class ApplicationProcess {

  private final Process process;
  private final BufferedReader output;
  private final long server;
  private final long guard;

  private ApplicationProcess(Process process) throws IOException {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
    List<String> seen = new ArrayList<>();
    String line = output.readLine();
    while (line != null && !line.startsWith("READY ")) {
      seen.add(line);
      line = output.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the application did not start: " + seen);
    }
    String[] words = line.split(" ");
    this.server = Long.parseLong(words[1]);
    this.guard = Long.parseLong(words[2]);
  }

  /** What the process runs: starts PostgreSQL, writes a word, tells the pids, waits for input. */
  static final class Application {

    private Application() {}

    public static void main(String[] arguments) throws Exception {
      PostgresSettings settings =
          PostgresSettings.in(Path.of(arguments[0])).withBinaries(Path.of(arguments[1]));
      try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
        Rows.write(postgres, arguments[2]);
        System.out.println("READY " + postgres.serverProcess() + " " + postgres.guardProcess());
        System.in.read();
      }
      System.out.println("CLOSED");
    }
  }

  /** Starts one and waits until it has committed the word. */
  static ApplicationProcess start(PostgresSettings settings, String word) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), settings, word);
  }

  /** Starts one as the account without a name; only root can do that. */
  static ApplicationProcess startAsNobody(PostgresSettings settings, String word, Path openFolder)
      throws IOException {
    return start(Account.Other.NOBODY.prefix(), copyClassPath(openFolder), settings, word);
  }

  private static ApplicationProcess start(
      List<String> prefix, String classPath, PostgresSettings settings, String word)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath, Application.class.getName()));
    command.addAll(
        List.of(settings.dataFolder().toString(), settings.binariesFolder().toString(), word));
    return new ApplicationProcess(
        new ProcessBuilder(command)
            .directory(settings.dataFolder().getRoot().toFile())
            .redirectErrorStream(true)
            .start());
  }

  /** The local repository may lie in a home folder that nobody else may enter. */
  private static String copyClassPath(Path folder) throws IOException {
    List<String> copies = new ArrayList<>();
    String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
    for (int i = 0; i < entries.length; i++) {
      Path from = Path.of(entries[i]);
      Path to = folder.resolve(i + "-" + from.getFileName());
      if (Files.exists(from)) {
        copyTree(from, to);
        copies.add(to.toString());
      }
    }
    return String.join(File.pathSeparator, copies);
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  long server() {
    return server;
  }

  long guard() {
    return guard;
  }

  /** Ends the application as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Lets the application end by itself, and returns the last thing it said. */
  String finish() throws IOException, InterruptedException {
    process.getOutputStream().close();
    String last = "";
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      last = line;
    }
    process.waitFor();
    return last;
  }
}
