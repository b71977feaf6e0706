package org.banfa.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops an upload before any of it is written to the disk: one that says it is too large, and one
 * from nobody. It stands before the check of the form's token, which would read the whole of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadGuard extends OncePerRequestFilter {

  private final long limit;

  UploadGuard(@Value("${spring.servlet.multipart.max-request-size}") DataSize limit) {
    this.limit = limit.toBytes();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getContentType();
    boolean upload = type != null && type.startsWith("multipart/");
    if (!upload) {
      chain.doFilter(request, response);
    } else if (request.getContentLengthLong() > limit) {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    } else if (request.getSession(false) == null) {
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else if (request.getContentLengthLong() < 0 && tooLarge(request)) {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Reads a stream of unknown length up to the limit; the server throws what it read away. */
  private static boolean tooLarge(HttpServletRequest request) throws IOException, ServletException {
    try {
      request.getParts();
      return false;
    } catch (IllegalStateException beyondTheLimit) {
      return true;
    }
  }
}
