package org.banfa.app.web;

import org.banfa.app.ledger.Light;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;

/** Puts a light into words. */
final class LedgerLights {

  private LedgerLights() {}

  static org.banfa.app.web.page.Light of(Light light, Words words) {
    return new org.banfa.app.web.page.Light(tone(light.glow()), label(light, words));
  }

  static Tone tone(Light.Glow glow) {
    return switch (glow) {
      case DEEP_RED -> Tone.DEEP_RED;
      case RED -> Tone.RED;
      case YELLOW -> Tone.AMBER;
      case GREEN -> Tone.GREEN;
      case GREY -> Tone.GREY;
    };
  }

  private static String label(Light light, Words words) {
    return switch (light.kind()) {
      case REMAINING ->
          words.get(
              light.glow() == Light.Glow.GREEN ? "light.remaining" : "light.soon", light.number());
      case TODAY -> words.get("light.today");
      case PROVISIONAL -> words.get("light.provisional");
      case OVERDUE -> words.get("light.overdue", light.number());
      case OVERDUE_MONTHS -> words.get("light.grave", light.number());
      case NO_LIMIT -> words.get("light.no-limit");
      case NOT_BEGUN -> words.get("light.not-begun");
      case STOPPED -> words.get("light.stopped");
      case NOTHING -> words.get("light.nothing");
    };
  }
}
