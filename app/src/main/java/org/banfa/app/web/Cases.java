package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.CaseFiles;
import org.banfa.app.ledger.LightSettings;
import org.banfa.app.projects.Parts;
import org.springframework.stereotype.Component;

/** Opens a project for somebody to act in: only where they see it, and in their language. */
@Component
final class Cases {

  private final CaseFiles files;
  private final Parts parts;
  private final LightSettings lights;
  private final Frames frames;

  Cases(CaseFiles files, Parts parts, LightSettings lights, Frames frames) {
    this.files = files;
    this.parts = parts;
    this.lights = lights;
    this.frames = frames;
  }

  /** Empty where there is no such project, or not for this person. */
  Optional<Case> open(Viewer viewer, String key, HttpServletRequest request) {
    return files
        .open(key)
        .filter(file -> parts.sees(viewer, file))
        .map(file -> Case.of(file, viewer, parts.of(viewer, file), lights, frames.words(request)));
  }
}
