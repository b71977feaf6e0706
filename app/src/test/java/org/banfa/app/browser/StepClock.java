package org.banfa.app.browser;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that is a microsecond further each time it is read: the book keeps its order, and the
 * same steps show the same times on the pages.
 */
final class StepClock extends Clock {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final Instant start;
  private final AtomicLong read = new AtomicLong();

  StepClock(Instant start) {
    this.start = start;
  }

  @Override
  public Instant instant() {
    return start.plus(read.getAndIncrement(), ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return SHANGHAI;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The law's clock time is that of the country");
  }
}
