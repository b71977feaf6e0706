package org.banfa.kernel.pack;

import java.util.List;
import java.util.Optional;

/** A principle that no machine can decide, put as a question on the review sheet. */
public record Question(List<String> cites, Optional<String> stage, String ask, Where where) {
  public Question {
    cites = List.copyOf(cites);
  }
}
