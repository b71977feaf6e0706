package org.banfa.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.banfa.app.web.page.ErrorPage;
import org.banfa.app.web.page.Language;
import org.banfa.app.web.page.Page;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;

class PageAnswersTests {
  @Test
  void aReturnedPageIsWrittenAsHtmlWithItsStatus() throws Exception {
    var answer = get("/gone");
    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(answer.getContentType()).isEqualTo("text/html;charset=UTF-8");
    assertThat(answer.getContentAsString()).startsWith("<!DOCTYPE html>").contains("没有这一页");
  }

  @Test
  void anOrdinaryPageIsOk() throws Exception {
    assertThat(get("/fine").getStatus()).isEqualTo(200);
  }

  private static MockHttpServletResponse get(String path) throws Exception {
    var handlers = new ArrayList<HandlerMethodReturnValueHandler>();
    new PageAnswers(new Pages()).addReturnValueHandlers(handlers);
    MockMvc mvc =
        MockMvcBuilders.standaloneSetup(new Sample())
            .setCustomReturnValueHandlers(handlers.toArray(HandlerMethodReturnValueHandler[]::new))
            .build();
    return mvc.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
  }

  @Controller
  static class Sample {
    private final Samples samples = new Samples(Language.ZH);

    @GetMapping("/gone")
    ErrorPage gone() {
      return ErrorPage.of(samples.frame("/gone"), 404, "");
    }

    @GetMapping("/fine")
    Page fine() {
      return java.util.Objects.requireNonNull(samples.all().get("17-done"));
    }
  }
}
