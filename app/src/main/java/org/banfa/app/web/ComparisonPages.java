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
  ComparisonPage of(Optional<Pack> left, Optional<Pack> right) {
    Optional<Comparison> comparison =
        left.flatMap(one -> right.map(other -> Comparison.of(one, other)));
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
                subjects(
                    found, new PackWords(left.get(), words), new PackWords(right.get(), words)))
            .orElse(List.of()));
  }

  private static String shortName(Optional<Pack> pack) {
    return pack.map(one -> one.instrument().shortTitle()).orElse("");
  }

  private String sum(Comparison found) {
    int same = found.sections().stream().mapToInt(one -> one.both().size()).sum();
    return frame.words().get("compare.sum", found.differences(), same);
  }

  private List<ComparisonPage.Choice> choices(Optional<Pack> chosen) {
    return sheets.stream()
        .map(RegulationSheet::pack)
        .map(pack ->
            new ComparisonPage.Choice(
                pack.id(),
                pack.instrument().shortTitle(),
                chosen.filter(one -> one.id().equals(pack.id())).isPresent()))
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
