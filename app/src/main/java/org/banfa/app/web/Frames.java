package org.banfa.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banfa.app.identity.Administrator;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.LegalDays;
import org.banfa.app.web.page.Banner;
import org.banfa.app.web.page.ErrorPage;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Language;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.Library;
import org.banfa.kernel.time.DayKind;
import org.banfa.kernel.time.LegalCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Builds what stands around every page: language, day, menu, person and the token of forms. */
@Component
final class Frames {

  /** The cookie that remembers the language. */
  static final String LANGUAGE = "banfa-language";

  private static final String NOTICE = Frames.class.getName() + ".notice";

  private final LegalDays days;
  private final Library library;
  private final Clock clock;
  private final Menu menu;
  private final boolean demo;
  private final Map<Language, Words> words = new EnumMap<>(Language.class);

  Frames(
      LegalDays days,
      Library library,
      Clock clock,
      Menu menu,
      @Value("${banfa.demo:false}") boolean demo) {
    this.days = days;
    this.library = library;
    this.clock = clock;
    this.menu = menu;
    this.demo = demo;
    for (Language language : Language.values()) {
      words.put(language, Words.read(language));
    }
  }

  /** The frame of a page for somebody signed in. */
  Frame of(Viewer viewer, HttpServletRequest request) {
    Words spoken = words(request);
    String here = here(request);
    return new Frame(
        spoken,
        here,
        Optional.of(today(spoken)),
        Optional.of(person(viewer, spoken)),
        menu.of(viewer, spoken, here),
        Objects.requireNonNullElse(request.getParameter("q"), ""),
        csrf(request),
        takeNotice(request),
        demo ? Optional.of(menu.demoDay(viewer, today())) : Optional.empty(),
        Optional.empty(),
        "");
  }

  /** The frame of a page before sign-in. */
  Frame outside(HttpServletRequest request) {
    return new Frame(
        words(request),
        here(request),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "",
        csrf(request),
        takeNotice(request),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  /** The answer to what is not there, or not there for this person: the two look the same. */
  ErrorPage missing(Viewer viewer, HttpServletRequest request) {
    return ErrorPage.of(of(viewer, request), HttpStatus.NOT_FOUND.value(), "");
  }

  /** The answer to a page that is there, and not for this person. */
  ErrorPage forbidden(Viewer viewer, HttpServletRequest request) {
    return ErrorPage.of(of(viewer, request), HttpStatus.FORBIDDEN.value(), "");
  }

  /** Leaves a word for the next page, after the redirect. */
  void leaveNotice(HttpServletRequest request, Banner notice) {
    request.getSession().setAttribute(NOTICE, notice);
  }

  /** The words in the language of the request's cookie, else in Chinese. */
  Words words(HttpServletRequest request) {
    Language language = Language.ZH;
    Cookie[] cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
    for (Cookie cookie : cookies) {
      for (Language one : Language.values()) {
        if (cookie.getName().equals(LANGUAGE) && cookie.getValue().equals(one.code())) {
          language = one;
        }
      }
    }
    return Objects.requireNonNull(words.get(language));
  }

  /** The legal day; the day of the clock before the first was announced. */
  LocalDate today() {
    return days.today().orElseGet(() -> LocalDate.now(clock));
  }

  /** Whether this is a demonstration, whose day can be set. */
  boolean demo() {
    return demo;
  }

  private Frame.Today today(Words spoken) {
    LocalDate day = today();
    return new Frame.Today(
        day.toString(),
        day.getDayOfWeek().getDisplayName(TextStyle.FULL, spoken.language().locale()),
        calendar().map(calendar -> kind(calendar.kind(day), spoken)).orElse(""));
  }

  private Optional<LegalCalendar> calendar() {
    return library.kernels().values().stream().findFirst().map(Kernel::calendar);
  }

  private static String kind(DayKind kind, Words spoken) {
    return switch (kind) {
      case DayKind.Working _ -> spoken.get("day.working");
      case DayKind.Weekend _ -> spoken.get("day.weekend");
      case DayKind.Holiday(String name) -> spoken.get("day.holiday", name);
      case DayKind.MakeUp _ -> spoken.get("day.make-up");
    };
  }

  private static Frame.Person person(Viewer viewer, Words spoken) {
    String duty =
        viewer
            .administrator()
            .map((Administrator one) -> spoken.get("administrator." + one.code()))
            .orElseGet(() -> spoken.list(viewer.posts()));
    return new Frame.Person(viewer.name(), viewer.office().name(), duty);
  }

  private static String here(HttpServletRequest request) {
    String path =
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
            ? failed
            : request.getRequestURI();
    String query = request.getQueryString();
    return query == null || query.isBlank() ? path : path + "?" + query;
  }

  private static Frame.Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Frame.Csrf(token.getParameterName(), token.getToken())
        : new Frame.Csrf("_csrf", "");
  }

  private static Optional<Banner> takeNotice(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(NOTICE) instanceof Banner notice)) {
      return Optional.empty();
    }
    session.removeAttribute(NOTICE);
    return Optional.of(notice);
  }
}
