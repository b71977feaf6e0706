package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Settled;
import org.banfa.app.identity.Viewer;
import org.banfa.app.web.page.Banner;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.PasswordPage;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets somebody replace their own password. */
@Controller
class PasswordController {

  private final Frames frames;
  private final Identity identity;

  PasswordController(Frames frames, Identity identity) {
    this.frames = frames;
    this.identity = identity;
  }

  @GetMapping("/password")
  PasswordPage form(Viewer viewer, HttpServletRequest request) {
    return page(viewer, request, Optional.empty());
  }

  @PostMapping("/password")
  Object change(
      Viewer viewer,
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String wanted,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request) {
    Words words = frames.words(request);
    if (!wanted.equals(again)) {
      return page(viewer, request, Optional.of(words.get("password.differ")));
    }
    return switch (identity.changePassword(viewer.account(), old, wanted)) {
      case Settled.Done() -> {
        frames.leaveNotice(
            request,
            new Banner(Tone.GREEN, words.get("password.changed"), "", List.of(), List.of()));
        yield ActController.seeOther("/");
      }
      case Settled.Refused(var reason) ->
          page(viewer, request, Optional.of(words.get(key(reason))));
    };
  }

  /** The word for a reason. */
  static String key(Settled.Reason reason) {
    return "refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private PasswordPage page(Viewer viewer, HttpServletRequest request, Optional<String> error) {
    var frame = frames.of(viewer, request);
    return new PasswordPage(frame, Head.titled(frame.words().get("password.title")), error);
  }
}
