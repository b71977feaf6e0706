package org.banfa.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Writes failures into the log under a number that the page shows too. What we stand on being away
 * is a failure of the connections too, which are not used again.
 */
@Component
class FailureLog {

  private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Clock clock;
  private final Connections connections;
  private final AtomicLong count = new AtomicLong();

  FailureLog(Clock clock, Connections connections) {
    this.clock = clock;
    this.connections = connections;
  }

  String note(int status, Throwable cause) {
    String reference = next();
    LOG.error("{}: answered with {}", reference, status, cause);
    if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      connections.forget();
    }
    return reference;
  }

  String note(int status, HttpServletRequest request) {
    String reference = next();
    LOG.error(
        "{}: {} answered with {}",
        reference,
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
        status);
    return reference;
  }

  private String next() {
    return DAY_AND_TIME.format(clock.instant().atZone(clock.getZone()))
        + "-"
        + count.incrementAndGet();
  }
}
