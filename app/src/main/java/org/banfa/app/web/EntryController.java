package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.banfa.app.identity.DemoAccounts;
import org.banfa.app.web.page.SignInPage;
import org.banfa.app.web.page.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; in a demonstration also the accounts to try. */
@Controller
class EntryController {

  private final Frames frames;
  private final ObjectProvider<DemoAccounts> demo;

  EntryController(Frames frames, ObjectProvider<DemoAccounts> demo) {
    this.frames = frames;
    this.demo = demo;
  }

  @GetMapping("/sign-in")
  SignInPage show(HttpServletRequest request) {
    Words words = frames.words(request);
    boolean code = request.getParameter("code") != null;
    return new SignInPage(
        frames.outside(request),
        error(request, words),
        "",
        code,
        List.of(
            words.get("entry.note.lock"),
            words.get("entry.note.book"),
            words.get("entry.note.idle")),
        Optional.ofNullable(demo.getIfAvailable()).map(one -> accounts(one, words)),
        "");
  }

  private static Optional<String> error(HttpServletRequest request, Words words) {
    if (request.getParameter("wrong") != null) {
      return Optional.of(words.get("entry.wrong"));
    }
    if (request.getParameter("locked") != null) {
      return Optional.of(words.get("entry.locked"));
    }
    return request.getParameter("code") != null
        ? Optional.of(words.get("entry.code"))
        : Optional.empty();
  }

  private static SignInPage.Demo accounts(DemoAccounts accounts, Words words) {
    return new SignInPage.Demo(
        words.get("demo.accounts.note"),
        accounts.places().stream()
            .map(place ->
                new SignInPage.Place(
                    place.name(),
                    place.regulations(),
                    place.accounts().stream()
                        .map(one -> account(one, accounts.password()))
                        .toList()))
            .toList());
  }

  private static SignInPage.Account account(DemoAccounts.Account one, String password) {
    return new SignInPage.Account(
        one.duty(), one.name(), one.office(), one.look(), one.account(), password);
  }
}
