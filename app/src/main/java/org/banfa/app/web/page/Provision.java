package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * One provision and what the pack makes of it.
 *
 * @param number such as 第十九条
 * @param title what it is about, in the pack's own words
 * @param chips attributes: version, in force
 * @param meaning what it says, in the pack's own words
 * @param official the official text, where the installation has it
 * @param uses figures of how it is used; may be empty
 */
public record Provision(
    String number,
    String title,
    String href,
    List<Chip> chips,
    List<String> meaning,
    Optional<Official> official,
    List<Rule> rules,
    List<Panel> examples,
    List<ReadingChoice> readings,
    List<Finding> findings,
    List<Figure> uses,
    List<Link> links) {
  public Provision {
    chips = List.copyOf(chips);
    meaning = List.copyOf(meaning);
    rules = List.copyOf(rules);
    examples = List.copyOf(examples);
    readings = List.copyOf(readings);
    findings = List.copyOf(findings);
    uses = List.copyOf(uses);
    links = List.copyOf(links);
  }

  /**
   * Official text, paragraph by paragraph.
   *
   * @param paragraphs none where the text that was loaded does not hold the article
   * @param note where it was published, or that the article is not in it
   * @param links where it stands in the whole text
   */
  public record Official(List<Paragraph> paragraphs, String note, List<Link> links) {
    public Official {
      paragraphs = List.copyOf(paragraphs);
      links = List.copyOf(links);
    }

    /** Whether some of it is marked as met or not met. */
    public boolean judged() {
      return paragraphs.stream()
          .flatMap(one -> one.phrases().stream())
          .anyMatch(one -> one.tone() != Tone.PLAIN);
    }
  }

  /**
   * A paragraph, in phrases.
   *
   * @param kind {@code article}, {@code paragraph}, {@code item} or {@code point}
   * @param label its mark as printed; may be empty
   * @param cited whether it is what the citation names
   */
  public record Paragraph(String kind, String label, List<Phrase> phrases, boolean cited) {
    public Paragraph {
      phrases = List.copyOf(phrases);
    }
  }

  /** A phrase; green where this project meets it, red where not, plain otherwise. */
  public record Phrase(String text, Tone tone) {}

  /**
   * A rule in words, and the lines of the pack that carry it.
   *
   * @param id its name in the pack
   * @param kind such as 可以, 门槛, 应当
   * @param source the pack's own YAML; may be empty
   */
  public record Rule(String id, String kind, List<Line> lines, String source) {
    public Rule {
      lines = List.copyOf(lines);
    }
  }

  /** A line of a rule: its head (当, 则, 并且, 否则, 缺事实; may be empty), words and sources. */
  public record Line(String head, String text, List<Chip> chips) {
    public Line {
      chips = List.copyOf(chips);
    }
  }

  /** A gap, conflict or doubt found in the text. */
  public record Finding(List<Chip> chips, String text) {
    public Finding {
      chips = List.copyOf(chips);
    }
  }
}
