package org.banfa.app.web.page;

import java.util.List;

/**
 * A verdict or notice across the page.
 *
 * @param tone {@link Tone#RED} no, {@link Tone#AMBER} warning or recorded breach, {@link
 *     Tone#GREEN} done, {@link Tone#GREY} unknown or broken, {@link Tone#PLAIN} said without a
 *     verdict
 */
public record Banner(Tone tone, String title, String text, List<Chip> chips, List<Link> links) {
  public Banner {
    chips = List.copyOf(chips);
    links = List.copyOf(links);
  }
}
