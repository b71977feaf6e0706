package org.banfa.fences.samples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Breaks each fence in each way once; nobody calls it. */
final class Careless {

  Object clocks() {
    Supplier<Instant> reference = Instant::now;
    return List.of(
        LocalDate.now(),
        LocalDate.now(ZoneId.of("Asia/Shanghai")),
        Clock.systemUTC(),
        System.currentTimeMillis(),
        System.nanoTime(),
        new Date(),
        reference);
  }

  Object chances(List<String> cards) {
    Collections.shuffle(cards);
    return List.of(
        new Random(),
        Math.random(),
        UUID.randomUUID(),
        ThreadLocalRandom.current(),
        new SecureRandom());
  }

  Object zones() {
    return ZoneId.systemDefault();
  }

  Object locales(String word) {
    return List.of(
        Locale.getDefault(), word.toUpperCase(), word.toLowerCase(), String.format("%d", 1));
  }

  Object environments() {
    return List.of(System.getenv("HOME"), System.getProperty("user.dir"), Boolean.getBoolean("x"));
  }

  Object charsets(byte[] bytes) throws IOException {
    new InputStreamReader(new ByteArrayInputStream(bytes)).close();
    return List.of(new String(bytes), "word".getBytes());
  }
}
