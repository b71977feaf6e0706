package org.banfa.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.banfa.app.BanfaApplication;
import org.banfa.app.TestDatabase;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.InstallationEvent;
import org.banfa.app.journal.InstallationEvent.SignedOut;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.Subject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door over real HTTP. */
@SpringBootTest(
    classes = {BanfaApplication.class, SecurityTest.Pages.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SecurityTest {

  private static final String PASSWORD = "Correct-horse-7";
  private static final TestDatabase DATABASE = TestDatabase.empty();

  @LocalServerPort private int port;
  @Autowired private Journal journal;

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    DATABASE.settings(properties, "security");
  }

  /** Two pages to try the door with. */
  @RestController
  static class Pages {

    @GetMapping("/test/token")
    String token(CsrfToken token) {
      return token.getToken();
    }

    @GetMapping("/assets/test/token")
    String openToken(CsrfToken token) {
      return token.getToken();
    }
  }

  @BeforeAll
  static void anAccount(@Autowired Identity identity) {
    var setup = Actor.system("setup");
    var day = LocalDate.of(2026, 1, 1);
    assertThat(identity.hasNoAccounts()).as("the program brings no account along").isTrue();
    identity.establishJurisdiction(new Jurisdiction("city", "某市"), day, setup).orThrow();
    identity.establishOffice(Office.top("city", "data", "数据局"), day, setup).orThrow();
    identity.engage(new Person("n1", "王丽"), "data", "科员", day, setup).orThrow();
    identity.openAccount("wang", "n1", PASSWORD, setup).orThrow();
  }

  @Test
  void aStrangerIsSentToTheSignInPage() throws Exception {
    var answer = get("/test/token");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).endsWith("/sign-in");
  }

  @Test
  void theFormsOwnFilesAreOpen() throws Exception {
    assertThat(get("/banfa.css").statusCode()).isEqualTo(200);
    assertThat(get("/favicon.svg").statusCode()).isEqualTo(200);
  }

  @Test
  void signingInOpensThePagesUnderANewSessionAndSigningOutShutsThem() throws Exception {
    String token = get("/assets/test/token").body();
    String before = session();

    var in = signIn("wang", PASSWORD, token);

    assertThat(in.statusCode()).isEqualTo(302);
    assertThat(session()).as("against session fixation").isNotEqualTo(before);
    var page = get("/test/token");
    assertThat(page.statusCode()).isEqualTo(200);
    var out = post("/sign-out", "_csrf=" + encode(page.body()));
    assertThat(location(out)).endsWith("/sign-in?out");
    assertThat(get("/test/token").statusCode()).isEqualTo(302);
    assertThat(InstallationEvent.of(journal.read(Subject.INSTALLATION).getLast().body()))
        .isEqualTo(new SignedOut("wang"));
  }

  @Test
  void aWrongPasswordGoesBackToTheForm() throws Exception {
    var answer = signIn("wang", "wrong", get("/assets/test/token").body());

    assertThat(location(answer)).endsWith("/sign-in?wrong");
    assertThat(get("/test/token").statusCode()).isEqualTo(302);
  }

  @Test
  void aFormWithoutTheTokenIsForbidden() throws Exception {
    assertThat(post("/sign-in", "account=wang&password=" + PASSWORD).statusCode()).isEqualTo(403);
  }

  @Test
  void everyAnswerForbidsFramesForeignSourcesGuessingAndReferring() throws Exception {
    var headers = get("/assets/test/token").headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
  }

  private HttpResponse<String> signIn(String account, String password, String token)
      throws IOException, InterruptedException {
    return post(
        "/sign-in",
        "account=" + account + "&password=" + encode(password) + "&_csrf=" + encode(token));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String session() {
    var cookies = (CookieManager) browser.cookieHandler().orElseThrow();
    return cookies.getCookieStore().getCookies().toString();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
