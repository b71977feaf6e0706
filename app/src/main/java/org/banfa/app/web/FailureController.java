package org.banfa.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Viewer;
import org.banfa.app.web.page.ErrorPage;
import org.banfa.app.web.page.Frame;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is shown when no controller answered, or one failed. */
@Controller
class FailureController implements ErrorController {

  private final Frames frames;
  private final Identity identity;

  FailureController(Frames frames, Identity identity) {
    this.frames = frames;
    this.identity = identity;
  }

  @RequestMapping("/error")
  ErrorPage show(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpStatus.NOT_FOUND.value();
    Optional<Viewer> viewer = Viewers.find(request, frames, identity);
    Frame frame =
        viewer.map(one -> frames.of(one, request)).orElseGet(() -> frames.outside(request));
    return ErrorPage.of(frame, status, "");
  }
}
