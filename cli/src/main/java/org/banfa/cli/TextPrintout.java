package org.banfa.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.banfa.kernel.check.TextFit;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.tell.Numerals;
import org.banfa.kernel.tell.Teller;
import org.banfa.kernel.text.Gap;
import org.banfa.kernel.text.OfficialText;
import org.banfa.kernel.text.Passage;

/** Prints how an official text was cut. */
record TextPrintout(PrintWriter out) {

  private static final int BRIEF = 30;

  void cut(OfficialText text) {
    text.passages().forEach(this::line);
    out.println();
    out.println(
        "%d 章 %d 条，另有 %d 款 %d 项"
            .formatted(
                count(text, Passage.Kind.CHAPTER),
                text.articles(),
                count(text, Passage.Kind.PARAGRAPH),
                count(text, Passage.Kind.ITEM)));
    text.gaps().forEach(this::gap);
  }

  private static long count(OfficialText text, Passage.Kind kind) {
    return text.passages().stream().filter(one -> one.kind() == kind).count();
  }

  private void line(Passage passage) {
    String in =
        switch (passage.kind()) {
          case FRONT, CHAPTER, SECTION, BACK -> "";
          case ARTICLE -> "  ";
          case PARAGRAPH, ITEM -> "    ";
          case POINT -> "      ";
        };
    String label = passage.inferred() ? "（推定）" : passage.label();
    String words = passage.words();
    String brief =
        words.codePointCount(0, words.length()) > BRIEF
            ? words.substring(0, words.offsetByCodePoints(0, BRIEF)) + "…"
            : words;
    out.println((in + "%-8s %s %s".formatted(passage.anchor(), label, brief)).stripTrailing());
  }

  private void gap(Gap gap) {
    String missing =
        gap.from() == gap.to()
            ? article(gap.from())
            : article(gap.from()) + "至" + article(gap.to());
    out.println("没有印出条号：" + missing);
  }

  private static String article(int number) {
    return "第" + Numerals.of(number) + "条";
  }

  void fit(Pack pack, TextFit fit) {
    Teller teller = new Teller(pack);
    out.println();
    out.println("对照 " + pack.instrument().title() + "（" + pack.id() + "）");
    say("引用了而原文没有", teller.cites(fit.missing()));
    say("引用到款、项而原文没有标出", teller.cites(fit.near()));
    say("没有规则依据的条", articles(fit.idle()));
    say("办法包里没有的条", articles(fit.unknown()));
  }

  private static String articles(List<Integer> numbers) {
    return numbers.stream().map(TextPrintout::article).collect(Collectors.joining("、"));
  }

  private void say(String what, String which) {
    out.println(what + "：" + (which.isEmpty() ? "无" : which));
  }
}
