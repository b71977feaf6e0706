package org.banfa.app.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banfa.app.identity.Viewer;
import org.banfa.app.ledger.OfficialTexts;
import org.banfa.app.ledger.RegulationSheet;
import org.banfa.app.projects.LoadOfficialText;
import org.banfa.app.web.page.Action;
import org.banfa.app.web.page.Chip;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.OfficialTextPage;
import org.banfa.app.web.page.Panel;
import org.banfa.app.web.page.Table;
import org.banfa.app.web.page.TextLoadPage;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.check.TextFit;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Provision;
import org.banfa.kernel.text.Gap;
import org.banfa.kernel.text.OfficialText;
import org.banfa.kernel.text.Passage;

/** Fills the pages of an official text, and its words beside a provision. */
record OfficialPages(RegulationSheet sheet, Words words) {

  /** Enough of a passage to know it by. */
  private static final int BRIEF = 40;

  private static final int BRIEF_HASH = 12;

  /** Where the pages of the text are. */
  String home() {
    return rules() + "/text";
  }

  private String rules() {
    return PackWords.home(sheet.name());
  }

  private Pack pack() {
    return sheet.pack();
  }

  private Head head(String title, boolean whole, List<String> facts, List<Action> actions) {
    List<Link> crumbs = new ArrayList<>();
    crumbs.add(new Link(words.get("menu.regulations"), "/regulations"));
    crumbs.add(new Link(pack().instrument().title(), rules()));
    crumbs.add(new Link(words.get("official.title"), whole ? "" : home()));
    if (!whole) {
      crumbs.add(new Link(title, ""));
    }
    return new Head(
        crumbs,
        whole ? pack().instrument().title() : title,
        Optional.empty(),
        facts,
        actions,
        whole);
  }

  OfficialTextPage whole(
      Frame frame,
      Viewer viewer,
      Optional<OfficialWords.Copy> copy,
      List<OfficialTexts.Loaded> all) {
    List<Action> actions = new ArrayList<>();
    actions.add(Action.plain(words.get("official.rules"), rules()));
    if (LoadOfficialText.may(viewer, pack())) {
      String key = copy.isPresent() ? "official.replace" : "official.load";
      actions.add(Action.plain(words.get(key), home() + "/load"));
    }
    List<String> facts =
        copy.map(OfficialWords.Copy::from)
            .map(one -> List.of(origin(one), by(one)))
            .orElse(List.of());
    return new OfficialTextPage(
        frame,
        head(words.get("official.title"), true, facts, actions),
        VersionPages.note(sheet, words, other -> PackWords.home(other.name()) + "/text"),
        copy.map(this::notes).orElse(List.of()),
        copy.map(one -> pieces(one.text())).orElse(List.of()),
        all.isEmpty() ? Optional.empty() : Optional.of(loaded(all)));
  }

  private String origin(OfficialTexts.Loaded from) {
    return words.get("official.origin", from.source());
  }

  private String by(OfficialTexts.Loaded from) {
    return words.get("official.by", from.person(), from.on(), from.name());
  }

  private List<String> notes(OfficialWords.Copy copy) {
    List<String> notes = new ArrayList<>();
    if (!copy.shown()) {
      notes.add(words.get("official.earlier"));
    }
    copy.text().gaps().forEach(gap -> notes.add(gap(gap)));
    return notes;
  }

  private String gap(Gap gap) {
    String from = article(gap.from());
    String missing =
        gap.from() == gap.to() ? from : words.get("official.to", from, article(gap.to()));
    return gap.after() == 0
        ? words.get("official.gap.first", missing)
        : words.get("official.gap", missing, article(gap.after()));
  }

  private String article(int number) {
    return words.get("place.article", words.ordinal(number));
  }

  private List<OfficialTextPage.Piece> pieces(OfficialText text) {
    Map<Integer, String> rules = new HashMap<>();
    PackWords said = PackWords.of(sheet, words);
    pack()
        .provisions()
        .values()
        .forEach(row -> rules.putIfAbsent(row.article(), said.href(row.ref())));
    Set<String> anchors = new HashSet<>();
    return text.passages().stream()
        .map(one ->
            new OfficialTextPage.Piece(
                kind(one),
                anchors.add(one.anchor()) ? one.anchor() : "",
                one.label(),
                one.words(),
                one.kind() == Passage.Kind.ARTICLE ? rules.getOrDefault(one.article(), "") : ""))
        .toList();
  }

  private static String kind(Passage passage) {
    return passage.kind().name().toLowerCase(Locale.ROOT);
  }

  private Panel loaded(List<OfficialTexts.Loaded> all) {
    List<Table.Row> rows =
        all.stream()
            .map(one ->
                Table.Row.of(
                    Table.Cell.of(one.on().toString()),
                    Table.Cell.of(one.person()),
                    Table.Cell.link(one.name(), copy(one)),
                    Table.Cell.of(one.source()),
                    Table.Cell.of(one.version()),
                    Table.Cell.of(one.file().substring(0, BRIEF_HASH))))
            .toList();
    return table(
        "official.loaded",
        List.of(
            "official.when",
            "official.who",
            "official.file",
            "official.source",
            "official.version",
            "official.hash"),
        rows);
  }

  /** A copy is shown beside the version that it was laid beside. */
  private String copy(OfficialTexts.Loaded one) {
    String beside =
        sheet.versions().stream()
            .filter(version -> version.version().equals(one.version()))
            .filter(version -> !version.version().equals(pack().version()))
            .map(version -> PackWords.home(version.name()) + "/text")
            .findFirst()
            .orElseGet(this::home);
    return beside + "?entry=" + one.seq();
  }

  private Panel table(String title, List<String> columns, List<Table.Row> rows) {
    return new Panel(
        words.get(title),
        words.get("count.items", rows.size()),
        List.of(),
        List.of(),
        new Panel.OfTable(
            new Table(
                words.get(title),
                columns.stream().map(words::get).map(Table.Column::text).toList(),
                rows,
                List.of())));
  }

  /** The form for a file. */
  TextLoadPage upload(Frame frame, Optional<String> error) {
    return new TextLoadPage(
        frame,
        head(
            words.get("official.load"),
            false,
            List.of(words.get("official.load.about")),
            List.of()),
        List.of(),
        error,
        new TextLoadPage.Upload(home() + "/load"));
  }

  /** What was found in a file, before it is put beside the rules. */
  TextLoadPage preview(
      Frame frame,
      LoadOfficialText.Draft draft,
      OfficialText text,
      String source,
      Optional<String> error) {
    return new TextLoadPage(
        frame,
        head(words.get("official.preview"), false, List.of(draft.name()), List.of()),
        List.of(found(text), outline(text)),
        error,
        new TextLoadPage.Confirmation(home() + "/confirm", draft.text(), source, home() + "/load"));
  }

  private Panel found(OfficialText text) {
    TextFit fit = TextFit.of(pack(), text);
    List<Panel.Fact> facts = new ArrayList<>();
    facts.add(fact("official.marks", marks(text), List.of()));
    text.gaps().forEach(gap -> facts.add(fact("official.unprinted", gap(gap), List.of())));
    PackWords said = PackWords.of(sheet, words);
    facts.add(rows("official.missing", said.articles(fit.missing())));
    facts.add(rows("official.near", said.articles(fit.near())));
    facts.add(rows("official.idle", articles(fit.idle())));
    facts.add(rows("official.unknown", articles(fit.unknown())));
    return new Panel(
        words.get("official.found"), "", List.of(), List.of(), new Panel.OfFacts(facts));
  }

  private Panel.Fact fact(String key, String value, List<Chip> chips) {
    return new Panel.Fact(words.get(key), value, "", chips);
  }

  private Panel.Fact rows(String key, List<Chip> chips) {
    String count = words.get("count.items", chips.size());
    return new Panel.Fact(
        words.get(key),
        chips.isEmpty() ? words.get("none") : count,
        chips.isEmpty() ? "" : words.get(key + ".means"),
        chips);
  }

  private List<Chip> articles(List<Integer> numbers) {
    return numbers.stream().map(number -> Chip.attribute(article(number))).toList();
  }

  private String marks(OfficialText text) {
    Map<Passage.Kind, Integer> counts = new EnumMap<>(Passage.Kind.class);
    text.passages().forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
    return words.get(
        "official.counts",
        counts.getOrDefault(Passage.Kind.CHAPTER, 0),
        counts.getOrDefault(Passage.Kind.ARTICLE, 0),
        counts.getOrDefault(Passage.Kind.PARAGRAPH, 0),
        counts.getOrDefault(Passage.Kind.ITEM, 0));
  }

  private Panel outline(OfficialText text) {
    List<Table.Row> rows =
        text.passages().stream()
            .filter(one ->
                switch (one.kind()) {
                  case CHAPTER, SECTION, ARTICLE -> true;
                  case FRONT, PARAGRAPH, ITEM, POINT, BACK -> false;
                })
            .map(one -> row(text, one))
            .toList();
    return table(
        "official.outline",
        List.of("official.mark", "official.begins", "official.parts", "official.title-of"),
        rows);
  }

  private Table.Row row(OfficialText text, Passage passage) {
    String label = passage.inferred() ? words.get("official.inferred") : passage.label();
    if (passage.kind() != Passage.Kind.ARTICLE) {
      return Table.Row.of(
          Table.Cell.of(label).bold(),
          Table.Cell.of(passage.words()).bold(),
          Table.Cell.blank(),
          Table.Cell.blank());
    }
    long items =
        text.article(passage.article()).stream()
            .filter(one -> one.kind() == Passage.Kind.ITEM)
            .count();
    long paragraphs =
        text.article(passage.article()).stream()
            .mapToInt(one -> one.place().paragraph())
            .distinct()
            .count();
    return Table.Row.of(
        Table.Cell.of(label),
        Table.Cell.of(brief(passage.words())),
        Table.Cell.of(words.get("official.parts-of", paragraphs, items)),
        Table.Cell.of(title(passage.article())));
  }

  private String title(int article) {
    return pack().provisions().values().stream()
        .filter(row -> row.article() == article)
        .findFirst()
        .map(Provision::title)
        .orElse(words.get("none"));
  }

  private static String brief(String words) {
    int end = words.codePointCount(0, words.length());
    return end > BRIEF ? words.substring(0, words.offsetByCodePoints(0, BRIEF)) + "…" : words;
  }

  /** The words of the article that a row belongs to, and among them those the row is about. */
  org.banfa.app.web.page.Provision.Official beside(OfficialWords.Copy copy, Provision row) {
    OfficialText text = copy.text();
    boolean printed = text.numbers().contains(row.article());
    Optional<Passage> cited = printed ? text.find(row.ref()) : Optional.empty();
    List<org.banfa.app.web.page.Provision.Paragraph> paragraphs =
        text.article(row.article()).stream()
            .map(one ->
                new org.banfa.app.web.page.Provision.Paragraph(
                    kind(one),
                    one.label(),
                    List.of(new org.banfa.app.web.page.Provision.Phrase(one.words(), Tone.PLAIN)),
                    cited.filter(one::equals).isPresent()))
            .toList();
    String note =
        printed
            ? origin(copy.from())
            : words.get(paragraphs.isEmpty() ? "official.not-there" : "official.no-number");
    return new org.banfa.app.web.page.Provision.Official(
        paragraphs,
        note,
        List.of(
            new Link(
                words.get("official.whole"),
                home() + text.find(row.ref()).map(one -> "#" + one.anchor()).orElse(""))));
  }
}
