package org.banfa.kernel.guard;

import org.jspecify.annotations.Nullable;

/**
 * A guard could not be worked out although its facts are known: arithmetic beyond 64 bits, or a
 * fact of another type than declared. A bug in the pack or in the caller, never an answer.
 */
public final class GuardFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GuardFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
