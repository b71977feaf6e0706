package org.banfa.kernel.pack;

import static org.banfa.kernel.pack.Layout.WORD;
import static org.banfa.kernel.pack.Layout.may;

import java.util.List;
import org.banfa.kernel.pack.Layout.Formed;
import org.banfa.kernel.pack.Layout.Mapping;
import org.banfa.kernel.pack.Layout.Named;

/** How the files of a pack are laid out. */
public final class Layouts {

  /** What the name of a pack fits as a whole: it becomes a folder and part of an address. */
  public static final String PACK_ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  /** A file of a pack; its keys are put together with those of the others. */
  public static final Layout PACK =
      Layout.of(
              "pack",
              may(
                  "pack",
                  new Formed(PACK_ID),
                  "办法包的名称，与文件夹同名",
                  "The name of the pack, the same as its folder"),
              may("version", WORD, "版本；加引号，如 \"1\"", "Its version, in quotes"),
              may("calendar", WORD, "工作日表，如 cn", "The table of working days"))
          .and(DocumentLayouts.sections())
          .and(sections());

  private Layouts() {}

  private static List<Layout.Key> sections() {
    return List.of(
        may("objects", named(ObjectLayouts.OBJECT), "对象和事实", "What it is about, and facts"),
        may("classify", named(ObjectLayouts.CLASSIFICATION), "认定", "How things are sorted"),
        may("stages", Layout.each(ActLayouts.STAGE), "阶段，按先后", "The stages of a life"),
        may("acts", named(ActLayouts.ACT), "事项", "What is done"),
        may("rules", new Named(RuleLayouts.RULE), "规则", "What must, may and must not be done"),
        may("readings", named(DocumentLayouts.READING), "口径", "How open words are read"),
        may(
            "house_rules",
            named(DocumentLayouts.HOUSE_RULE),
            "约定：条文没有写而办理时要定的",
            "What a house adds where the text is silent"),
        may("questions", Layout.each(DocumentLayouts.QUESTION), "审查问题", "Questions for reviewers"),
        may("findings", Layout.each(DocumentLayouts.FINDING), "条文缺口", "Gaps of the text"),
        may("sheet", new Mapping(DocumentLayouts.SHEET), "台账先看什么", "What the ledger shows first"));
  }

  private static Named named(Layout layout) {
    return new Named(new Mapping(layout));
  }
}
