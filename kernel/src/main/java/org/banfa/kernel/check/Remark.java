package org.banfa.kernel.check;

import java.util.List;
import org.banfa.kernel.pack.Where;

/**
 * Something that a check found.
 *
 * @param cites the rows that it concerns
 * @param says what was found, in Chinese
 * @param remedy what to change in the pack, in Chinese; empty where it is the text that is so
 */
public record Remark(Kind kind, List<String> cites, String says, String remedy, Where where) {

  public Remark {
    cites = List.copyOf(cites);
  }

  /** What to make of a remark. */
  public enum Weight {
    /** The pack must not be used before it is mended. */
    ERROR,
    /** The pack's author should look at it. */
    WARNING,
    /** The text of the regulation is so. */
    TEXT
  }

  /** What was found. */
  public enum Kind {
    /** Nothing carries an operative row out. */
    NOT_CARRIED_OUT("没有落实", Weight.ERROR),
    /** Whoever owes an act, or may rely on a permission, has no part in it. */
    WRONG_BEARER("不是办理的人", Weight.ERROR),
    /** A condition can never hold. */
    DEAD("条件不成立", Weight.WARNING),
    /** A condition holds whatever the facts are. */
    IDLE("条件总成立", Weight.WARNING),
    /** Earlier cases of a sorting leave nothing for this one. */
    UNREACHABLE("轮不到", Weight.WARNING),
    /** Acts wait for each other, so that none of them can ever be done in order. */
    NEVER_IN_ORDER("永远等不到", Weight.WARNING),
    /** What a rule asks for another forbids in every case. */
    DUTY_FORBIDDEN("应办又不得办", Weight.WARNING),
    /** A last day that is counted back moves on past a day off, so that less time is left. */
    BACKWARD_ROLLS("倒数的期限顺延", Weight.WARNING),
    /** A duty is due before it arises. */
    BORN_LATE("一产生就逾期", Weight.WARNING),
    /** Neither stated nor declared silent what follows when the date is missed. */
    NO_CONSEQUENCE("没有写后果", Weight.WARNING),
    /** Nothing follows from an outcome. */
    LEADS_NOWHERE("结果无下文", Weight.WARNING),
    /** No rule and no duty leads to an act. */
    NOT_LED_TO("没有引出", Weight.WARNING),
    /** The pack's author says so of the text. */
    DECLARED("条文缺口", Weight.TEXT),
    /** The text says nothing of missing the date. */
    SILENT("没有后果", Weight.TEXT),
    /** Neither the text nor a house rule sets a limit. */
    NO_LIMIT("没有期限", Weight.TEXT),
    /** A house rule stands in for what the text leaves open. */
    HOUSE_RULE("约定", Weight.TEXT);

    private final String label;
    private final Weight weight;

    Kind(String label, Weight weight) {
      this.label = label;
      this.weight = weight;
    }

    /** What it is called, in Chinese. */
    public String label() {
      return label;
    }

    /** What to make of it. */
    public Weight weight() {
      return weight;
    }

    /** Whether the pack must not be used before it is mended. */
    public boolean error() {
      return weight == Weight.ERROR;
    }
  }

  /** The remark with its remedy and place, as drawn on a terminal. */
  @Override
  public String toString() {
    String rows = cites.isEmpty() ? "" : String.join("、", cites) + " ";
    String head = "[" + kind.label() + "] " + rows + says;
    return remedy.isEmpty() ? head : head + "\n    改法：" + remedy + "\n    " + where;
  }
}
