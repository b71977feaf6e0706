package org.banfa.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banfa.app.documents.Documents;
import org.banfa.app.identity.Viewer;
import org.banfa.app.ledger.OfficialTexts;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.text.OfficialText;
import org.springframework.stereotype.Component;

/** The official texts that stand beside the rules where the viewer is, cut into their pieces. */
@Component
class OfficialWords {

  private final OfficialTexts texts;
  private final Documents documents;
  // What is stored under a hash never changes.
  private final Map<String, OfficialText> cut = new ConcurrentHashMap<>();

  OfficialWords(OfficialTexts texts, Documents documents) {
    this.texts = texts;
    this.documents = documents;
  }

  /**
   * A text with where it came from.
   *
   * @param shown whether it is the one that stands beside the rules
   */
  record Copy(OfficialTexts.Loaded from, OfficialText text, boolean shown) {}

  /** All that were loaded, the last one first. */
  List<OfficialTexts.Loaded> loaded(Viewer viewer, Pack pack) {
    return texts.of(viewer.jurisdiction().code(), pack.id());
  }

  /** The text beside the rules of this version; empty while none was loaded. */
  Optional<Copy> beside(Viewer viewer, Pack pack) {
    return last(loaded(viewer, pack), pack)
        .flatMap(one -> cut(one.text()).map(text -> new Copy(one, text, true)));
  }

  /** One of those that were loaded, by the number of its entry in the book. */
  Optional<Copy> copy(Viewer viewer, Pack pack, long entry) {
    List<OfficialTexts.Loaded> all = loaded(viewer, pack);
    return all.stream()
        .filter(one -> one.seq() == entry)
        .findFirst()
        .flatMap(one ->
            cut(one.text())
                .map(text -> new Copy(one, text, last(all, pack).filter(one::equals).isPresent())));
  }

  private static Optional<OfficialTexts.Loaded> last(List<OfficialTexts.Loaded> all, Pack pack) {
    return all.stream().filter(one -> one.version().equals(pack.version())).findFirst();
  }

  /** The words stored under a hash, cut; empty where there are none. */
  Optional<OfficialText> cut(String sha256) {
    Optional<OfficialText> known = Optional.ofNullable(cut.get(sha256));
    if (known.isPresent()) {
      return known;
    }
    Optional<OfficialText> read = documents.open(sha256).map(OfficialWords::read);
    read.ifPresent(text -> cut.put(sha256, text));
    return read;
  }

  private static OfficialText read(InputStream in) {
    try (in) {
      return OfficialText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
