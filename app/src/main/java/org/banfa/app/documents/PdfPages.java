package org.banfa.app.documents;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The lines of a PDF and where they stand on their pages. A page knows lines only; which of them
 * are one paragraph is told from how far they reach: a full line goes on in the next one, unless
 * that is set in.
 *
 * @param pages what is printed on each page, without its number and running title
 */
record PdfPages(List<List<Line>> pages) {

  /** How far from the right edge a full line may end, and how far in a new paragraph begins. */
  private static final float EDGE = 2.5f;

  private static final float INDENT = 1f;
  private static final String PAGE_NUMBER =
      "[-—–－·•\\s]*[\\d０-９]{1,4}[-—–－·•\\s]*|第\\s*\\d+\\s*页.*|\\d+\\s*/\\s*\\d+";

  /**
   * A line of text.
   *
   * @param left where it begins, in points from the left edge of the page
   * @param right where it ends
   * @param size how wide a character is
   */
  record Line(String text, float left, float right, float size) {}

  PdfPages {
    pages = List.copyOf(pages);
  }

  /** Reads no more signs than that. */
  static PdfPages of(PDDocument document, int most) throws IOException {
    List<List<Line>> pages = new ArrayList<>();
    int left = most;
    for (int page = 1; page <= document.getNumberOfPages() && left > 0; page++) {
      var reader = new Reader(page);
      reader.writeText(document, new StringWriter());
      List<Line> lines = reader.end();
      left -= lines.stream().mapToInt(line -> line.text().length()).sum();
      pages.add(lines);
    }
    return new PdfPages(withoutTitles(pages));
  }

  private static List<List<Line>> withoutTitles(List<List<Line>> pages) {
    Map<String, Integer> often = new HashMap<>();
    for (List<Line> page : pages) {
      if (page.size() > 1) {
        often.merge(running(page.getFirst()), 1, Integer::sum);
        often.merge(running(page.getLast()), 1, Integer::sum);
      }
    }
    int many = Math.max(3, pages.size() / 2 + 1);
    return pages.stream()
        .map(page -> {
          int from = page.size() > 1 && furniture(page.getFirst(), often, many) ? 1 : 0;
          int to =
              page.size() - (page.size() > 1 && furniture(page.getLast(), often, many) ? 1 : 0);
          return page.subList(from, Math.max(from, to));
        })
        .toList();
  }

  private static boolean furniture(Line line, Map<String, Integer> often, int many) {
    return line.text().strip().matches(PAGE_NUMBER) || often.getOrDefault(running(line), 0) >= many;
  }

  /** A running title may carry the number of its page. */
  private static String running(Line line) {
    return line.text().replaceAll("[\\d\\s]", "");
  }

  /** A paragraph on each line. */
  String words() {
    List<Line> lines = pages.stream().flatMap(List::stream).toList();
    float left = (float) lines.stream().mapToDouble(Line::left).min().orElse(0);
    float right = (float) lines.stream().mapToDouble(Line::right).max().orElse(0);
    var words = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean goesOn = i > 0 && goesOn(lines.get(i - 1), line, left, right);
      words.append(i == 0 || goesOn ? "" : "\n").append(line.text().strip());
    }
    return words.toString();
  }

  private static boolean goesOn(Line before, Line line, float left, float right) {
    return before.right() > right - EDGE * before.size()
        && line.left() < left + INDENT * line.size();
  }

  /** Collects the lines of one page. */
  private static final class Reader extends PDFTextStripper {

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private float left = Float.MAX_VALUE;
    private float right;
    private float size;

    Reader(int page) {
      setSortByPosition(true);
      setStartPage(page);
      setEndPage(page);
    }

    @Override
    protected void writeString(String words, List<TextPosition> signs) {
      text.append(words);
      for (TextPosition sign : signs) {
        if (!sign.getUnicode().isBlank()) {
          left = Math.min(left, sign.getXDirAdj());
          right = Math.max(right, sign.getXDirAdj() + sign.getWidthDirAdj());
          size = Math.max(size, sign.getFontSizeInPt());
        }
      }
    }

    @Override
    protected void writeWordSeparator() {
      text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
      if (!text.toString().isBlank()) {
        lines.add(new Line(text.toString(), left, right, size));
      }
      text.setLength(0);
      left = Float.MAX_VALUE;
      right = 0;
      size = 0;
    }

    List<Line> end() {
      writeLineSeparator();
      return lines;
    }
  }
}
