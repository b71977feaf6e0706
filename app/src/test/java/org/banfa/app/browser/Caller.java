package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who asks for pages by plain HTTP, signed in or not, and follows no redirection. */
final class Caller {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final City city;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private String token;

  private Caller(City city) {
    this.city = city;
    this.token = token(get("/sign-in"));
  }

  static Caller stranger(City city) {
    return new Caller(city);
  }

  static Caller of(City city, String account) {
    Caller caller = new Caller(city);
    caller.post("/sign-in", Map.of("account", account, "password", City.PASSWORD));
    // Signing in makes a new session, and with it a new token; every page carries it.
    caller.token = token(caller.get("/regulations"));
    return caller;
  }

  private static String token(HttpResponse<byte[]> page) {
    Matcher found = TOKEN.matcher(new String(page.body(), StandardCharsets.UTF_8));
    if (!found.find()) {
      throw new IllegalStateException("no token on " + page.uri() + ": " + page.statusCode());
    }
    return found.group(1);
  }

  HttpResponse<byte[]> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(city.at(path))).build());
  }

  /** Sends a form with the token that every form of this person carries. */
  HttpResponse<byte[]> post(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encode(token) + "&", ""));
    return send(
        HttpRequest.newBuilder(URI.create(city.at(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  /** A page that is there. */
  Document page(String path) {
    HttpResponse<byte[]> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return read(answer);
  }

  /** Sends a form of one of the pages, and follows where the answer leads. */
  Document send(String path, Multipart body) {
    HttpResponse<byte[]> answer =
        send(
            HttpRequest.newBuilder(URI.create(city.at(path)))
                .header("Content-Type", Multipart.type())
                .POST(body.publisher())
                .build());
    Optional<String> further = answer.headers().firstValue("Location");
    return further.isPresent() ? page(withoutHost(further.get())) : read(answer);
  }

  private static String withoutHost(String address) {
    URI at = URI.create(address);
    return at.getRawQuery() == null ? at.getRawPath() : at.getRawPath() + "?" + at.getRawQuery();
  }

  private static Document read(HttpResponse<byte[]> answer) {
    return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8), answer.uri().toString());
  }

  /** What a browser must carry to be the same person in the same session. */
  List<Cookie> cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(one -> new Cookie(one.getName(), one.getValue()).setUrl(city.at("/")))
        .toList();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
