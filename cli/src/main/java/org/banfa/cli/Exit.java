package org.banfa.cli;

/** How a command ends. */
final class Exit {

  static final int OK = 0;

  /** An expectation or example did not come out. */
  static final int FAILED = 1;

  /** The words or the file given cannot be understood. */
  static final int INPUT = 2;

  /** The pack has an error. */
  static final int PACK = 3;

  static final int BUG = 70;

  private Exit() {}
}
