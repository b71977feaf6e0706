package org.banfa.app.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.Entry;
import org.banfa.app.projects.WithdrawAct;
import org.banfa.app.web.page.ActPage;
import org.banfa.app.web.page.Action;
import org.banfa.app.web.page.Banner;
import org.banfa.app.web.page.Field;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.NoticePage;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.Event;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Fills the pages on which an act is withdrawn. */
@Component
final class WithdrawPages {

  private final WithdrawAct withdrawals;

  WithdrawPages(WithdrawAct withdrawals) {
    this.withdrawals = withdrawals;
  }

  /** The link to withdraw what the viewer did last; empty where they cannot. */
  Optional<Link> offer(Viewer viewer, CaseFile file, Words words) {
    return withdrawals
        .offered(viewer, file)
        .map(entry -> new Link(words.get("withdraw.offer", act(file, entry)), href(file, entry)));
  }

  private static String href(CaseFile file, Entry entry) {
    return "/projects/" + file.key() + "/entries/" + entry.seq() + "/withdraw";
  }

  private static String act(CaseFile file, Entry entry) {
    return CaseEntry.of(entry.body()) instanceof CaseEntry.Happened(Event.Done done, _, _)
        ? file.kernel().pack().act(done.act()).label()
        : "";
  }

  /** Asks why. */
  ActPage form(Frame frame, CaseFile file, Entry entry, boolean reasonMissing) {
    Words words = frame.words();
    Field reason =
        Field.of("reason", words.get("withdraw.reason"), Field.Kind.LONG_TEXT, true, "")
            .hinted(words.get("withdraw.reason.hint"));
    return ActPage.asking(
        frame,
        head(frame, file, words.get("withdraw.title", act(file, entry))),
        List.of(
            new Banner(
                Tone.PLAIN,
                words.get("withdraw.means"),
                words.get("withdraw.kept"),
                List.of(),
                List.of())),
        List.of(),
        List.of(
            new ActPage.Section(
                words.get("withdraw"),
                "",
                List.of(
                    reasonMissing ? reason.failed(words.get("withdraw.reason.missing")) : reason))),
        List.of(),
        new ActPage.Submission(
            href(file, entry),
            List.of(),
            List.of(new ActPage.Button(words.get("withdraw"), "submit", Action.Weight.MAIN)),
            words.get("withdraw.note")));
  }

  /** It cannot be withdrawn, and why. */
  NoticePage refused(Frame frame, CaseFile file, Entry entry, WithdrawAct.Why why) {
    Words words = frame.words();
    String code = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new NoticePage(
        frame,
        head(frame, file, words.get("withdraw.not", act(file, entry))),
        List.of(
            new Banner(
                Tone.RED,
                words.get("withdraw.not." + code),
                words.get("withdraw.not." + code + ".how"),
                List.of(),
                List.of())),
        List.of(),
        List.of(Action.plain(words.get("withdraw.back"), "/projects/" + file.key())),
        HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  private static Head head(Frame frame, CaseFile file, String title) {
    String name = file.history().founded().name();
    return new Head(
        List.of(
            new Link(frame.words().get("menu.ledger"), "/projects"),
            new Link(name, "/projects/" + file.key()),
            new Link(frame.words().get("withdraw"), "")),
        title,
        Optional.empty(),
        List.of(name),
        List.of(),
        false);
  }
}
