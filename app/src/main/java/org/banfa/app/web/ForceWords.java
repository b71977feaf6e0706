package org.banfa.app.web;

import org.banfa.app.web.page.Words;
import org.banfa.kernel.pack.Instrument;

/** Says whether a regulation is in force, and if not, why and since or until which day. */
final class ForceWords {

  private ForceWords() {}

  static String of(Instrument.Force force, Words words) {
    return switch (force) {
      case Instrument.InForce() -> words.get("force.in-force");
      case Instrument.NotYet(var from) -> words.get("force.not-yet", from);
      case Instrument.Over(var last) ->
          last.map(day -> words.get("force.over-after", day))
              .orElseGet(() -> words.get("force.over"));
      case Instrument.Unissued() -> words.get("force.draft");
    };
  }
}
