package org.banfa.app.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.banfa.app.web.page.Language;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.Library;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Provision;
import org.banfa.kernel.pack.Rule;
import org.springframework.stereotype.Component;

/**
 * Finds words in the regulations in use: provisions, rules, acts and the documents they ask for.
 */
@Component
final class LawSearch {

  /** A place is found by what it is called in any language. */
  private static final List<Words> SPOKEN = Stream.of(Language.values()).map(Words::read).toList();

  // Packs do not change while the application runs.
  private final List<Hit> index;

  LawSearch(Library library) {
    index = library.kernels().values().stream().map(Kernel::pack).flatMap(LawSearch::hits).toList();
  }

  /** What was found. */
  enum Kind {
    PROVISION,
    RULE,
    ACT,
    DOCUMENT
  }

  /**
   * A place in a regulation.
   *
   * @param refs the rows it stands in, the first of which explains it
   * @param name what it is called there
   * @param says what it says, in parts
   * @param text everything it can be found by, folded
   */
  record Hit(Kind kind, Pack pack, List<String> refs, String name, List<String> says, String text) {
    Hit {
      refs = List.copyOf(refs);
      says = List.copyOf(says);
    }

    /** What it says. */
    String note(Words words) {
      return words.clauses(says);
    }

    /** What it is called, a provision with its place. */
    String label(Words words) {
      return switch (kind) {
        case PROVISION -> words.get("beside", PackWords.place(refs.getFirst(), words), name);
        case RULE, ACT, DOCUMENT -> name;
      };
    }

    /** Where it is explained. */
    String href(PackWords words) {
      return refs.stream().findFirst().map(words::href).orElse(words.home());
    }
  }

  /** Everything of that kind in which each of the words stands, in the order of the regulations. */
  List<Hit> find(Kind kind, String words) {
    List<String> all =
        Stream.of(folded(words).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    return all.isEmpty()
        ? List.of()
        : index.stream()
            .filter(hit -> hit.kind() == kind)
            .filter(hit -> all.stream().allMatch(hit.text()::contains))
            .toList();
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }

  private static Stream<Hit> hits(Pack pack) {
    List<Hit> all = new ArrayList<>();
    for (Provision row : pack.provisions().values()) {
      all.add(hit(Kind.PROVISION, pack, List.of(row.ref()), row.title(), List.of(row.gist())));
    }
    pack.rules().values().forEach(rule -> all.add(rule(pack, rule)));
    for (Act act : pack.acts().values()) {
      all.add(hit(Kind.ACT, pack, act.cites(), act.label(), gists(pack, act.cites())));
      act.slots().forEach(slot -> all.add(document(pack, act, slot)));
    }
    return all.stream();
  }

  private static Hit rule(Pack pack, Rule rule) {
    Rule.Head head = rule.head();
    List<String> says =
        head.because().isEmpty() ? gists(pack, head.cites()) : List.of(head.because());
    return hit(Kind.RULE, pack, head.cites(), rule.id(), says);
  }

  private static Hit document(Pack pack, Act act, Act.Slot slot) {
    List<String> cites = slot.cites().isEmpty() ? act.cites() : slot.cites();
    List<String> says = new ArrayList<>(List.of(act.label()));
    slot.contains().stream().map(Act.Item::label).forEach(says::add);
    return hit(Kind.DOCUMENT, pack, cites, slot.label(), says);
  }

  private static List<String> gists(Pack pack, List<String> refs) {
    return refs.stream()
        .flatMap(ref -> Optional.ofNullable(pack.provisions().get(ref)).stream())
        .map(Provision::gist)
        .distinct()
        .toList();
  }

  private static Hit hit(Kind kind, Pack pack, List<String> refs, String name, List<String> says) {
    List<String> parts = new ArrayList<>(List.of(name));
    parts.addAll(says);
    parts.addAll(gists(pack, refs));
    for (String ref : refs) {
      parts.add(ref);
      SPOKEN.forEach(words -> parts.add(PackWords.place(ref, words)));
      Optional.ofNullable(pack.provisions().get(ref))
          .ifPresent(
              row -> SPOKEN.forEach(words -> parts.add(words.get("place.article", row.article()))));
    }
    parts.add(pack.instrument().shortTitle());
    parts.add(pack.id());
    return new Hit(kind, pack, refs, name, says, folded(String.join(" ", parts)));
  }
}
