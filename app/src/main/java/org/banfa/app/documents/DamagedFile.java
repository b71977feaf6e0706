package org.banfa.app.documents;

/** The disk lost or changed a stored file: a failure of the machine, or of somebody with access. */
public final class DamagedFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DamagedFile(String sha256, String what) {
    super("The file " + sha256 + " " + what);
  }
}
