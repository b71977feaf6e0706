package org.banfa.app.documents;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a page of the web as a reader sees them, a block on its own line. */
final class WebPage implements NodeVisitor {

  /** What is not read, among it the pronunciation above characters. */
  private static final String NOT_READ =
      "script, style, noscript, template, iframe, svg, nav, footer, button, select, textarea, rt, rp,"
          + " [hidden], [style~=(?i)display\\s*:\\s*none]";

  private static final String HAN = "[\\u3000-\\u9fff\\uff00-\\uffef]";
  private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n\\f]+");

  /** The source of a page may break a line within a sentence; Chinese has no space there. */
  private static final Pattern BREAK =
      Pattern.compile("(?<=" + HAN + ")[ \\t]*[\\r\\n]+[ \\t\\r\\n]*(?=" + HAN + ")");

  private final StringBuilder words = new StringBuilder();

  private WebPage() {}

  static String words(String source) {
    Document page = Jsoup.parse(source);
    page.select(NOT_READ).remove();
    WebPage reader = new WebPage();
    page.body().traverse(reader);
    return reader.words.toString();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      boolean whole = text.parent() instanceof Element around && around.closest("pre") != null;
      String written = text.getWholeText();
      words.append(
          whole ? written : SPACE.matcher(BREAK.matcher(written).replaceAll("")).replaceAll(" "));
    } else if (node instanceof Element element && !cell(element)) {
      boolean line = element.isBlock() || element.normalName().equals("br");
      words.append(line ? "\n" : "");
    }
  }

  /** The cells of a row stand on one line. */
  private static boolean cell(Element element) {
    return element.normalName().matches("t[dh]");
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && element.isBlock()) {
      words.append(cell(element) ? ' ' : '\n');
    }
  }
}
