package org.banfa.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** What comes with a name and a password: the code of the second factor, and from where. */
record SignInDetails(String code, String address) {

  static SignInDetails of(HttpServletRequest request) {
    return new SignInDetails(
        Objects.requireNonNullElse(request.getParameter("code"), ""), request.getRemoteAddr());
  }
}
