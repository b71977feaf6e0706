package org.banfa.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banfa.app.documents.Documents;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.Attachment;
import org.banfa.app.journal.CaseEntry;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.CaseFiles;
import org.banfa.app.journal.CaseHistory;
import org.banfa.app.journal.Histories;
import org.banfa.app.projects.Parts;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out a file to whoever may see a project that holds it; to others it is not there. */
@Controller
class FileController {

  /** What a browser may show in place: it cannot carry scripts that run here. */
  private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg");

  private final CaseFiles files;
  private final Histories histories;
  private final Parts parts;
  private final Documents documents;
  private final Frames frames;

  FileController(
      CaseFiles files, Histories histories, Parts parts, Documents documents, Frames frames) {
    this.files = files;
    this.histories = histories;
    this.parts = parts;
    this.documents = documents;
    this.frames = frames;
  }

  @GetMapping("/files/{hash}")
  Object download(Viewer viewer, @PathVariable String hash, HttpServletRequest request) {
    Optional<Attachment> named =
        hash.matches("[0-9a-f]{64}") ? find(viewer, hash) : Optional.empty();
    Optional<InputStream> content = named.flatMap(file -> documents.open(file.sha256()));
    return content
        .<Object>map(in -> answer(named.orElseThrow(), in))
        .orElseGet(() -> frames.missing(viewer, request));
  }

  private Optional<Attachment> find(Viewer viewer, String hash) {
    return files.open(histories.keys()).values().stream()
        .filter(file -> parts.sees(viewer, file))
        .flatMap(file -> attachments(file).stream())
        .filter(one -> one.sha256().equals(hash))
        .findFirst();
  }

  private static List<Attachment> attachments(CaseFile file) {
    return file.history().lines().stream()
        .map(CaseHistory.Line::what)
        .flatMap(what ->
            switch (what) {
              case CaseEntry.Happened happened -> happened.files().stream();
              case CaseEntry.Tried tried -> tried.files().stream();
              case CaseEntry.Founded _, CaseEntry.Withdrawn _, CaseEntry.Moved _ ->
                  List.<Attachment>of().stream();
            })
        .toList();
  }

  private static ResponseEntity<InputStreamResource> answer(Attachment file, InputStream in) {
    var disposition =
        (SHOWN.contains(file.mediaType())
                ? ContentDisposition.inline()
                : ContentDisposition.attachment())
            .filename(file.name(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .contentLength(file.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .cacheControl(CacheControl.noStore())
        .body(new InputStreamResource(in));
  }
}
