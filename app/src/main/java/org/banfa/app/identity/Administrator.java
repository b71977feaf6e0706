package org.banfa.app.identity;

/**
 * The three administrators. A person is at most one of them, and then holds no business post:
 * nobody can both grant a right and use it, or act and remove the traces.
 *
 * <p>Source: GB/T 22239-2019, 8.1.4, separation of the rights of administrators.
 */
public enum Administrator {
  /** 系统管理员: the existence of offices, people and accounts, configuration, backup. */
  SYSTEM("system"),
  /** 安全管理员: roles, oversight, unlocking. */
  SECURITY("security"),
  /** 审计员: reads the installation's chain, and changes nothing. */
  AUDIT("audit");

  private final String code;

  Administrator(String code) {
    this.code = code;
  }

  /** The code under which the duty stands in the database and in the book. */
  public String code() {
    return code;
  }
}
