package org.banfa.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers which language the frame is to speak. */
@Controller
class LanguageController {

  private static final Duration REMEMBERED = Duration.ofDays(365);

  @PostMapping("/language")
  void choose(
      @RequestParam String language, @RequestParam String back, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(Frames.LANGUAGE, language.equals("en") ? "en" : "zh")
            .path("/")
            .httpOnly(true)
            .sameSite("Lax")
            .maxAge(REMEMBERED)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    response.setHeader(HttpHeaders.LOCATION, Back.to(back));
    response.setStatus(HttpStatus.SEE_OTHER.value());
  }
}
