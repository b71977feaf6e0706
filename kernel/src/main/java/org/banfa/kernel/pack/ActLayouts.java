package org.banfa.kernel.pack;

import static org.banfa.kernel.pack.Layout.CITE;
import static org.banfa.kernel.pack.Layout.LABEL;
import static org.banfa.kernel.pack.Layout.WORD;
import static org.banfa.kernel.pack.Layout.WORDS;
import static org.banfa.kernel.pack.Layout.may;
import static org.banfa.kernel.pack.Layout.need;
import static org.banfa.kernel.pack.Layout.oneOf;

import java.util.List;
import org.banfa.kernel.pack.Layout.Either;
import org.banfa.kernel.pack.Layout.Mapping;
import org.banfa.kernel.pack.Layout.Named;

/** How stages and acts are laid out. */
final class ActLayouts {

  static final Layout STAGE =
      Layout.of(
          "stage",
          need("id", WORD, "英文名", "Its name"),
          LABEL,
          may("complete", WORD, "什么时候算走完", "When it is over"),
          may("skip", WORD, "什么时候不经过", "When it is left out"));

  static final Layout PARTIES =
      Layout.of(
              "parties",
              may("lead", WORD, "牵头的角色", "The role that leads"),
              may("with", WORDS, "会同的角色；各办各的，都办了才算", "Roles that do their part too"),
              may("any", WORDS, "任何一家办了就算", "Whoever of these"))
          .withOneOf("lead", "any")
          .with("lead", "with")
          .with("with", "lead");

  static final Layout FIELD =
      Layout.of(
          "field",
          need("fact", WORD, "填哪个事实", "The fact to fill in"),
          may("required", WORD, "必填：true、false 或条件", "true, false or a condition"),
          CITE);

  static final Layout ITEM =
      Layout.of(
          "item",
          need("item", WORD, "英文名", "Its name"),
          need("label", WORD, "材料里要有的内容", "What must be in the paper"),
          CITE);

  static final Layout SLOT =
      Layout.of(
          "slot",
          need("slot", WORD, "英文名", "Its name"),
          need("label", WORD, "材料名称", "What paper it is"),
          may("required", WORD, "必附：true、false 或条件", "true, false or a condition"),
          CITE,
          may("contains", Layout.each(ITEM), "材料里要有的内容，逐项勾选", "What must be in it"));

  static final Layout EXTENDS =
      Layout.of(
          "extends",
          need("duty", WORD, "延长哪条规则的义务", "The rule whose duty is extended"),
          need("to", WORD, "延到哪一天（日期事实）", "The day fact it is extended to"),
          may("cap", WORD, "最多延多久", "The most it may be extended by"),
          may("from", WORD, "从哪一天起算最多", "The day that the cap counts from"));

  static final Layout ACT =
      Layout.of(
          "act",
          LABEL,
          need("on", WORD, "记在哪种对象上", "The type it is recorded on"),
          may("stage", WORD, "在哪个阶段", "Its stage"),
          need(
              "by",
              new Either(List.of(WORD, new Mapping(PARTIES))),
              "由谁办；会同写 {lead: …, with: […]}，任一家写 {any: […]}",
              "Who does it"),
          may("entitled", WORDS, "凭哪一条由它办", "The rows that entitle it"),
          may("opens", WORD, "同时立一个下级对象", "Opens a new child object"),
          may("fields", Layout.each(FIELD), "要填的事实", "Facts to be filled in"),
          may("attach", Layout.each(SLOT), "要附的材料", "Papers to be attached"),
          may("outcomes", new Named(WORD), "结果的代码和名称", "Codes and names of outcomes"),
          may(
              "opinion",
              oneOf(Act.Opinion.values(), '_'),
              "要不要写意见",
              "Whether an opinion is written"),
          may("repeat", oneOf("once", "many"), "办一次还是可以多次", "Once, or many times"),
          may("cite", WORDS, "依据的条款", "The rows it carries out"),
          may("extends", new Mapping(EXTENDS), "延长一项义务的期限", "Extends a duty"),
          may("measure", WORD, "表单上画出哪个认定的限度", "The classification whose limit is drawn"));

  private ActLayouts() {}
}
