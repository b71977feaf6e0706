package org.banfa.app.web.page;

/** One whole page. */
public sealed interface Page
    permits ActPage,
        ComparisonPage,
        ConflictPage,
        DonePage,
        ErrorPage,
        LedgerPage,
        NewProjectPage,
        NoticePage,
        OfficialTextPage,
        PasswordPage,
        PicturePage,
        ProjectPage,
        RefusalPage,
        RegulationPage,
        RegulationsPage,
        SignInPage,
        TextLoadPage,
        TrialPage,
        UndeterminedPage,
        WorklistPage {

  Frame frame();

  /**
   * The HTTP status this page is an answer with. The attempt that the law refuses was no success:
   * 422.
   */
  default int status() {
    return 200;
  }
}
