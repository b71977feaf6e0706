package org.banfa.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads the text layer of a PDF, page by page. */
final class PdfText {

  private static final int MOST_SIGNS = 16 * 1024 * 1024;

  static {
    FontMappers.set(new NoFontsOfTheMachine());
  }

  private PdfText() {}

  /**
   * The first page that bears a mark. A file that cannot be opened, because it is broken or asks
   * for a password, shows no text and so has none.
   */
  static Optional<Mark> mark(Path file) throws IOException {
    try (PDDocument document = open(file)) {
      int left = MOST_SIGNS;
      for (int page = 1; page <= document.getNumberOfPages() && left > 0; page++) {
        String text = text(document, page);
        left -= text.length();
        Optional<Secrecy> degree = Secrecy.in(text);
        if (degree.isPresent()) {
          return Optional.of(new Mark(degree.get(), OptionalInt.of(page)));
        }
      }
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * The words of a file, a paragraph on its own line as far as the lines on the pages tell; blank
   * where it has no text layer.
   *
   * @throws org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException when it asks for a
   *     password
   */
  static String words(Path file) throws IOException {
    try (PDDocument document = open(file)) {
      return PdfPages.of(document, Wording.MOST_SIGNS).words();
    }
  }

  /** What it unpacks goes to the disk, since a small file can unpack to a huge one. */
  private static PDDocument open(Path file) throws IOException {
    return Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache());
  }

  private static String text(PDDocument document, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    var text = new StringWriter();
    stripper.writeText(document, text);
    return text.toString();
  }

  /**
   * Gives one font that comes with the library for every font that a file does not bring along. The
   * shapes do not matter here, and the library's own way reads every font of the machine and keeps
   * a list of them in the home folder.
   */
  private static final class NoFontsOfTheMachine implements FontMapper {

    private final TrueTypeFont font = read();

    private static TrueTypeFont read() {
      String name = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
      try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(name))) {
        return new TTFParser().parse(new RandomAccessReadBuffer(in));
      } catch (IOException missing) {
        throw new UncheckedIOException(missing);
      }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
      return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
      return new FontMapping<>(font, true);
    }

    @Override
    public CIDFontMapping getCIDFont(
        String name, PDFontDescriptor descriptor, PDCIDSystemInfo characters) {
      return new CIDFontMapping(null, font, true);
    }
  }
}
