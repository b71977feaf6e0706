package org.banfa.app.web;

import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.Entry;
import org.banfa.kernel.Event;

/** Says what an entry in the book of a project is about. */
record EntryWords(PackWords pack) {

  String of(Entry entry) {
    return switch (CaseEntry.of(entry.body())) {
      case CaseEntry.Founded _ -> say("written.founded");
      case CaseEntry.Moved(_, String to, _) -> say("written.moved", to);
      case CaseEntry.Tried tried -> say("written.tried", pack.act(tried.attempt().act()));
      case CaseEntry.Happened(Event event, _, _) -> happened(event);
      case CaseEntry.Withdrawn _ -> say("flow.withdrawn");
    };
  }

  private String happened(Event event) {
    return switch (event) {
      case Event.Opened opened ->
          say("written.opened", pack.pack().object(opened.object().type()).label());
      case Event.Learned _ -> say("written.learned");
      case Event.Done done -> pack.act(done.act());
      case Event.ReadingChosen _ -> say("written.reading");
      case Event.DayCame came -> say("written.day", came.on());
    };
  }

  private String say(String key, Object... arguments) {
    return pack.words().get(key, arguments);
  }
}
