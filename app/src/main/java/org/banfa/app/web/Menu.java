package org.banfa.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banfa.app.identity.Administrator;
import org.banfa.app.identity.Viewer;
import org.banfa.app.ledger.Worklist;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Frame.MenuGroup;
import org.banfa.app.web.page.Frame.MenuItem;
import org.banfa.app.web.page.Icon;
import org.banfa.app.web.page.Words;
import org.springframework.stereotype.Component;

/** The menu at the left, as far as somebody may go. */
@Component
final class Menu {

  private final Worklist worklist;

  Menu(Worklist worklist) {
    this.worklist = worklist;
  }

  List<MenuGroup> of(Viewer viewer, Words words, String here) {
    var item = new Items(words, here.split("\\?", 2)[0]);
    List<MenuGroup> groups = new ArrayList<>();
    if (viewer.administrator().isEmpty()) {
      groups.add(
          new MenuGroup(
              words.get("menu.work"),
              List.of(
                  counted(
                      item.at("menu.todo", "/work/todo", Icon.INBOX, List.of("/", "/work/todo")),
                      worklist.count(viewer, viewer.on())),
                  item.at("menu.done", "/work/done", Icon.DONE, List.of("/work/done")),
                  item.at("menu.mine", "/work/mine", Icon.SENT, List.of("/work/mine")))));
      groups.add(
          new MenuGroup(
              words.get("menu.projects"),
              List.of(
                  item.below("menu.ledger", "/projects", Icon.LEDGER, "/projects/new"),
                  item.at("menu.new", "/projects/new", Icon.NEW, List.of("/projects/new")))));
    }
    if (viewer.administrator().filter(Administrator.AUDIT::equals).isPresent()) {
      groups.add(
          new MenuGroup(
              words.get("menu.audit"),
              List.of(item.at("audit.book", "/audit/book", Icon.SHIELD, List.of("/audit/book")))));
    }
    groups.add(
        new MenuGroup(
            words.get("menu.law"),
            List.of(item.below("menu.regulations", "/regulations", Icon.BOOK, ""))));
    return groups;
  }

  private static MenuItem counted(MenuItem item, Worklist.Count tasks) {
    return tasks.all() == 0 ? item : item.counted("" + tasks.all(), tasks.overdue() > 0);
  }

  /** The day of the demonstration, and the next one on which something the viewer sees is due. */
  Frame.DemoDay demoDay(Viewer viewer, LocalDate today) {
    return new Frame.DemoDay(
        today.toString(), worklist.nextDue(viewer, today).map(LocalDate::toString));
  }

  private record Items(Words words, String path) {

    MenuItem at(String label, String href, Icon icon, List<String> places) {
      return new MenuItem(words.get(label), href, icon, "", false, places.contains(path));
    }

    MenuItem below(String label, String href, Icon icon, String except) {
      boolean current = !path.equals(except) && (path.equals(href) || path.startsWith(href + "/"));
      return new MenuItem(words.get(label), href, icon, "", false, current);
    }
  }
}
