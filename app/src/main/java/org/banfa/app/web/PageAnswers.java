package org.banfa.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banfa.app.web.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller simply return a {@link Page}: it is written as HTML with its own status. */
@Configuration(proxyBeanMethods = false)
class PageAnswers implements WebMvcConfigurer {
  private final Pages pages;

  PageAnswers(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(new Writer(pages));
  }

  private record Writer(Pages pages) implements HandlerMethodReturnValueHandler {
    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
      return Page.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
        @Nullable Object returned,
        MethodParameter returnType,
        ModelAndViewContainer container,
        NativeWebRequest request)
        throws Exception {
      var response = request.getNativeResponse(HttpServletResponse.class);
      if (!(returned instanceof Page page) || response == null) {
        throw new IllegalStateException("A page was promised and none came: " + returnType);
      }
      container.setRequestHandled(true);
      byte[] body = pages.html(page).getBytes(StandardCharsets.UTF_8);
      response.setStatus(page.status());
      response.setContentType("text/html;charset=UTF-8");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }
}
