package org.banfa.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banfa.app.ledger.RegulationSheet;
import org.banfa.app.web.page.ComparisonPage;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.compare.Comparison;
import org.banfa.kernel.compare.Point;
import org.banfa.kernel.pack.Pack;
import org.banfa.kernel.pack.Subject;

/** Fills the page on which two regulations stand side by side. */
record ComparisonPages(Frame frame, List<RegulationSheet> sheets, boolean whole) {

  /** Nothing stands side by side before two regulations are named. */
  ComparisonPage of(Optional<RegulationSheet> left, Optional<RegulationSheet> right) {
    Optional<Comparison> comparison =
        left.flatMap(one -> right.map(other -> Comparison.of(one.pack(), other.pack())));
    Words words = frame.words();
    List<Link> crumbs =
        List.of(
            new Link(words.get("menu.regulations"), "/regulations"),
            new Link(words.get("compare.title"), ""));
    return new ComparisonPage(
        frame,
        new Head(crumbs, words.get("compare.title"), Optional.empty(), List.of(), List.of(), true),
        choices(left),
        choices(right),
        whole,
        shortName(left),
        shortName(right),
        comparison.map(this::sum).orElse(""),
        comparison
            .map(found ->
                subjects(found, PackWords.of(left.get(), words), PackWords.of(right.get(), words)))
            .orElse(List.of()));
  }

  private String shortName(Optional<RegulationSheet> sheet) {
    return sheet.map(one -> title(one, one.pack())).orElse("");
  }

  /** What people call it, with the version where there are several. */
  private String title(RegulationSheet sheet, Pack pack) {
    return sheet.severalVersions()
        ? VersionPages.named(pack, frame.words())
        : pack.instrument().shortTitle();
  }

  private String sum(Comparison found) {
    int same = found.sections().stream().mapToInt(one -> one.both().size()).sum();
    return frame.words().get("compare.sum", found.differences(), same);
  }

  /** Every version of every regulation, the newest by the identifier alone. */
  private List<ComparisonPage.Choice> choices(Optional<RegulationSheet> chosen) {
    return sheets.stream()
        .flatMap(sheet ->
            sheet.versions().reversed().stream()
                .map(pack ->
                    new ComparisonPage.Choice(
                        pack.name().equals(sheet.pack().name()) ? pack.id() : pack.name(),
                        title(sheet, pack),
                        chosen.filter(one -> one.pack().name().equals(pack.name())).isPresent())))
        .toList();
  }

  private List<ComparisonPage.Subject> subjects(
      Comparison comparison, PackWords left, PackWords right) {
    Map<String, List<ComparisonPage.Aspect>> bySubject = new LinkedHashMap<>();
    for (Comparison.Section section : comparison.sections()) {
      if (whole || !section.left().isEmpty() || !section.right().isEmpty()) {
        bySubject
            .computeIfAbsent(code(section.subject()), _ -> new ArrayList<>())
            .add(
                new ComparisonPage.Aspect(
                    frame.words().get("aspect." + section.aspect().name().toLowerCase(Locale.ROOT)),
                    points(section.left(), left),
                    points(section.right(), right),
                    whole ? points(section.both(), left) : List.of()));
      }
    }
    return bySubject.entrySet().stream()
        .map(one ->
            new ComparisonPage.Subject(
                one.getKey(), frame.words().get("subject." + one.getKey()), one.getValue()))
        .toList();
  }

  private static String code(Optional<Subject> subject) {
    return subject.map(Subject::code).orElse("other");
  }

  private List<ComparisonPage.Point> points(List<Point> points, PackWords pack) {
    return points.stream().map(new PointWords(pack, frame.words())::of).toList();
  }
}
