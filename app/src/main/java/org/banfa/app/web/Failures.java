package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.app.web.page.ErrorPage;
import org.banfa.app.web.page.Panel;
import org.banfa.app.web.page.Words;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.Library;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers when the database is gone: nothing was written, and what was typed is given back. */
@ControllerAdvice
class Failures {

  private final Frames frames;
  private final Library library;
  private final FailureLog log;

  Failures(Frames frames, Library library, FailureLog log) {
    this.frames = frames;
    this.library = library;
    this.log = log;
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    TransactionException.class
  })
  ErrorPage gone(Exception cause, HttpServletRequest request) {
    int status = status(cause);
    return new ErrorPage(
        frames.outside(request), status, log.note(status, cause), "", kept(request), List.of());
  }

  /** 503 where something we stand on is away, 500 where we are wrong. */
  static int status(Throwable cause) {
    for (Throwable one = cause; one != null; one = one.getCause()) {
      if (one instanceof DataAccessResourceFailureException
          || one instanceof TransientDataAccessException
          || one instanceof TransactionException) {
        return HttpStatus.SERVICE_UNAVAILABLE.value();
      }
    }
    return HttpStatus.INTERNAL_SERVER_ERROR.value();
  }

  private List<Panel.Fact> kept(HttpServletRequest request) {
    Words words = frames.words(request);
    List<Panel.Fact> all = new ArrayList<>();
    for (Map.Entry<String, String[]> sent : new TreeMap<>(request.getParameterMap()).entrySet()) {
      String text = words.list(List.of(sent.getValue()));
      if (sent.getKey().startsWith(Typed.FACT) && !text.isBlank()) {
        String label = label(sent.getKey().substring(Typed.FACT.length()), words);
        all.add(new Panel.Fact(label, text, "", List.of()));
      }
    }
    String opinion = request.getParameter("opinion");
    if (opinion != null && !opinion.isBlank()) {
      all.add(new Panel.Fact(words.get("act.opinion"), opinion, "", List.of()));
    }
    return all;
  }

  private String label(String fact, Words words) {
    return library.kernels().values().stream()
        .map(Kernel::pack)
        .flatMap(pack -> new PackWords(pack, words).fact(fact).stream())
        .map(found -> found.label())
        .findFirst()
        .orElse(fact);
  }
}
