package org.banfa.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.banfa.app.web.page.ActPage;
import org.banfa.app.web.page.ComparisonPage;
import org.banfa.app.web.page.ConflictPage;
import org.banfa.app.web.page.DonePage;
import org.banfa.app.web.page.ErrorPage;
import org.banfa.app.web.page.LedgerPage;
import org.banfa.app.web.page.NewProjectPage;
import org.banfa.app.web.page.NoticePage;
import org.banfa.app.web.page.OfficialTextPage;
import org.banfa.app.web.page.Page;
import org.banfa.app.web.page.PasswordPage;
import org.banfa.app.web.page.PicturePage;
import org.banfa.app.web.page.ProjectPage;
import org.banfa.app.web.page.RefusalPage;
import org.banfa.app.web.page.RegulationPage;
import org.banfa.app.web.page.RegulationsPage;
import org.banfa.app.web.page.SignInPage;
import org.banfa.app.web.page.TextLoadPage;
import org.banfa.app.web.page.TrialPage;
import org.banfa.app.web.page.UndeterminedPage;
import org.banfa.app.web.page.WorklistPage;
import org.springframework.stereotype.Component;

/** Turns a page into HTML with the templates compiled into the application. */
@Component
public final class Pages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  /** The whole HTML document of {@code page}, escaped. */
  public String html(Page page) {
    var output = new StringOutput(32 * 1024);
    templates.render(template(page), page, spoken(page, output));
    return output.toString();
  }

  /** Answers with {@code page}, for a method that may also answer with something else. */
  void write(HttpServletResponse response, Page page) throws IOException {
    byte[] body = html(page).getBytes(StandardCharsets.UTF_8);
    response.setStatus(page.status());
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().write(body);
  }

  private static TemplateOutput spoken(Page page, TemplateOutput output) {
    return switch (page.frame().words().language()) {
      case ZH -> output;
      case EN -> new SpokenOutput(output);
    };
  }

  private static String template(Page page) {
    return switch (page) {
      case ActPage _ -> "act.jte";
      case ComparisonPage _ -> "comparison.jte";
      case ConflictPage _ -> "conflict.jte";
      case DonePage _ -> "done.jte";
      case ErrorPage _ -> "error.jte";
      case LedgerPage _ -> "ledger.jte";
      case NewProjectPage _ -> "new-project.jte";
      case NoticePage _ -> "notice.jte";
      case OfficialTextPage _ -> "official-text.jte";
      case PasswordPage _ -> "password.jte";
      case PicturePage _ -> "picture.jte";
      case ProjectPage _ -> "project.jte";
      case RefusalPage _ -> "refusal.jte";
      case RegulationPage _ -> "regulation.jte";
      case RegulationsPage _ -> "regulations.jte";
      case SignInPage _ -> "sign-in.jte";
      case TextLoadPage _ -> "text-load.jte";
      case TrialPage _ -> "trial.jte";
      case UndeterminedPage _ -> "undetermined.jte";
      case WorklistPage _ -> "worklist.jte";
    };
  }
}
