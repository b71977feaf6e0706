package org.banfa.app.projects;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.banfa.app.documents.Documents;
import org.banfa.app.documents.FileRef;
import org.banfa.app.documents.Received;
import org.banfa.app.documents.Worded;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.Entry;
import org.banfa.app.journal.InstallationEvent;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.LegalDays;
import org.banfa.kernel.Library;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.text.OfficialText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the official text of a regulation beside its rules: first it is read, so that somebody can
 * look at what was found in it, and only then it is put there.
 */
@Component
public class LoadOfficialText {

  /** A name or an address is no longer. */
  public static final int LONGEST_SOURCE = 1000;

  private static final int LONGEST_NAME = 200;

  private final Library library;
  private final Documents documents;
  private final Journal journal;
  private final LegalDays days;

  LoadOfficialText(Library library, Documents documents, Journal journal, LegalDays days) {
    this.library = library;
    this.documents = documents;
    this.journal = journal;
    this.days = days;
  }

  /**
   * A text that was read and is not yet beside the rules.
   *
   * @param version the version of the pack it was laid beside
   * @param text the hash under which its words are stored
   * @param file the hash of the file
   * @param name the name of the file
   */
  public record Draft(String pack, String version, String text, String file, String name) {

    private String beside() {
      return pack + "@" + version;
    }
  }

  /** What came of reading a file. */
  public sealed interface Reading {}

  /** It can be looked at. */
  public record Ready(Draft draft) implements Reading {}

  /** No article was found in its words. */
  public record NoArticles() implements Reading {}

  /** Its words could not be read, and why. */
  public record Unread(Worded why) implements Reading {}

  /** What came of putting it beside the rules. */
  public sealed interface Loaded {}

  /** It is there. */
  public record Recorded(Entry entry) implements Loaded {}

  /** It was not said where it was published, or at too great length. */
  public record NoSource() implements Loaded {}

  /** What was read is there no more. */
  public record Outdated() implements Loaded {}

  /** The viewer's office does not interpret this regulation, or there is none of that name. */
  public record NotEntitled() implements Reading, Loaded {}

  /** Whether the viewer may put a text beside the rules of this regulation. */
  public static boolean may(Viewer viewer, Pack pack) {
    return ChooseReading.interprets(viewer, pack);
  }

  /**
   * Reads a file, and stores its words for as long as somebody looks at them.
   *
   * @param pack the version that it is laid beside, by its name; the newest by the identifier alone
   * @param in the content; not closed here
   * @param name the name of the file
   */
  public Reading read(Viewer viewer, String pack, InputStream in, String name) {
    Optional<Pack> found = entitled(viewer, pack);
    if (found.isEmpty()) {
      return new NotEntitled();
    }
    return switch (documents.words(in, name, viewer.actor())) {
      case Worded.Words(String words, String file) -> {
        if (OfficialText.parse(words).articles() == 0) {
          yield new NoArticles();
        }
        yield store(viewer, words)
            .<Reading>map(text ->
                new Ready(
                    new Draft(
                        found.get().id(), found.get().version(), text, file, shortened(name))))
            .orElseGet(() -> new Unread(new Worded.Broken()));
      }
      case Worded other -> new Unread(other);
    };
  }

  private Optional<Pack> entitled(Viewer viewer, String pack) {
    return library.named(pack).map(kernel -> kernel.pack()).filter(one -> may(viewer, one));
  }

  private Optional<String> store(Viewer viewer, String words) {
    var in = new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    return documents.receive(in, "text.txt", viewer.actor()) instanceof Received.Stored stored
        ? Optional.of(stored.file()).map(FileRef::sha256)
        : Optional.empty();
  }

  private static String shortened(String name) {
    String last = name.replaceAll("^.*[/\\\\]", "");
    return last.codePointCount(0, last.length()) > LONGEST_NAME
        ? last.substring(0, last.offsetByCodePoints(0, LONGEST_NAME))
        : last;
  }

  /**
   * Puts a text beside the rules in the viewer's jurisdiction, in the place of an earlier one.
   *
   * @param source where it was published
   */
  @Transactional
  public Loaded load(Viewer viewer, Draft draft, String source) {
    if (entitled(viewer, draft.beside()).isEmpty()) {
      return new NotEntitled();
    }
    if (source.isBlank() || source.strip().length() > LONGEST_SOURCE) {
      return new NoSource();
    }
    if (!documents.keep(draft.text())) {
      return new Outdated();
    }
    LocalDate today =
        days.today().orElseThrow(() -> new IllegalStateException("no day has been announced yet"));
    return new Recorded(
        journal.append(
            new InstallationEvent.OfficialTextLoaded(
                    viewer.jurisdiction().code(),
                    draft.pack(),
                    draft.version(),
                    draft.text(),
                    draft.file(),
                    draft.name(),
                    source.strip())
                .draft(today, viewer.actor())));
  }
}
