package org.banfa.kernel.example;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.banfa.kernel.pack.Desk;
import org.banfa.kernel.pack.Form;
import org.banfa.kernel.pack.Nearest;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Problem;
import org.banfa.kernel.pack.Problems;
import org.banfa.kernel.pack.Tree.Entry;
import org.banfa.kernel.pack.Tree.Words;
import org.banfa.kernel.pack.Yaml;

/**
 * Reads examples of a pack, and files that ask about one history. All problems are told at once.
 */
public final class ExampleReader {

  private final Pack pack;
  private final Problems problems;
  private final Desk desk;
  private final SequencedMap<String, Form> stories = new LinkedHashMap<>();
  private final SequencedMap<String, Words> names = new LinkedHashMap<>();

  private ExampleReader(Pack pack, Problems problems) {
    this.pack = pack;
    this.problems = problems;
    this.desk = Desk.of(problems);
  }

  /**
   * Reads the examples of a pack. A story may be told in another file than the examples that go on
   * from it.
   *
   * @param files the text of each file by its name, as problems should name it
   */
  public static ExampleReading read(Pack pack, SequencedMap<String, String> files) {
    var problems = new Problems(files);
    var reader = new ExampleReader(pack, problems);
    List<Form> tops = new ArrayList<>();
    files.forEach((name, text) ->
        Yaml.read(name, text, problems)
            .ifPresent(keys ->
                tops.add(Form.of(keys, "样例文件", reader.desk, ExampleLayouts.EXAMPLES.names()))));
    return reader.outcome(reader.examples(tops));
  }

  /** What a file asks about, before the regulation that it names is at hand. */
  public sealed interface Question {}

  /**
   * It names a regulation.
   *
   * @param pack the pack's identifier
   */
  public record Asked(String pack, String title) implements Question {}

  /** It cannot be read. */
  public record Unclear(List<Problem> problems) implements Question {
    public Unclear {
      problems = List.copyOf(problems);
    }
  }

  /** The regulation that a file asks about. */
  public static Question question(String file, String text) {
    var problems = new Problems(one(file, text));
    Optional<Form> top = top(file, text, problems);
    String regulation = top.map(form -> form.text("regulation")).orElse("");
    String title = top.map(form -> form.text("title")).orElse("");
    return problems.none() ? new Asked(regulation, title) : new Unclear(problems.inOrder());
  }

  /** Reads a file that asks, by the pack that it names: one example, named by the title. */
  public static ExampleReading ask(Pack pack, String file, String text) {
    var problems = new Problems(one(file, text));
    var reader = new ExampleReader(pack, problems);
    List<Example> read = new ArrayList<>();
    top(file, text, problems)
        .flatMap(form -> {
          var teller = new ExampleTeller(pack, form.text("title"), form.where());
          teller.needDays(List.of(form));
          return teller.tell(List.of(form));
        })
        .ifPresent(read::add);
    return reader.outcome(read);
  }

  private static SequencedMap<String, String> one(String file, String text) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put(file, text);
    return files;
  }

  private static Optional<Form> top(String file, String text, Problems problems) {
    return Yaml.read(file, text, problems)
        .map(keys -> Form.of(keys, "提问文件", Desk.of(problems), ExampleLayouts.ASK.names()));
  }

  private ExampleReading outcome(List<Example> read) {
    return problems.none()
        ? new ExampleReading.Readable(read)
        : new ExampleReading.Unreadable(problems.inOrder());
  }

  private List<Example> examples(List<Form> tops) {
    tops.forEach(top -> top.named("stories").values().forEach(this::story));
    stories.forEach((name, form) -> new ExampleTeller(pack, name, form.where()).tell(chain(form)));
    List<Example> all = new ArrayList<>();
    for (Form top : tops) {
      for (Form form : top.forms("examples", "样例", ExampleLayouts.EXAMPLE.names())) {
        example(form).ifPresent(all::add);
      }
    }
    return all;
  }

  private void story(Entry entry) {
    Words name = entry.key();
    Form form = Form.of(entry.value(), "开头 " + name.text(), desk, ExampleLayouts.STORY.names());
    if (stories.putIfAbsent(name.text(), form) != null) {
      twice(name, "开头");
    }
  }

  private Optional<Example> example(Form form) {
    Optional<Words> name = form.need("example");
    name.ifPresent(words -> {
      if (names.putIfAbsent(words.text(), words) != null) {
        twice(words, "样例");
      }
    });
    var teller = new ExampleTeller(pack, name.map(Words::text).orElse(""), form.where());
    shows(form, teller);
    List<Form> parts = chain(form);
    teller.needDays(parts);
    return teller.tell(parts);
  }

  private void twice(Words name, String what) {
    String cause = "“" + name.text() + "” 已经用过";
    desk.note(name.where(), what + "重名", cause, "换一个名称，让人一看就知道差别");
  }

  private void shows(Form form, ExampleTeller teller) {
    for (Entry entry : form.named("shows").values()) {
      Words row = entry.key();
      List<String> rows = List.copyOf(pack.provisions().sequencedKeySet());
      if (!rows.contains(row.text())) {
        desk.note(
            row.where(),
            "办法里没有条款 " + row.text(),
            "shows 写的是 provisions 的 ref",
            Nearest.remedy(row.text(), rows));
      }
      SequencedMap<String, Example.Sign> signs = new LinkedHashMap<>();
      signs.put("good", Example.Sign.GOOD);
      signs.put("bad", Example.Sign.BAD);
      if (entry.value() instanceof Words words) {
        desk.oneOf(words, row.text() + " ", signs)
            .ifPresent(sign -> teller.shows(row.text(), sign));
      } else {
        desk.note(entry.value().where(), row.text() + " 的写法不对", "这里只写 good 或 bad", "两面都要的分成两个样例");
      }
    }
  }

  /**
   * The forms to be told one after the other: the first story, what goes on from it, and at last
   * the form itself.
   */
  private List<Form> chain(Form last) {
    List<Form> chain = new ArrayList<>(List.of(last));
    Optional<Words> after = last.maybe("after");
    while (after.isPresent()) {
      Words name = after.get();
      Form story = stories.get(name.text());
      if (story == null) {
        List<String> known = List.copyOf(stories.sequencedKeySet());
        desk.note(
            name.where(),
            "没有叫 " + name.text() + " 的开头",
            "after 接的是 stories 下的名称",
            Nearest.remedy(name.text(), known));
        return chain;
      }
      if (chain.contains(story)) {
        desk.note(name.where(), "开头绕成一圈", "接着 " + name.text() + " 又回到了它自己", "让其中一个开头不再写 after");
        return chain;
      }
      chain.addFirst(story);
      after = story.maybe("after");
    }
    return chain;
  }
}
