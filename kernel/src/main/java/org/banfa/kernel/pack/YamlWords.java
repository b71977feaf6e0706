package org.banfa.kernel.pack;

import java.util.List;

/**
 * Says in Chinese what the YAML parser objects to.
 *
 * @param cause what it found
 * @param remedy what usually helps
 */
record YamlWords(String cause, String remedy) {

  private record Known(String part, String cause, String remedy) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known("TAB", "行首或值前用了制表符（Tab）", "改用空格缩进"),
          new Known(
              "mapping values are not allowed", "这个冒号前面的文字不是一个键", "文字里有 “: ” 时整段加双引号；键与上一行的键对齐"),
          new Known("expected ',' or '}'", "花括号 { } 没有收尾，或两项之间缺逗号", "补上 } 或逗号；值里有逗号、冒号、括号时加双引号"),
          new Known("expected ',' or ']'", "方括号 [ ] 没有收尾，或两项之间缺逗号", "补上 ] 或逗号；值里有逗号、冒号、括号时加双引号"),
          new Known("unexpected end of stream", "引号没有收尾，读到了文件末尾", "补上缺的引号"),
          new Known("expected <block end>", "这一行的缩进与同级的行不齐，或引号之后还有文字", "与同级的键对齐；整段文字放进一对引号"),
          new Known("could not find expected ':'", "这一行应当是 “键: 值”，没有找到冒号", "补上冒号和一个空格；接着上一行的文字要缩进"),
          new Known("cannot start any token", "这个符号不能作一个值的开头", "值加双引号"),
          new Known("escape", "双引号里的反斜杠 \\ 后面不是可用的转义", "反斜杠写两次，或改用单引号"));

  static YamlWords of(String problem) {
    return KNOWN.stream()
        .filter(known -> problem.contains(known.part()))
        .findFirst()
        .map(known -> new YamlWords(known.cause(), known.remedy()))
        .orElseGet(() -> new YamlWords("解析器说：" + problem, "检查这一行和上一行的引号、括号、冒号与缩进"));
  }
}
