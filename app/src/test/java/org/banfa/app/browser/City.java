package org.banfa.app.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.banfa.app.BanfaApplication;
import org.banfa.app.TestDatabase;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.CaseFiles;
import org.banfa.app.journal.Histories;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application in demonstration mode on a port of its own, over a database of its own. */
final class City implements AutoCloseable {

  /** The one password of the invented people. */
  static final String PASSWORD = "Banfa-Demo-2026";

  /** Pages show the time at which they were made: the same at every run. */
  private static final Instant MORNING = Instant.parse("2026-10-12T01:30:00Z");

  private static final String REGULATIONS = "--banfa.regulations=";

  private final ConfigurableApplicationContext application;

  private City(ConfigurableApplicationContext application) {
    this.application = application;
  }

  /** The demo city as it is shipped, on its own day. It is shared: nobody moves its day. */
  static City shipped() {
    return Shipped.RUNNING;
  }

  /** The pack of the draft that has a place in the demonstration. */
  static final String DRAFT = "dalate-draft";

  /**
   * The place of the draft, had it been issued in 2022. It is shared by tests that keep to a unit
   * of their own; one of them moves its day.
   */
  static City underTheDraft() {
    return Issued.RUNNING;
  }

  /** The offices and people of the demo city on another day, without any project. */
  static City withoutProjects(LocalDate today) {
    return withoutProjects("10-jiangcheng", today);
  }

  /** The offices and people of a demo place on another day, without any project. */
  static City withoutProjects(String place, LocalDate today) {
    try (InputStream shipped = City.class.getResourceAsStream("/demo/places/" + place + ".yaml")) {
      String all =
          new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8);
      String people = all.substring(0, all.indexOf("\nprojects:"));
      Path file = Files.createTempFile("banfa-city", ".yaml");
      Files.writeString(file, people + "\nprojects: []\n", StandardCharsets.UTF_8);
      file.toFile().deleteOnExit();
      return start(List.of("--banfa.demo.places=" + file.toUri(), "--banfa.demo.day=" + today));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * The offices and people of a place whose regulation is a draft, had it been issued on the day:
   * the same pack, with the day of issue written into it and nothing else.
   */
  private static City issued(String pack, LocalDate day, String place) {
    try {
      Path folder = Files.createTempDirectory("banfa-issued");
      Path shipped = Path.of("..", "regulations").toAbsolutePath().normalize();
      copy(shipped.resolve("calendar"), folder.resolve("calendar"));
      copy(shipped.resolve(pack), folder.resolve(pack));
      Path instrument = folder.resolve(pack).resolve("instrument.yaml");
      String draft = Files.readString(instrument, StandardCharsets.UTF_8);
      Files.writeString(
          instrument,
          draft.replaceFirst("(?m)^instrument:$", "instrument:\n  issued: " + day),
          StandardCharsets.UTF_8);
      return start(
          List.of(
              REGULATIONS + folder,
              "--banfa.demo.places=classpath:" + place,
              "--banfa.demo.day=" + day));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.copy(file, copy);
        copy.toFile().deleteOnExit();
      }
    }
  }

  private static City start(List<String> more) {
    TestDatabase database = TestDatabase.empty();
    var arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--banfa.demo=true",
                "--banfa.data=" + Path.of("target", "browser-data").toAbsolutePath(),
                "--banfa.database.url=" + database.url(),
                "--banfa.database.user=" + database.user(),
                "--banfa.database.password=" + database.password()));
    if (more.stream().noneMatch(one -> one.startsWith(REGULATIONS))) {
      arguments.add(REGULATIONS + Path.of("..", "regulations").toAbsolutePath().normalize());
    }
    arguments.addAll(more);
    var application = new SpringApplication(BanfaApplication.class);
    application.addInitializers(context ->
        ((GenericApplicationContext) context)
            .registerBean(
                "stepClock",
                Clock.class,
                () -> new StepClock(MORNING),
                bean -> bean.setPrimary(true)));
    return new City(application.run(arguments.toArray(String[]::new)));
  }

  /** Where a page is. */
  String at(String path) {
    return "http://127.0.0.1:"
        + application.getEnvironment().getRequiredProperty("local.server.port")
        + path;
  }

  /** A room of the running application. */
  <T> T room(Class<T> type) {
    return application.getBean(type);
  }

  /** What the book holds of a project. */
  CaseFile file(String key) {
    return room(CaseFiles.class).open(key).orElseThrow();
  }

  /** The key of the project of that name. */
  String key(String name) {
    var files = room(CaseFiles.class);
    return files.open(room(Histories.class).keys()).values().stream()
        .filter(file -> file.history().founded().name().equals(name))
        .map(CaseFile::key)
        .findFirst()
        .orElseThrow();
  }

  /** How many things have happened to a project. Refused attempts are not among them. */
  long happened(String key) {
    return file(key).history().lines().stream()
        .filter(line -> line.what() instanceof CaseEntry.Happened)
        .count();
  }

  /** How often something was tried in a project and not let through. */
  long tried(String key) {
    return file(key).history().lines().stream()
        .filter(line -> line.what() instanceof CaseEntry.Tried)
        .count();
  }

  /** It stops, and gives back its connections. */
  @Override
  public void close() {
    application.close();
  }

  private static final class Shipped {
    static final City RUNNING = start(List.of());
  }

  private static final class Issued {
    static final City RUNNING =
        issued(DRAFT, LocalDate.of(2022, 1, 4), "/demo/places/60-qinggele.yaml");
  }
}
