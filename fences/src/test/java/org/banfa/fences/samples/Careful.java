package org.banfa.fences.samples;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Does the same as the careless one, with everything brought in. */
final class Careful {

  Object everything(Clock clock, Random random, List<String> cards, byte[] bytes) {
    Collections.shuffle(cards, random);
    String word = new String(bytes, StandardCharsets.UTF_8);
    return List.of(
        LocalDate.now(clock),
        clock.instant(),
        new Random(7),
        word.toUpperCase(Locale.ROOT),
        String.format(Locale.ROOT, "%d", 1),
        word.getBytes(StandardCharsets.UTF_8));
  }
}
