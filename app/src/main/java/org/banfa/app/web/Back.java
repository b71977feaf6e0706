package org.banfa.app.web;

/** Where a form says it came from. */
final class Back {

  private Back() {}

  /** The path, if it is one of ours; else the first page. Nobody is sent to a foreign site. */
  static String to(String path) {
    boolean ours =
        path.startsWith("/")
            && !path.startsWith("//")
            && path.chars().allMatch(c -> c > ' ' && c != '\\');
    return ours ? path : "/";
  }
}
