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

  /** Article, paragraph and item of a citation, as packs write it. */
  private static final Pattern REF =
      Pattern.compile("\\[?(\\d+)]?(?:p(\\d+))?(?:\\((\\d+)\\))?[a-z]*");

  public OfficialText {
    passages = List.copyOf(passages);
    gaps = List.copyOf(gaps);
  }

  /** Cuts a text. Any text can be cut; one without articles is all front. */
  public static OfficialText parse(String text) {
    return new Cutter().cut(new Lines(text).clean());
  }

  /** How many articles are marked. */
  public long articles() {
    return passages.stream().filter(one -> one.kind() == Passage.Kind.ARTICLE).count();
  }

  /**
   * The passage that a citation means, or the nearest that holds it: the paragraph where the item
   * is not found, the article where the paragraph is not found, and for an article whose number is
   * not printed the first unmarked words where it must stand.
   *
   * @param ref a row of a pack, such as {@code 19p1(2)b}; a number in brackets was inferred
   */
  public Optional<Passage> find(String ref) {
    Matcher parts = REF.matcher(ref);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int article = Integer.parseInt(parts.group(1));
    Optional<Integer> paragraph = Optional.ofNullable(parts.group(2)).map(Integer::valueOf);
    Optional<Integer> item = Optional.ofNullable(parts.group(3)).map(Integer::valueOf);
    return Stream.of(
            item.flatMap(number -> item(article, paragraph, number)),
            paragraph.flatMap(number -> paragraph(article, number)),
            paragraph(article, 1),
            inGap(article))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** All passages of the article, in order; the unmarked ones of a gap for an unprinted number. */
  public List<Passage> article(int article) {
    int printed =
        gaps.stream().filter(gap -> gap.holds(article)).map(Gap::after).findFirst().orElse(article);
    return passages.stream()
        .filter(one -> one.article() == printed)
        .filter(one -> printed == article || one.kind() != Passage.Kind.ARTICLE)
        .toList();
  }

  private Optional<Passage> item(int article, Optional<Integer> paragraph, int item) {
    List<Passage> all =
        of(article).filter(one -> one.item().filter(it -> it == item).isPresent()).toList();
    return paragraph
        .flatMap(number -> all.stream().filter(one -> one.paragraph() == number).findFirst())
        .or(() -> all.stream().findFirst());
  }

  private Optional<Passage> paragraph(int article, int paragraph) {
    return of(article)
        .filter(one -> one.item().isEmpty() && one.paragraph() == paragraph)
        .findFirst();
  }

  private Optional<Passage> inGap(int article) {
    return gaps.stream()
        .filter(gap -> gap.holds(article))
        .findFirst()
        .flatMap(gap -> of(gap.after()).filter(one -> one.paragraph() > 1).findFirst());
  }

  private Stream<Passage> of(int article) {
    return passages.stream().filter(one -> article > 0 && one.article() == article);
  }
}
