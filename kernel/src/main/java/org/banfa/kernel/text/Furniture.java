package org.banfa.kernel.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines that belong to the page a copy was taken from, and not to the text. */
final class Furniture {

  /** Between any two lines: numbers of pages, and lines that only divide. */
  private static final List<Pattern> OF_PAPER =
      patterns(
          "[-—–－·•~\\s]*[\\d０-９]{1,4}[-—–－·•~\\s]*",
          "第\\s*[\\d０-９]+\\s*页.*",
          "[\\d０-９]+\\s*/\\s*[\\d０-９]+",
          "[-=_*·—]{3,}");

  /** Around the text. */
  private static final List<Pattern> OF_WEB =
      patterns(
          "\\|.*\\|",
          ".*(?:[浏瀏][览覽]次[数數]|[\\[【]\\s*(?:打印|列印)|[\\[【]\\s*(?:关闭|關閉)|扫一扫|字体[:：]).*",
          "(?:您?[当當]前(?:的)?位置|首[页頁])\\s*[:：>＞].*",
          "(?:[来來]源|信息[来來]源|[发發]布[时時]间|索引[号號]|分享到)\\s*[:：].*");

  /** Behind the text: nothing that follows belongs to it. */
  private static final Pattern END =
      Pattern.compile(
          ".*(?:公网安备|ICP备|网站标识码|版权所有|[Cc]opyright|©).*"
              + "|(?:上一篇|下一篇|相关(?:文章|链接|解读|文件)|分享到|打印本页|关闭(?:窗口|本页)|责任编辑|网站地图"
              + "|主办单位|承办单位|技术支持|扫一扫)(?:[:：\\s].*)?");

  private Furniture() {}

  private static List<Pattern> patterns(String... written) {
    return Stream.of(written).map(Pattern::compile).toList();
  }

  static boolean ofPaper(String line) {
    return matches(OF_PAPER, line);
  }

  static boolean ofWeb(String line) {
    return matches(OF_WEB, line);
  }

  static boolean ends(String line) {
    return END.matcher(line).matches();
  }

  private static boolean matches(List<Pattern> patterns, String line) {
    return patterns.stream().anyMatch(one -> one.matcher(line).matches());
  }
}
