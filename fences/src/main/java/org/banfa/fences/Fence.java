package org.banfa.fences;

import java.util.function.Predicate;

/** Something no class of the house does, unless it stands at the edge and is listed there. */
public enum Fence {
  /** The day and the moment come in as arguments; a clock is made in one place only. */
  CLOCK(
      Call.of("java.time.Clock", "system.*|tick.*")
          .or(Call.of("java.time.InstantSource", "system"))
          .or(Call.of("java.lang.System", "currentTimeMillis|nanoTime"))
          .or(Call.of("java.util.Date", "<init>").and(Call::bare))
          .or(Call.of("java.time.\\w+", "now").and(call -> !call.takes("java.time.Clock")))),
  /** Chance comes in as an argument, so that every run can be repeated. */
  CHANCE(
      Call.of("java.lang.Math", "random")
          .or(Call.of("java.util.UUID", "randomUUID"))
          .or(Call.of("java.util.concurrent.ThreadLocalRandom", "current"))
          .or(Call.of("java.util.Random", "<init>").and(Call::bare))
          .or(Call.of("java.security.SecureRandom", "<init>|getInstance.*"))
          .or(
              Call.of("java.util.Collections", "shuffle")
                  .and(call -> !call.takes("java.util.random.RandomGenerator"))
                  .and(call -> !call.takes("java.util.Random")))),
  /** A legal day is a day of the law's place, not of the machine's. */
  ZONE(
      Call.of("java.time.ZoneId", "systemDefault")
          .or(Call.of("java.time.Clock", "systemDefaultZone"))
          .or(Call.of("java.util.TimeZone", "getDefault"))),
  /** Words and numbers look the same whatever language the machine speaks. */
  LOCALE(
      Call.of("java.util.Locale", "getDefault")
          .or(Call.of("java.lang.String", "toUpperCase|toLowerCase").and(Call::bare))
          .or(Call.of("java.lang.String", "format").and(call -> !call.takes("java.util.Locale")))),
  /** Settings come in as arguments. */
  ENVIRONMENT(
      Call.of("java.lang.System", "getenv|getProperty|getProperties|setProperty")
          .or(Call.of("java.lang.(Boolean|Integer|Long)", "getBoolean|getInteger|getLong"))),
  /** Bytes become text by a named character set. */
  CHARSET(
      Call.of("java.nio.charset.Charset", "defaultCharset")
          .or(Call.of("java.lang.String", "getBytes").and(Call::bare))
          .or(
              Call.of("java.lang.String", "<init>")
                  .and(call -> call.takes("[B"))
                  .and(call -> !call.takes("java.nio.charset.Charset")))
          .or(
              Call.of(
                      "java.io.(InputStreamReader|OutputStreamWriter|FileReader|FileWriter)",
                      "<init>")
                  .and(call -> !call.takes("java.nio.charset.Charset"))));

  private final Predicate<Call> forbidden;

  Fence(Predicate<Call> forbidden) {
    this.forbidden = forbidden;
  }

  boolean forbids(Call call) {
    return forbidden.test(call);
  }
}
