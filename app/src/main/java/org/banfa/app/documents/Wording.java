package org.banfa.app.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The words of a published text, whatever it was published as: plain text, a page of the web, a
 * text document, or a PDF with a text layer.
 */
final class Wording {

  /** As much as the longest statute has many times over. */
  static final int MOST_SIGNS = 8 * 1024 * 1024;

  /** A page or a plain text is held in memory as a whole. */
  static final long LARGEST_TEXT = 16L * 1024 * 1024;

  private static final String OLD_CONTAINER = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

  private Wording() {}

  /**
   * Reads the words of a file.
   *
   * @param name the name it was sent under; its ending tells a page of the web from plain text
   * @param sha256 the hash of the file
   */
  static Worded of(Path file, String name, String sha256) throws IOException {
    Optional<FileKind> kind = Content.kind(file);
    if (kind.isEmpty()) {
      return unknown(file);
    }
    try {
      return switch (kind.get()) {
        case TEXT -> text(file, name, sha256);
        case DOCX -> words(DocxText.of(file), sha256);
        case PDF -> words(PdfText.words(file), sha256);
        case OFD, XLSX, PPTX, PNG, JPEG -> new Worded.WrongKind(kind);
      };
    } catch (InvalidPasswordException locked) {
      return new Worded.Locked();
    } catch (IOException broken) {
      return new Worded.Broken();
    }
  }

  private static Worded text(Path file, String name, String sha256) throws IOException {
    if (Files.size(file) > LARGEST_TEXT) {
      return new Worded.TooLarge(LARGEST_TEXT);
    }
    String text = Content.decode(file).orElse("");
    if (text.startsWith("{\\rtf")) {
      return new Worded.OldFormat();
    }
    return words(isPage(name, text) ? WebPage.words(text) : text, sha256);
  }

  private static boolean isPage(String name, String text) {
    String start = text.substring(0, Math.min(text.length(), 500)).toLowerCase(Locale.ROOT);
    return name.toLowerCase(Locale.ROOT).matches(".*\\.s?html?")
        || start.contains("<!doctype html")
        || start.contains("<html");
  }

  private static Worded words(String text, String sha256) {
    // Some programs write signs that move their printer, and no text has a use for them.
    String plain = text.replaceAll("[\\x0b\\x0c]", "\n").replaceAll("[\\x00-\\x08\\x0e-\\x1f]", "");
    return plain.isBlank() ? new Worded.NoWords() : new Worded.Words(plain.strip(), sha256);
  }

  /** Text documents with a password are put into a container of the old format. */
  private static Worded unknown(Path file) throws IOException {
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    if (!bytes.startsWith(OLD_CONTAINER)) {
      return new Worded.WrongKind(Optional.empty());
    }
    String part = String.join("\u0000", "EncryptedPackage".split(""));
    return bytes.contains(part) ? new Worded.Locked() : new Worded.OldFormat();
  }
}
