package org.banfa.app.web.page;

/** Our own line drawings on a grid of 16. */
public enum Icon {
  HOME("M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h4v4h-4z"),
  INBOX("M2.5 3.5h11v9h-11zM2.5 9h3.2l1 1.6h2.6l1-1.6h3.2"),
  DONE("M1.5 8.5l3 3 6-7M7.5 11l.6.5 6.4-7"),
  SENT("M14 2L1.8 6.6l4.6 2.6L9 13.8zM14 2L6.4 9.2"),
  LEDGER("M2.5 2.5h11v11h-11zM2.5 6h11M6 6v7.5"),
  PLAN("M6.5 4h7M6.5 8h7M6.5 12h7M2.5 4h1.2M2.5 8h1.2M2.5 12h1.2"),
  NEW("M4 1.8h5.2L12 4.6v9.6H4zM8 7v4.5M5.8 9.2h4.4"),
  BUILD(
      "M9.2 6.8L3 13l-1.6-1.6 6.2-6.2a3.4 3.4 0 0 1 4.4-3.6L9.9 3.7l.9 1.9 1.9.7 2-2a3.4 3.4 0 0 1-5.5 2.5z"),
  CHECK("M14 8a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM5.4 8.2l1.8 1.8 3.4-3.8"),
  CHART("M1.8 13.5h12.4M2.5 10l3.4-3.6 2.8 2.2L13.5 3.6"),
  CALENDAR("M2.5 3.5h11v10h-11zM2.5 6.8h11M5.2 1.8v3M10.8 1.8v3"),
  FLAG("M3.5 14.2V2.2M3.5 3c3-1.6 5.6 1.6 9 0v6c-3.4 1.6-6-1.6-9 0"),
  BOOK(
      "M8 4C6.4 2.8 4.2 2.6 2 3v9.6c2.2-.4 4.4-.2 6 1 1.6-1.2 3.8-1.4 6-1V3c-2.2-.4-4.4-.2-6 1zM8 4v9.6"),
  TRY("M2 5h5l3 6h4M2 11h3.4M12 3l2.2 2L12 7M10 5h4"),
  CHANGE("M2.5 5.5h9M9 3l2.5 2.5L9 8M13.5 10.5h-9M7 8l-2.5 2.5L7 13"),
  USERS(
      "M8 5.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM1.5 13.5c0-5 8-5 8 0M10.5 3.3a2.5 2.5 0 0 1 0 4.5M11.5 9.8c2 .4 3 1.8 3 3.7"),
  FILE("M4 1.8h5.2L12 4.6v9.6H4zM9 1.8V5h3M6 8h4M6 10.8h4"),
  FOLDER("M1.8 3.5h4.4l1.4 1.7h6.6v8.3H1.8z"),
  SEARCH("M11.2 6.7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM10 10l4 4"),
  HELP(
      "M14 8a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM6.2 6.3C6.3 3.8 10 4 9.8 6.3 9.7 7.5 8 7.6 8 9M8 11.2v.4"),
  LOCK("M3.5 7h9v6.5h-9zM5.3 7V5a2.7 2.7 0 0 1 5.4 0v2"),
  SHIELD("M8 1.8l5 1.9v4c0 3-2 5.2-5 6.5-3-1.3-5-3.5-5-6.5v-4zM8 5v3.4M8 10.3v.4"),
  MENU("M2 4h12M2 8h12M2 12h12"),
  PRINT("M4.5 6V2.5h7V6M4.5 11.5H2.5V6h11v5.5h-2M4.5 9.5h7v4h-7z"),
  DOWNLOAD("M8 2v8M5 7l3 3 3-3M2.5 13.5h11");

  private final String path;

  Icon(String path) {
    this.path = path;
  }

  /** SVG path data, stroked and not filled. */
  public String path() {
    return path;
  }
}
