package org.banfa.app.web.page;

import java.util.List;

/**
 * A page to be read: what was said about something just tried, or how to read the other pages.
 *
 * @param status the HTTP status it is an answer with
 */
public record NoticePage(
    Frame frame,
    Head head,
    List<Banner> banners,
    List<Panel> panels,
    List<Action> actions,
    int status)
    implements Page {
  public NoticePage {
    banners = List.copyOf(banners);
    panels = List.copyOf(panels);
    actions = List.copyOf(actions);
  }
}
