package org.banfa.app.projects;

import java.util.LinkedHashSet;
import java.util.Set;
import org.banfa.app.identity.Viewer;
import org.banfa.app.identity.Visibility;
import org.banfa.app.journal.CaseFile;
import org.banfa.kernel.pack.Role;
import org.springframework.stereotype.Component;

/** Which roles of a regulation somebody plays in a project. */
@Component
public class Parts {

  private final Visibility visibility;

  Parts(Visibility visibility) {
    this.visibility = visibility;
  }

  /**
   * The roles in the pack's order, none outside the viewer's jurisdiction; the relative ones where
   * the project belongs to their office.
   */
  public Set<String> of(Viewer viewer, CaseFile file) {
    Set<String> roles = new LinkedHashSet<>();
    if (viewer.administrator().isPresent()
        || !viewer.jurisdiction().code().equals(file.history().founded().jurisdiction())) {
      return roles;
    }
    boolean own = viewer.office().code().equals(file.history().founded().unit());
    for (Role role : file.kernel().pack().roles().values()) {
      boolean plays = role.relative() ? own : viewer.plays(file.kernel().pack().id(), role.id());
      if (plays && role.anyOf().isEmpty()) {
        roles.add(role.id());
      }
    }
    return roles;
  }

  /** Whether they may look at it at all: their own, one they have a part in, or by oversight. */
  public boolean sees(Viewer viewer, CaseFile file) {
    return visibility.canSee(viewer, file);
  }
}
