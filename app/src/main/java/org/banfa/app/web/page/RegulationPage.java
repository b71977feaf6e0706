package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * {@code /regulations/{pack}}: all provisions at the left, one open beside them.
 *
 * @param version which version is shown, where there are several
 * @param open the provision shown; none shows the findings of the whole regulation
 */
public record RegulationPage(
    Frame frame,
    Head head,
    Optional<VersionNote> version,
    Coverage coverage,
    List<Chapter> chapters,
    Optional<Provision> open,
    List<Provision.Finding> findings)
    implements Page {
  public RegulationPage {
    chapters = List.copyOf(chapters);
    findings = List.copyOf(findings);
  }

  /** A chapter. */
  public record Chapter(String title, List<Line> lines) {
    public Chapter {
      lines = List.copyOf(lines);
    }
  }

  /** A provision in the list. */
  public record Line(String number, String title, String href, List<Mark> marks, boolean current) {
    public Line {
      marks = List.copyOf(marks);
    }
  }

  /** How a provision is covered. */
  public enum Mark {
    /** 执行: carried out by rules. */
    EXECUTED,
    /** 原则: guides, decides nothing by itself. */
    PRINCIPLE,
    /** 说明: explains or defines. */
    EXPLAINED,
    /** 未写: operative and not yet carried out. */
    OPEN;

    /** The end of the message key and class name. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
