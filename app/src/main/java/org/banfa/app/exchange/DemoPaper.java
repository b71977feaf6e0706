package org.banfa.app.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A one-page PDF that stands for a paper of the invented place. It says in plain words that it is
 * one, so that nobody takes it for a real document.
 *
 * <p>Source of the form: ISO 32000-1, 7.5 (file structure), with the standard font Helvetica.
 */
final class DemoPaper {

  private DemoPaper() {}

  /** The bytes of a page with these lines; ASCII only. */
  static byte[] page(List<String> lines) {
    StringBuilder text = new StringBuilder("BT /F1 14 Tf 72 770 Td 22 TL\n");
    for (String line : lines) {
      text.append('(').append(escaped(line)).append(") Tj T*\n");
    }
    text.append("ET\n");
    List<String> objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                + " /Resources << /Font << /F1 4 0 R >> >> >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            "<< /Length " + text.length() + " >>\nstream\n" + text + "endstream");
    return file(objects).getBytes(StandardCharsets.US_ASCII);
  }

  private static String file(List<String> objects) {
    StringBuilder out = new StringBuilder("%PDF-1.4\n");
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      offsets.add(out.length());
      out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int table = out.length();
    out.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
    for (int offset : offsets) {
      String digits = Integer.toString(offset);
      out.append("0".repeat(10 - digits.length())).append(digits).append(" 00000 n \n");
    }
    return out.append("trailer\n<< /Size ")
        .append(objects.size() + 1)
        .append(" /Root 1 0 R >>\nstartxref\n")
        .append(table)
        .append("\n%%EOF\n")
        .toString();
  }

  private static String escaped(String line) {
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
  }
}
