package org.banfa.app.web.page;

import java.util.Optional;

/**
 * {@code /password}: lets somebody replace their own password. Posts {@code old}, {@code wanted}
 * and {@code again}; nothing typed is ever shown again.
 *
 * @param error why the last try failed, in words
 */
public record PasswordPage(Frame frame, Head head, Optional<String> error) implements Page {
  @Override
  public int status() {
    return error.isPresent() ? 422 : 200;
  }
}
