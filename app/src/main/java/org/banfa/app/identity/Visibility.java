package org.banfa.app.identity;

import java.util.Set;
import org.banfa.app.journal.CaseFile;
import org.springframework.stereotype.Component;

/**
 * Who may see what. A person sees the projects of their own office and of the units below it, and
 * those their office takes part in; oversight sees all; nobody sees those of another jurisdiction,
 * and the three administrators see none.
 */
@Component
public class Visibility {

  /**
   * Whether the viewer may see this project: the offices with a part are those that bore or did
   * something.
   */
  public boolean canSee(Viewer viewer, CaseFile file) {
    boolean part =
        viewer.roles(file.history().founded().pack()).stream().anyMatch(file.involved()::contains);
    Set<String> parties = part ? Set.of(viewer.office().code()) : Set.of();
    var founded = file.history().founded();
    return canSee(viewer, new ProjectScope(founded.jurisdiction(), founded.unit(), parties));
  }

  /** Whether the viewer may see a project of this scope. */
  public boolean canSee(Viewer viewer, ProjectScope scope) {
    if (viewer.administrator().isPresent()
        || !viewer.jurisdiction().code().equals(scope.jurisdiction())) {
      return false;
    }
    return viewer.oversight()
        || viewer.units().contains(scope.unitCode())
        || scope.parties().contains(viewer.office().code());
  }

  /** Whether the viewer may read the installation's own chain. */
  public boolean canReadInstallation(Viewer viewer) {
    return viewer.is(Administrator.AUDIT);
  }
}
