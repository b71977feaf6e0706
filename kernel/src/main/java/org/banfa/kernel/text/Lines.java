package org.banfa.kernel.text;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines of a copy without what only the page brought along. */
record Lines(String text) {

  /** Syllables in brackets behind a character: its pronunciation. */
  private static final Pattern GLOSS =
      Pattern.compile("(?<=[\\u3400-\\u9fff])[（(]\\s*[a-zA-ZÀ-ÿĀ-ǿ]+[1-5]?\\s*[）)]");

  private static final List<Pattern> FURNITURE =
      patterns(
          "[-—–－\\s]*\\d{1,4}[-—–－\\s]*",
          "第\\s*\\d+\\s*页.*",
          "\\d+\\s*/\\s*\\d+",
          "\\|.*\\|",
          "[-=_*·—]{3,}",
          ".*(?:浏览次数|\\[\\s*打印\\s*]|【\\s*打印\\s*】|【\\s*关闭\\s*】|\\[\\s*关闭\\s*]|扫一扫|字体[:：]).*",
          "(?:您?当前(?:的)?位置|首页)\\s*[:：>＞].*",
          "(?:来源|信息来源|发布时间|索引号|分享到)\\s*[:：].*");

  private static List<Pattern> patterns(String... written) {
    return Stream.of(written).map(Pattern::compile).toList();
  }

  List<String> clean() {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace("\u200b", "")
        .replace("\ufeff", "")
        .lines()
        .map(line -> line.replace('\u3000', ' ').replace('\u00a0', ' ').replace('\t', ' ').strip())
        .map(line -> GLOSS.matcher(composed(line)).replaceAll(""))
        .filter(line -> !furniture(line))
        .toList();
  }

  /** A vowel and its tone mark may come as two characters. */
  private static String composed(String line) {
    return Normalizer.normalize(line, Normalizer.Form.NFC);
  }

  private static boolean furniture(String line) {
    return FURNITURE.stream().anyMatch(one -> one.matcher(line).matches());
  }
}
