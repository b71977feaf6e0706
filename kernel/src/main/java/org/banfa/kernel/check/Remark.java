package org.banfa.kernel.check;

import java.util.List;
import org.banfa.kernel.pack.Where;

/**
 * Something that a check found.
 *
 * @param cites the rows that it concerns
 * @param says what was found, in Chinese
 */
public record Remark(Kind kind, List<String> cites, String says, Where where) {

  public Remark {
    cites = List.copyOf(cites);
  }

  /** What was found. */
  public enum Kind {
    /** Nothing carries an operative row out. */
    NOT_CARRIED_OUT("没有落实", true),
    /** Rules override each other in a circle. */
    OVERRIDE_CYCLE("优先成圈", true),
    /** The pack's author says so of the text. */
    DECLARED("条文缺口", false),
    /** The text says nothing of missing the date. */
    SILENT("没有后果", false),
    /** Neither stated nor declared silent what follows when the date is missed. */
    NO_CONSEQUENCE("没有写后果", false),
    /** Neither the text nor a house rule sets a limit. */
    NO_LIMIT("没有期限", false),
    /** A house rule stands in for what the text leaves open. */
    HOUSE_RULE("约定", false),
    /** Nothing follows from an outcome. */
    LEADS_NOWHERE("结果无下文", false),
    /** No rule and no duty leads to an act. */
    NOT_LED_TO("没有引出", false);

    private final String label;
    private final boolean error;

    Kind(String label, boolean error) {
      this.label = label;
      this.error = error;
    }

    /** What it is called, in Chinese. */
    public String label() {
      return label;
    }

    /** Whether the pack must not be used before it is mended. */
    public boolean error() {
      return error;
    }
  }
}
