package org.banfa.kernel.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The official text of a regulation, cut where its marks say so.
 *
 * <p>Copies differ: marks are full-width or half-width, lines are broken in the middle of a
 * sentence, headings have lost their numbers, characters are traditional or carry their
 * pronunciation in brackets, pages bring their furniture along. What is missing is told as a gap or
 * as inferred; words are never made up.
 *
 * @param passages in the order of the text
 * @param gaps article numbers that are not printed
 */
public record OfficialText(List<Passage> passages, List<Gap> gaps) {

  public OfficialText {
    passages = List.copyOf(passages);
    gaps = List.copyOf(gaps);
  }

  /** Cuts a text. Any text can be cut; one without articles is all front. */
  public static OfficialText parse(String text) {
    return Cutter.cut(new Lines(text).clean());
  }

  /** How many articles are marked. */
  public int articles() {
    return numbers().size();
  }

  /** The numbers of the articles that are marked, in order. */
  public List<Integer> numbers() {
    return passages.stream()
        .filter(one -> one.kind() == Passage.Kind.ARTICLE)
        .map(Passage::article)
        .toList();
  }

  /**
   * The passage that a citation means, or the nearest that holds it: the paragraph where the item
   * is not found, the article where the paragraph is not found, and for an article whose number is
   * not printed the first unmarked words where it must stand.
   *
   * @param ref a row of a pack, such as {@code 19p1(2)b}; a number in brackets was inferred
   */
  public Optional<Passage> find(String ref) {
    return Citation.of(ref)
        .flatMap(citation ->
            exactly(citation)
                .or(() -> paragraph(citation.article(), Math.max(citation.paragraph(), 1)))
                .or(() -> paragraph(citation.article(), 1))
                .or(() -> inGap(citation.article())));
  }

  /** Whether the text marks the very article, paragraph and item that a citation names. */
  public boolean holds(String ref) {
    return Citation.of(ref).flatMap(this::exactly).isPresent();
  }

  /** All passages of the article, in order; the unmarked ones of a gap for an unprinted number. */
  public List<Passage> article(int article) {
    int printed = gap(article).map(Gap::after).orElse(article);
    return of(printed)
        .filter(one -> printed == article || one.kind() != Passage.Kind.ARTICLE)
        .toList();
  }

  private Optional<Passage> exactly(Citation citation) {
    return citation.item() == 0
        ? paragraph(citation.article(), Math.max(citation.paragraph(), 1))
        : of(citation.article())
            .filter(one -> one.kind() == Passage.Kind.ITEM)
            .filter(one -> one.place().item() == citation.item())
            .filter(
                one -> citation.paragraph() == 0 || one.place().paragraph() == citation.paragraph())
            .findFirst();
  }

  private Optional<Passage> paragraph(int article, int paragraph) {
    return of(article)
        .filter(one -> one.kind() == Passage.Kind.ARTICLE || one.kind() == Passage.Kind.PARAGRAPH)
        .filter(one -> one.place().paragraph() == paragraph)
        .findFirst();
  }

  private Optional<Passage> inGap(int article) {
    return gap(article)
        .flatMap(gap -> of(gap.after()).filter(one -> one.place().paragraph() > 1).findFirst());
  }

  private Optional<Gap> gap(int article) {
    return gaps.stream().filter(one -> one.holds(article)).findFirst();
  }

  private Stream<Passage> of(int article) {
    return passages.stream().filter(one -> article > 0 && one.article() == article);
  }

  /** Article, paragraph and item of a citation, as packs write it; 0 for what it does not name. */
  private record Citation(int article, int paragraph, int item) {

    private static final Pattern WRITTEN =
        Pattern.compile("\\[?(\\d{1,4})]?(?:p(\\d{1,3}))?(?:\\((\\d{1,3})\\))?[a-z]*");

    static Optional<Citation> of(String ref) {
      Matcher parts = WRITTEN.matcher(ref);
      return parts.matches()
          ? Optional.of(new Citation(number(parts, 1), number(parts, 2), number(parts, 3)))
          : Optional.empty();
    }

    private static int number(Matcher parts, int group) {
      return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }
  }
}
