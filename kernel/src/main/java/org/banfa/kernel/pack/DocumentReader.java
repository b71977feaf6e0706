package org.banfa.kernel.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.kernel.pack.Tree.Words;
import org.banfa.kernel.time.CountingRules;
import org.banfa.kernel.time.CountingRules.Basis;
import org.banfa.kernel.time.CountingRules.FirstDay;
import org.banfa.kernel.time.CountingRules.LastDayOff;
import org.banfa.kernel.time.CountingRules.MissingDay;
import org.banfa.kernel.time.CountingRules.Shape;

/** Reads the regulation as a document, its chapters and the rows of its text, and its roles. */
final class DocumentReader {

  private static final Pattern REF =
      Pattern.compile("(\\d+|\\[\\d+])(?:p\\d+)?(?:\\([^()\\s]+\\))?[a-z]?");

  private final Form top;
  private final Desk desk;

  DocumentReader(Form top) {
    this.top = top;
    this.desk = top.desk();
  }

  String packId() {
    Optional<Words> id = top.need("pack");
    id.filter(words -> !words.text().matches(Layouts.PACK_ID))
        .ifPresent(words ->
            desk.note(
                words.where(),
                "办法包的名称写得不对",
                "“" + words.text() + "” 要用作网址和文件夹名，只能有小写英文字母、数字和连字符",
                "写成 地名-年份，如 sample-2026"));
    return id.map(Words::text).orElse("");
  }

  Instrument instrument() {
    Form form = section("instrument", "文件信息 instrument", DocumentLayouts.INSTRUMENT.names());
    List<Words> interpreters = form.several("interpreters");
    interpreters.forEach(role -> desk.references().role(role, "文件信息的 interpreters "));
    Optional<LocalDate> issued = form.literal("issued", Literals::day);
    var instrument =
        new Instrument(
            form.text("title"),
            form.text("short"),
            form.text("issuer"),
            form.maybeText("number"),
            issued,
            start(form),
            end(form),
            status(form, issued.isPresent()),
            Form.texts(form.several("repeals")),
            form.text("place"),
            Form.texts(interpreters));
    checkForce(form, instrument);
    return instrument;
  }

  private static Instrument.Start start(Form form) {
    if (!form.has("effective")) {
      return new Instrument.Unsaid();
    }
    return form.maybeText("effective").filter("on-issue"::equals).isPresent()
        ? new Instrument.OnIssue()
        : form.literal("effective", Literals::day)
            .<Instrument.Start>map(Instrument.OnDay::new)
            .orElseGet(Instrument.Unsaid::new);
  }

  private static Instrument.End end(Form form) {
    return form.literal("expires", Literals::day)
        .<Instrument.End>map(Instrument.WithDay::new)
        .or(() -> form.literal("validity", Literals::length).map(Instrument.After::new))
        .orElseGet(Instrument.Open::new);
  }

  /** Where it is not written, a text with a day of issue is in force and one without is a draft. */
  private static Instrument.Status status(Form form, boolean issued) {
    return form.has("status")
        ? form.needWord("status", Instrument.Status.values(), '-')
        : issued ? Instrument.Status.IN_FORCE : Instrument.Status.DRAFT;
  }

  private void checkForce(Form form, Instrument instrument) {
    Optional<LocalDate> first = instrument.effective();
    if (instrument.expires().filter(last -> first.filter(last::isBefore).isPresent()).isPresent()) {
      desk.note(
          form.keyWhere("expires"),
          "失效日早于施行日",
          "施行日是 " + first.get() + "，失效日是 " + instrument.expires().get(),
          "核对两个日期");
    }
    if (form.has("expires") && form.has("validity")) {
      desk.note(form.keyWhere("validity"), "失效日写了两次", "expires 和 validity 说的是同一件事", "留下条文写的那一个");
    }
    if (instrument.draft() && instrument.issued().isPresent()) {
      desk.note(
          form.keyWhere("status"),
          "征求意见稿不会有发布日期",
          "status 写的是 draft，issued 写的是 " + instrument.issued().get(),
          "已经发布的，删去 status 或改为 in-force；没有发布的，删去 issued");
    }
    if (instrument.status() == Instrument.Status.IN_FORCE
        && instrument.start() instanceof Instrument.OnIssue
        && instrument.issued().isEmpty()) {
      desk.note(
          form.keyWhere("status"),
          "已经施行的办法没有发布日期",
          "它自发布之日起施行，没有 issued 就不知道哪一天",
          "补上 issued，或删去 status，作征求意见稿");
    }
  }

  /**
   * How days are counted. Only a period that was counted out moves off a day off; a day named by
   * its date stays.
   */
  CountingRules counting() {
    Form form = section("counting", "计日办法 counting", DocumentLayouts.COUNTING.names());
    return CountingRules.of(
        firstDay(form),
        form.needWord("missing_day", MissingDay.values(), '-'),
        form.needWord("day_off", LastDayOff.values(), '-'),
        Set.of(Shape.PERIOD),
        Basis.of(form.text("basis")));
  }

  private static FirstDay firstDay(Form form) {
    if (!form.has("first_day")) {
      form.missing("first_day");
    }
    return form.either("first_day", "excluded", FirstDay.EXCLUDED, "included", FirstDay.COUNTED)
        .orElse(FirstDay.EXCLUDED);
  }

  /** A mapping at the top that must be there. */
  private Form section(String key, String what, List<String> known) {
    if (!top.has(key)) {
      top.missing(key);
    }
    return top.tree(key)
        .map(tree -> Form.of(tree, what, desk, known))
        .orElseGet(() -> Form.absent(what, desk, top.where()));
  }

  List<Chapter> chapters() {
    List<Form> forms = top.forms("chapters", "章", DocumentLayouts.CHAPTER.names());
    var from = 0;
    var chapters = new ArrayList<Chapter>();
    for (Form form : forms) {
      var chapter = new Chapter(form.number("from"), form.text("title"));
      if (chapter.from() <= from) {
        desk.note(
            form.keyWhere("from"),
            "章的次序不对",
            "上一章从第 " + from + " 条起，这一章从第 " + chapter.from() + " 条起",
            "各章按起始条号从小到大写");
      }
      from = chapter.from();
      chapters.add(chapter);
    }
    return List.copyOf(chapters);
  }

  SequencedMap<String, Provision> provisions() {
    if (!top.has("provisions")) {
      top.missing("provisions");
    }
    SequencedMap<String, Subject> subjects = subjects();
    var provisions = new LinkedHashMap<String, Provision>();
    var places = new LinkedHashMap<String, Words>();
    for (Form form : top.forms("provisions", "条款", DocumentLayouts.PROVISION.names())) {
      Optional<Words> ref = form.need("ref");
      Provision provision = provision(form, ref, subjects);
      ref.ifPresent(words -> {
        Words earlier = places.putIfAbsent(words.text(), words);
        if (earlier != null) {
          Yaml.twice(desk.problems(), words, earlier);
        }
        provisions.putIfAbsent(words.text(), provision);
      });
    }
    return provisions;
  }

  /** The rows that each subject names; a row has one subject. */
  private SequencedMap<String, Subject> subjects() {
    Form form =
        top.tree("subjects")
            .map(tree -> Form.of(tree, "主题", desk, DocumentLayouts.SUBJECTS.names()))
            .orElseGet(() -> Form.absent("主题", desk, top.where()));
    var found = new LinkedHashMap<String, Subject>();
    var places = new LinkedHashMap<String, Words>();
    for (Subject subject : Subject.values()) {
      for (Words ref : form.several(subject.code())) {
        desk.references().provision(ref, form.what());
        Words earlier = places.putIfAbsent(ref.text(), ref);
        if (earlier != null) {
          Yaml.twice(desk.problems(), ref, earlier);
        }
        found.putIfAbsent(ref.text(), subject);
      }
    }
    return found;
  }

  private Provision provision(
      Form form, Optional<Words> ref, SequencedMap<String, Subject> subjects) {
    int article = form.number("article");
    ref.ifPresent(words -> checkRef(words, article));
    return new Provision(
        ref.map(Words::text).orElse(""),
        article,
        form.needWord("kind", Provision.Kind.values(), '_'),
        form.text("title"),
        form.text("gist"),
        ref.map(Words::text).map(subjects::get),
        form.where());
  }

  private void checkRef(Words ref, int article) {
    Matcher parts = REF.matcher(ref.text());
    if (!parts.matches()) {
      desk.note(
          ref.where(),
          "条款号 “" + ref.text() + "” 写得不对",
          "条款号由条、款、项、分号字母依次组成",
          "写成如 \"8\"、\"19p2\"、\"19p1(2)\"、\"21b\"；条号系推定的写成 \"[6]p1\"");
    } else if (!parts.group(1).replaceAll("[\\[\\]]", "").equals(Integer.toString(article))) {
      desk.note(
          ref.where(),
          "条款号 “" + ref.text() + "” 与 article 不一致",
          "条款号以 " + parts.group(1) + " 开头，article 写的是 " + article,
          "两处写同一条的条号");
    }
  }

  SequencedMap<String, Role> roles() {
    var roles = new LinkedHashMap<String, Role>();
    top.named("roles")
        .forEach((id, entry) -> {
          desk.name(entry.key(), "角色 " + id + " ");
          Form form = Form.of(entry.value(), "角色 " + id + " ", desk, DocumentLayouts.ROLE.names());
          roles.put(id, role(id, entry.key(), form));
        });
    Cycles.check(
        roles.sequencedKeySet(),
        id -> Optional.ofNullable(roles.get(id)).map(Role::anyOf).orElse(List.of()),
        id -> Objects.requireNonNull(roles.get(id)).where(),
        "角色 %s 绕回了自己",
        "any_of",
        desk);
    return roles;
  }

  private Role role(String id, Words key, Form form) {
    List<Words> anyOf = form.several("any_of");
    anyOf.forEach(role -> desk.references().role(role, form.what()));
    return new Role(
        id,
        form.text("label"),
        form.flag("relative", false),
        Form.texts(anyOf),
        form.cites("cite"),
        key.where());
  }
}
