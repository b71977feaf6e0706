package org.banfa.app.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A small PDF with a page for each text, set in a Chinese font that it does not bring along. */
public final class PdfFile {

  private static final HexFormat HEX = HexFormat.of();
  private static final int FIRST_PAGE = 10;
  private static final int SIZE = 12;

  private PdfFile() {}

  /** With these texts. */
  public static byte[] of(String... pages) {
    return drawn(Stream.of(pages).map(text -> line(72, 700, text)).toArray(String[]::new));
  }

  /** A page for each list of lines, one below the other; each space in front sets a line in. */
  static byte[] ofLines(List<List<String>> pages) {
    return drawn(pages.stream().map(PdfFile::lines).toArray(String[]::new));
  }

  private static String lines(List<String> page) {
    var drawn = new StringBuilder();
    for (int i = 0; i < page.size(); i++) {
      String words = page.get(i).strip();
      int in = page.get(i).indexOf(words);
      drawn.append(line(72 + in * SIZE, 760 - 20 * i, words)).append('\n');
    }
    return drawn.toString();
  }

  private static byte[] drawn(String... pages) {
    Map<Integer, String> objects = new TreeMap<>();
    var kids = new StringBuilder();
    for (int i = 0; i < pages.length; i++) {
      int page = FIRST_PAGE + 2 * i;
      kids.append(page).append(" 0 R ");
      objects.put(
          page,
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
              + "/Contents "
              + (page + 1)
              + " 0 R>>");
      objects.put(page + 1, content(pages[i]));
    }
    objects.put(1, "<</Type/Catalog/Pages 2 0 R>>");
    objects.put(2, "<</Type/Pages/Kids[" + kids + "]/Count " + pages.length + ">>");
    objects.put(
        3,
        "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H"
            + "/DescendantFonts[4 0 R]>>");
    objects.put(
        4,
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo"
            + "<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R>>");
    objects.put(
        5,
        "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]"
            + "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>");
    return written(objects);
  }

  private static String line(int x, int y, String text) {
    String signs = HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    return "BT /F1 " + SIZE + " Tf " + x + " " + y + " Td <" + signs + "> Tj ET";
  }

  private static String content(String drawn) {
    return "<</Length " + drawn.length() + ">>\nstream\n" + drawn + "\nendstream";
  }

  private static byte[] written(Map<Integer, String> objects) {
    var out = new ByteArrayOutputStream();
    write(out, "%PDF-1.4\n");
    objects.forEach((number, body) -> write(out, number + " 0 obj" + body + "\nendobj\n"));
    write(out, "trailer<</Root 1 0 R>>\n%%EOF\n");
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }
}
