package org.banfa.app.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The words of a text document, a paragraph on its own line, with the numbers that the program
 * would put before them. What was deleted in revision, and pronunciation above characters, is not
 * read.
 */
final class DocxText {

  /** The common form of the format, and the strict one. */
  private static final Set<String> WORD =
      Set.of(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main");

  private static final int MOST_BYTES = 64 * 1024 * 1024;

  /** Pronunciation, what a revision took away, and the same once more for older programs. */
  private static final Set<String> NOT_READ =
      Set.of("rt", "del", "moveFrom", "pPrChange", "Fallback");

  private final DocxNumbers numbers;
  private final StringBuilder lines = new StringBuilder();
  private final Deque<Paragraph> open = new ArrayDeque<>();
  private int skipped;
  private boolean text;

  /** A paragraph that is being read; a text box has paragraphs within one. */
  private static final class Paragraph {
    final StringBuilder words = new StringBuilder();
    final DocxNumbers.Asked asked = new DocxNumbers.Asked();
  }

  private DocxText(DocxNumbers numbers) {
    this.numbers = numbers;
  }

  static String of(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      var numbers = new DocxNumbers();
      read(zip, "word/numbering.xml", numbers::numbering);
      read(zip, "word/styles.xml", numbers::styles);
      var reader = new DocxText(numbers);
      read(zip, "word/document.xml", reader::body);
      return reader.lines.toString();
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }

  /** Reads a part of the document. */
  private interface Part {
    void read(XMLStreamReader xml) throws XMLStreamException;
  }

  /** A small file can unpack to a huge one: beyond a fixed amount the part counts as broken. */
  private static void read(ZipFile zip, String name, Part part)
      throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return;
    }
    byte[] bytes;
    try (InputStream in = zip.getInputStream(entry)) {
      bytes = in.readNBytes(MOST_BYTES);
    }
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    part.read(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
  }

  /** A value of an element, such as a style's name or a number. */
  static Optional<String> value(XMLStreamReader xml, String name) {
    return Optional.ofNullable(xml.getAttributeValue(null, name));
  }

  private void body(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext() && lines.length() <= Wording.MOST_SIGNS) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.END_ELEMENT -> end(xml);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (text && skipped == 0 && !open.isEmpty()) {
            Objects.requireNonNull(open.peek()).words.append(xml.getText());
          }
        }
        default -> {}
      }
    }
  }

  private void start(XMLStreamReader xml) {
    String name = xml.getLocalName();
    if (skipped > 0 || NOT_READ.contains(name)) {
      skipped++;
    } else if (!WORD.contains(xml.getNamespaceURI())) {
      text = false;
    } else if (name.equals("p")) {
      open.push(new Paragraph());
    } else if (!open.isEmpty()) {
      Paragraph paragraph = Objects.requireNonNull(open.peek());
      switch (name) {
        case "t" -> text = true;
        case "br", "cr" -> paragraph.words.append('\n');
        case "tab" -> paragraph.words.append(' ');
        case "pStyle", "numId", "ilvl" ->
            value(xml, "val").ifPresent(value -> paragraph.asked.note(name, value));
        default -> {}
      }
    }
  }

  private void end(XMLStreamReader xml) {
    String name = xml.getLocalName();
    if (skipped > 0) {
      skipped--;
    } else if (!WORD.contains(xml.getNamespaceURI())) {
      text = false;
    } else if (name.equals("t")) {
      text = false;
    } else if (name.equals("p") && !open.isEmpty()) {
      Paragraph paragraph = open.pop();
      String words = paragraph.words.toString().strip();
      // A number before nothing is printed, and means nothing.
      String label = words.isEmpty() ? "" : numbers.next(paragraph.asked);
      lines.append(label).append(words).append('\n');
    }
  }
}
