package org.banfa.cli;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is printed for machines. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  /** A value as JSON that people can read too. */
  static String of(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
