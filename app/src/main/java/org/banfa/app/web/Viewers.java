package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.banfa.app.identity.Identity;
import org.banfa.app.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller ask for the {@link Viewer}: who is signed in, as they stand today. */
@Configuration(proxyBeanMethods = false)
class Viewers implements WebMvcConfigurer {

  private final Frames frames;
  private final Identity identity;

  Viewers(Frames frames, Identity identity) {
    this.frames = frames;
    this.identity = identity;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Finder(frames, identity));
  }

  /** Whoever is signed in; empty when nobody is, or when they hold nothing any more. */
  static Optional<Viewer> find(HttpServletRequest request, Frames frames, Identity identity) {
    Principal account = request.getUserPrincipal();
    return account == null ? Optional.empty() : identity.viewer(account.getName(), frames.today());
  }

  private record Finder(Frames frames, Identity identity) implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(Viewer.class);
    }

    @Override
    public Viewer resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders)
        throws NoLonger {
      var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
      return find(asked, frames, identity).orElseThrow(NoLonger::new);
    }
  }

  /** The account was closed, or its person holds nothing any more, while the session lasted. */
  static final class NoLonger extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** Ends such a session. */
  @ControllerAdvice
  static class Leaving {

    @ExceptionHandler(NoLonger.class)
    void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
      var session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
      response.sendRedirect("/sign-in?out");
    }
  }
}
