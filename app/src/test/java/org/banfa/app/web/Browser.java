package org.banfa.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the pages, over real HTTP: keeps cookies, and sends the token of the last form. */
final class Browser {

  private static final String BOUNDARY = "----banfa-test-boundary";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String root;
  private String token = "";
  private String seen = "";

  Browser(int port) {
    this.root = "http://localhost:" + port;
  }

  /** A file to hand in. */
  record Upload(String name, byte[] content) {}

  /** Signed in. */
  static Browser of(int port, String account, String password) {
    Browser browser = new Browser(port);
    browser.get("/sign-in");
    var in = browser.post("/sign-in", Map.of("account", account, "password", password));
    if (in.statusCode() != 302 || in.headers().firstValue("Location").orElse("").contains("?")) {
      throw new IllegalStateException(account + " was not let in: " + in.headers());
    }
    return browser;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(root + path)).GET());
  }

  HttpResponse<byte[]> bytes(String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(root + path)).build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  HttpResponse<String> post(String path, Map<String, String> fields) {
    var body = new StringBuilder("_csrf=" + encode(token));
    fields.forEach(
        (name, value) -> body.append('&').append(name).append('=').append(encode(value)));
    return send(
        HttpRequest.newBuilder(URI.create(root + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  /** Sends the form of an act as the page does. */
  HttpResponse<String> submit(String path, Map<String, String> fields, Map<String, Upload> files) {
    var all = new LinkedHashMap<String, String>();
    all.put("_csrf", token);
    all.put("seen", seen);
    all.putAll(fields);
    var body = new ByteArrayOutputStream();
    all.forEach((name, value) -> part(body, name, "", value.getBytes(StandardCharsets.UTF_8)));
    files.forEach(
        (name, file) -> part(body, name, "; filename=\"" + file.name() + "\"", file.content()));
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(multipart(path).POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** Sends a stream of unknown length as one file. */
  HttpResponse<String> stream(String path, Supplier<InputStream> content) {
    return send(multipart(path).POST(BodyPublishers.ofInputStream(content)));
  }

  /** The bytes before a streamed file. */
  byte[] opening(String name) {
    var body = new ByteArrayOutputStream();
    part(body, "_csrf", "", token.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"; filename=\"a.pdf\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private HttpRequest.Builder multipart(String path) {
    return HttpRequest.newBuilder(URI.create(root + path))
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
  }

  private static void part(ByteArrayOutputStream body, String name, String more, byte[] content) {
    body.writeBytes(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\""
                + name
                + "\""
                + more
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var answer =
          client.send(
              request.timeout(Duration.ofMinutes(2)).build(),
              BodyHandlers.ofString(StandardCharsets.UTF_8));
      remember(TOKEN.matcher(answer.body()), found -> token = found);
      remember(SEEN.matcher(answer.body()), found -> seen = found);
      return answer;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static void remember(Matcher found, java.util.function.Consumer<String> keep) {
    if (found.find()) {
      keep.accept(found.group(1));
    }
  }

  static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
