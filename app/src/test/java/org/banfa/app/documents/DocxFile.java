package org.banfa.app.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small text document, written part by part as its format lays down. */
public final class DocxFile {

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private DocxFile() {}

  /** With these paragraphs. */
  public static byte[] of(String... paragraphs) {
    var body = new StringBuilder();
    for (String words : paragraphs) {
      body.append(paragraph("", words));
    }
    return with(body.toString(), Map.of());
  }

  /**
   * A paragraph in its markup.
   *
   * @param properties what the format calls so, such as a style or a list; may be empty
   */
  static String paragraph(String properties, String words) {
    String text = words.replace("&", "&amp;").replace("<", "&lt;");
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  /** With this body, and further parts by their names. */
  static byte[] with(String body, Map<String, String> parts) {
    var all = new LinkedHashMap<String, String>();
    all.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
    all.put("word/document.xml", part("document", "<w:body>" + body + "</w:body>"));
    parts.forEach((name, inner) -> all.put("word/" + name + ".xml", part(name, inner)));
    return zip(all);
  }

  private static String part(String name, String inner) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:"
        + name
        + " xmlns:w=\""
        + WORD
        + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
        + inner
        + "</w:"
        + name
        + ">";
  }

  private static byte[] zip(Map<String, String> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
