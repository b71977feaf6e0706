package org.banfa.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Viewer;
import org.banfa.app.web.page.ErrorPage;
import org.banfa.app.web.page.Frame;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is shown when no controller answered, or one failed. */
@Controller
class FailureController implements ErrorController {

  private final Frames frames;
  private final Identity identity;
  private final FailureLog log;

  FailureController(Frames frames, Identity identity, FailureLog log) {
    this.frames = frames;
    this.identity = identity;
    this.log = log;
  }

  @RequestMapping("/error")
  ErrorPage show(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpStatus.NOT_FOUND.value();
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause) {
      int told = Failures.status(cause);
      return ErrorPage.of(frames.outside(request), told, log.note(told, cause));
    }
    if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      return ErrorPage.of(frames.outside(request), status, log.note(status, request));
    }
    return new ErrorPage(frame(request), status(status), "", "");
  }

  private static int status(int status) {
    return switch (status) {
      case 400, 403, 404, 405, 409, 413, 415 -> status;
      default -> HttpStatus.BAD_REQUEST.value();
    };
  }

  /** The reader's own frame; a bare one where the database cannot say who they are. */
  private Frame frame(HttpServletRequest request) {
    try {
      Optional<Viewer> viewer = Viewers.find(request, frames, identity);
      return viewer.map(one -> frames.of(one, request)).orElseGet(() -> frames.outside(request));
    } catch (DataAccessException | TransactionException gone) {
      return frames.outside(request);
    }
  }
}
