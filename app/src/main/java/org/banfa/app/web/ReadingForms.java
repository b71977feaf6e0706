package org.banfa.app.web;

import java.util.List;
import java.util.Optional;
import org.banfa.app.ledger.RegulationSheet;
import org.banfa.app.web.page.ActPage;
import org.banfa.app.web.page.Action;
import org.banfa.app.web.page.Field;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.pack.Reading;

/** The form on which an office chooses how open words are read. */
final class ReadingForms {

  private ReadingForms() {}

  static ActPage of(
      Frame frame,
      RegulationSheet sheet,
      String id,
      Optional<String> wanted,
      boolean reasonMissing) {
    Words words = frame.words();
    Reading reading = Optional.ofNullable(sheet.pack().readings().get(id)).orElseThrow();
    PackWords pack = PackWords.of(sheet, words);
    String chosen = wanted.orElseGet(() -> sheet.option(id));
    List<Field.Option> options =
        reading.options().values().stream()
            .map(one -> new Field.Option(one.id(), one.label(), "", one.id().equals(chosen)))
            .toList();
    Field option =
        Field.of("option", reading.question(), Field.Kind.CHOICE, true, chosen)
            .choosing(options)
            .cited(pack.articles(reading.cites()));
    Field reason =
        Field.of("reason", words.get("reading.reason"), Field.Kind.LONG_TEXT, true, "")
            .hinted(words.get("reading.reason.hint"));
    String base = pack.home();
    return ActPage.asking(
        frame,
        new Head(
            List.of(
                new Link(words.get("menu.regulations"), "/regulations"),
                new Link(sheet.pack().instrument().title(), base),
                new Link(words.get("quoted", reading.phrase()), "")),
            words.get("reading.choose", reading.phrase()),
            Optional.empty(),
            List.of(reading.because()),
            List.of(),
            false),
        List.of(),
        List.of(),
        List.of(
            new ActPage.Section(
                words.get("readings"),
                "",
                List.of(
                    option,
                    reasonMissing ? reason.failed(words.get("reading.reason.missing")) : reason))),
        List.of(),
        new ActPage.Submission(
            base + "/readings/" + id,
            List.of(),
            List.of(new ActPage.Button(words.get("reading.set"), "submit", Action.Weight.MAIN)),
            words.get("reading.note")));
  }
}
