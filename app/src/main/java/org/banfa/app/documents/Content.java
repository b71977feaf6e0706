package org.banfa.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a file is by its bytes, and the text it shows: plain text, the text within the XML parts of
 * office documents and OFD, and the text layer of PDF. Not looked into: pictures, scans, files
 * embedded in others, and a PDF that asks for a password.
 */
final class Content {

  private static final int HEAD = 8;
  private static final long MOST_TEXT = 32L * 1024 * 1024;
  private static final HexFormat HEX = HexFormat.of();

  private Content() {}

  /** The kind by content; empty when it is none that is taken, among them files with macros. */
  static Optional<FileKind> kind(Path file) throws IOException {
    byte[] head = head(file);
    String magic = HEX.formatHex(head);
    if (magic.startsWith("255044462d")) {
      return Optional.of(FileKind.PDF);
    }
    if (magic.startsWith("89504e470d0a1a0a")) {
      return Optional.of(FileKind.PNG);
    }
    if (magic.startsWith("ffd8ff")) {
      return Optional.of(FileKind.JPEG);
    }
    if (magic.startsWith("504b0304")) {
      return zipKind(file);
    }
    return decode(file).map(_ -> FileKind.TEXT);
  }

  /** The mark of secrecy in the text of a file of this kind. */
  static Optional<Mark> mark(Path file, FileKind kind) throws IOException {
    return switch (kind) {
      case TEXT -> decode(file).flatMap(Secrecy::in).map(Mark::of);
      case DOCX, XLSX, PPTX, OFD -> markInParts(file).map(Mark::of);
      case PDF -> PdfText.mark(file);
      case PNG, JPEG -> Optional.empty();
    };
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static Optional<FileKind> zipKind(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("OFD.xml") != null) {
        return Optional.of(FileKind.OFD);
      }
      boolean office = zip.getEntry("[Content_Types].xml") != null;
      boolean macros = zip.stream().anyMatch(part -> part.getName().endsWith("vbaProject.bin"));
      return office && !macros ? officeKind(zip) : Optional.empty();
    } catch (ZipException broken) {
      return Optional.empty();
    }
  }

  private static Optional<FileKind> officeKind(ZipFile zip) {
    if (zip.getEntry("word/document.xml") != null) {
      return Optional.of(FileKind.DOCX);
    }
    if (zip.getEntry("xl/workbook.xml") != null) {
      return Optional.of(FileKind.XLSX);
    }
    return zip.getEntry("ppt/presentation.xml") != null
        ? Optional.of(FileKind.PPTX)
        : Optional.empty();
  }

  /** Reads no more than a fixed amount in all, since a small file can unpack to a huge one. */
  private static Optional<Secrecy> markInParts(Path file) throws IOException {
    Optional<Secrecy> highest = Optional.empty();
    long left = MOST_TEXT;
    try (var zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : zip.stream().filter(p -> p.getName().endsWith(".xml")).toList()) {
        byte[] xml;
        try (InputStream in = zip.getInputStream(part)) {
          xml = in.readNBytes(Math.toIntExact(left));
        }
        left -= xml.length;
        String text = new String(xml, StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
        highest = higher(highest, Secrecy.in(text));
      }
    }
    return highest;
  }

  private static Optional<Secrecy> higher(Optional<Secrecy> one, Optional<Secrecy> other) {
    if (one.isEmpty()) {
      return other;
    }
    return other.filter(degree -> degree.compareTo(one.get()) < 0).or(() -> one);
  }

  /** The text of the file, where it is text: some encoding fits and nothing in it is binary. */
  static Optional<String> decode(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (HEX.formatHex(bytes, 0, Math.min(2, bytes.length)).matches("fffe|feff")) {
      return decode(bytes, StandardCharsets.UTF_16).filter(Content::plain);
    }
    for (byte each : bytes) {
      if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t') {
        return Optional.empty();
      }
    }
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      Optional<String> text = decode(bytes, charset);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  private static boolean plain(String text) {
    return text.chars().allMatch(one -> one >= ' ' || one == '\n' || one == '\r' || one == '\t');
  }
}
