package org.banfa.app.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code /projects/new}: declares a project; posts to {@code /projects}. The statement 不涉及国家秘密 is
 * posted as {@code unclassified} = {@code true} and cannot be left out.
 *
 * @param banners why nothing can be declared today; where there is one, there is no form
 * @param statementError why the statement was not taken
 */
public record NewProjectPage(
    Frame frame,
    Head head,
    List<Banner> banners,
    List<ActPage.Section> sections,
    boolean stated,
    Optional<String> statementError,
    List<Chip> statementChips)
    implements Page {
  public NewProjectPage {
    banners = List.copyOf(banners);
    sections = List.copyOf(sections);
    statementChips = List.copyOf(statementChips);
  }

  @Override
  public int status() {
    return errors().isEmpty() ? 200 : 422;
  }

  /** Every error in page order, each with the place it links to (empty for none). */
  public List<Link> errors() {
    var errors = new ArrayList<Link>();
    for (var section : sections) {
      for (var field : section.fields()) {
        field
            .error()
            .ifPresent(e ->
                errors.add(
                    new Link(frame.words().get("said", field.label(), e), "#" + field.id())));
      }
    }
    statementError.ifPresent(e -> errors.add(new Link(e, "#f-unclassified")));
    return List.copyOf(errors);
  }
}
