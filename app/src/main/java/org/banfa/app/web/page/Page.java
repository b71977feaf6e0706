package org.banfa.app.web.page;

/** One whole page. */
public sealed interface Page
    permits ActPage,
        ConflictPage,
        DonePage,
        ErrorPage,
        LedgerPage,
        NewProjectPage,
        PicturePage,
        ProjectPage,
        ProvisionPage,
        RefusalPage,
        RegulationPage,
        RegulationsPage,
        SignInPage,
        UndeterminedPage,
        WorklistPage {

  Frame frame();

  /** The HTTP status this page is an answer with. A refusal by law is an answer, so it is 200. */
  default int status() {
    return 200;
  }
}
