package org.banfa.app.browser;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** The body of a form with papers. */
final class Multipart {

  private static final String BOUNDARY = "----a-form-of-the-life";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  static String type() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  void field(String name, String value) {
    part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
  }

  void paper(String name, String file, byte[] content) {
    part(
        "name=\"" + name + "\"; filename=\"" + file + "\"\r\nContent-Type: application/pdf",
        content);
  }

  private void part(String head, byte[] content) {
    text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n");
    body.writeBytes(content);
    text("\r\n");
  }

  HttpRequest.BodyPublisher publisher() {
    text("--" + BOUNDARY + "--\r\n");
    return HttpRequest.BodyPublishers.ofByteArray(body.toByteArray());
  }

  private void text(String words) {
    body.writeBytes(words.getBytes(StandardCharsets.UTF_8));
  }
}
