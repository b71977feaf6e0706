package org.banfa.app.web;

import java.util.List;
import org.banfa.app.web.page.Action;
import org.banfa.app.web.page.Banner;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.NoticePage;
import org.banfa.app.web.page.Tone;
import org.banfa.app.web.page.Words;
import org.springframework.http.HttpStatus;

/** The answer to somebody who sent what holds state secrets. */
final class Secrets {

  private Secrets() {}

  /** Whoever founds a project has to state that it holds none, and did not. */
  static NoticePage notStated(Frame frame) {
    return stopped(
        frame, "secrecy", Action.plain(frame.words().get("secrecy.again"), "/projects/new"));
  }

  /**
   * It was stated of a project in the book that it holds some.
   *
   * @param project where the project is
   */
  static NoticePage stated(Frame frame, String project) {
    return stopped(
        frame, "secrecy.act", Action.plain(frame.words().get("secrecy.act.back"), project));
  }

  /** What was typed is neither stored nor shown again. */
  private static NoticePage stopped(Frame frame, String key, Action back) {
    Words words = frame.words();
    return new NoticePage(
        frame,
        Head.titled(words.get(key + ".stopped")),
        List.of(
            new Banner(
                Tone.RED,
                words.get(key + ".not-kept"),
                words.get(key + ".elsewhere"),
                List.of(),
                List.of())),
        List.of(),
        List.of(back, Action.plain(words.get("error.home"), "/")),
        HttpStatus.UNPROCESSABLE_CONTENT.value());
  }
}
