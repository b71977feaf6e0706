package org.banfa.kernel.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.banfa.kernel.pack.Tree.Entry;
import org.banfa.kernel.pack.Tree.Keys;

/**
 * Reads a pack from the text of its files, as {@code docs/guide/pack-format.md} lays down.
 *
 * <p>All problems are told at once. What guards say is not looked at, except for the {@code $name}
 * in them; it is checked when the pack is compiled.
 */
public final class PackReader {

  private static final List<String> OF_EXAMPLES = List.of("examples", "stories");

  private PackReader() {}

  /**
   * Reads a pack.
   *
   * @param files the text of each file by its name, as problems should name it; without examples
   */
  public static PackReading read(SequencedMap<String, String> files) {
    var problems = new Problems(files);
    List<Keys> trees = Yaml.readAll(files, problems);
    return trees.size() < files.size()
        ? new PackReading.Unreadable(problems.inOrder())
        : read(trees, problems);
  }

  /**
   * Reads a pack from files that have been taken apart already, and perhaps changed.
   *
   * @param trees the top-level keys of each file, as {@link Yaml} gives them
   */
  public static PackReading read(List<Keys> trees) {
    return read(trees, new Problems(new LinkedHashMap<>()));
  }

  private static PackReading read(List<Keys> trees, Problems problems) {
    var start = trees.isEmpty() ? new Where("pack.yaml", 1, 1) : trees.getFirst().where();
    var desk = new Desk(problems, new References());
    Keys tree = Merge.of(trees, start, problems);
    Form top = Form.of(withoutExamples(tree, desk), "办法包", desk, Layouts.PACK.names());
    Pack pack = pack(top, Places.of(tree));
    var rules = List.copyOf(top.named("rules").sequencedKeySet());
    desk.references().check(new Known(pack, rules), problems);
    return problems.none()
        ? new PackReading.Readable(pack)
        : new PackReading.Unreadable(problems.inOrder());
  }

  private static Pack pack(Form top, SequencedMap<String, Where> places) {
    var document = new DocumentReader(top);
    var acts = new ActReader(top);
    var remarks = new RemarkReader(top);
    SequencedMap<String, ObjectType> objects = new ObjectReader(top).objects();
    SequencedMap<String, Reading> readings = remarks.readings();
    return new Pack(
        document.packId(),
        top.text("version"),
        top.text("calendar"),
        document.instrument(),
        document.counting(),
        document.chapters(),
        document.provisions(),
        document.roles(),
        objects,
        new ClassificationReader(top, objects).classifications(),
        acts.stages(),
        acts.acts(),
        new RuleReader(top, objects).rules(),
        readings,
        remarks.houseRules(readings),
        remarks.questions(),
        remarks.findings(),
        remarks.sheet(),
        places);
  }

  private static Keys withoutExamples(Keys tree, Desk desk) {
    var kept = new LinkedHashMap<String, Entry>();
    tree.entries()
        .forEach((key, entry) -> {
          if (OF_EXAMPLES.contains(key)) {
            desk.note(
                entry.key().where(),
                key + " 不写在这里",
                "样例单独放在 examples 文件夹，不与办法混在一个文件里",
                "把 " + key + " 移到 examples 文件夹下的 yaml 文件");
          } else {
            kept.put(key, entry);
          }
        });
    return new Keys(kept, tree.where());
  }
}
