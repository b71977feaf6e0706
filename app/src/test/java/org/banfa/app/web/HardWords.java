package org.banfa.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds Chinese where it would be said to everybody, whatever language they chose. */
final class HardWords {

  /** A Chinese sign, or one that is written with Chinese only. */
  static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]");

  /** A comment, text block, string or character of Java: what begins first hides the others. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "/\\*[\\s\\S]*?\\*/|//[^\\n]*|\"\"\"[\\s\\S]*?(?<!\\\\)\"\"\""
              + "|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'");

  private HardWords() {}

  /** The literals with Chinese in a Java source. */
  static List<String> inJava(String source) {
    return TOKEN
        .matcher(source)
        .results()
        .map(MatchResult::group)
        .filter(token -> !token.startsWith("/"))
        .filter(token -> CHINESE.matcher(token).find())
        .toList();
  }

  /** The lines with Chinese in a template, the sign of the house and comments left out. */
  static List<String> inTemplate(String source) {
    return source
        .replaceAll("<%--[\\s\\S]*?--%>", "")
        .replace("<span class=\"mark\" lang=\"zh\" aria-hidden=\"true\">办</span>", "")
        .lines()
        .filter(line -> CHINESE.matcher(line).find())
        .toList();
  }

  static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
          .sorted()
          .toList();
    }
  }
}
