package org.banfa.app.documents;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are taken. */
public enum FileKind {
  /** Portable document. */
  PDF("application/pdf", "pdf"),
  /** Open fixed-layout document, GB/T 33190. */
  OFD("application/ofd", "ofd"),
  /** Text document. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  /** Spreadsheet. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  /** Slides. */
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  /** Picture. */
  PNG("image/png", "png"),
  /** Photograph. */
  JPEG("image/jpeg", "jpg", "jpeg"),
  /** Plain text in UTF-8 or GB 18030, tables of values among them. */
  TEXT("text/plain", "txt", "csv");

  private final String mediaType;
  private final List<String> endings;

  FileKind(String mediaType, String... endings) {
    this.mediaType = mediaType;
    this.endings = List.of(endings);
  }

  /** The media type under which it is stored and sent. */
  public String mediaType() {
    return mediaType;
  }

  /** The kind a name claims by its ending. */
  static Optional<FileKind> claimedBy(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (FileKind kind : values()) {
      if (kind.endings.contains(ending)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
