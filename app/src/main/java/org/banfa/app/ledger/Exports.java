package org.banfa.app.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.CaseFiles;
import org.banfa.kernel.dcr.DcrGraph;
import org.banfa.kernel.dcr.DcrXml;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Pack;
import org.springframework.stereotype.Component;

/** The book in the forms that process-mining tools read, as far as the viewer may see it. */
@Component
public class Exports {

  private final ProjectList list;
  private final CaseFiles files;

  Exports(ProjectList list, CaseFiles files) {
    this.list = list;
    this.files = files;
  }

  /** A form of export. */
  public enum Format {
    /** Object-centric, with duties as objects: OCEL 2.0 JSON. */
    OCEL("json", "application/json"),
    /** One trace for each project: XES. */
    XES("xes", "application/xml"),
    /** One line for each act. */
    CSV("csv", "text/csv;charset=UTF-8");

    private final String suffix;
    private final String mediaType;

    Format(String suffix, String mediaType) {
      this.suffix = suffix;
      this.mediaType = mediaType;
    }

    /** The ending of a file's name. */
    public String suffix() {
      return suffix;
    }

    /** The media type. */
    public String mediaType() {
      return mediaType;
    }
  }

  /** The keys of all projects that the filter finds for the viewer. */
  public List<String> keys(Viewer viewer, ProjectList.Filter filter) {
    List<String> keys = new ArrayList<>();
    list.each(viewer, filter, ProjectList.Sort.KEY, row -> keys.add(row.key()));
    return List.copyOf(keys);
  }

  /** Projects in one of the forms; the caller has made sure that the viewer may see them. */
  public byte[] of(List<String> keys, Format format) {
    return bytes(List.copyOf(files.open(keys).values()), format);
  }

  /** The acts around a project as a DCR graph in XML, marked as they stand. */
  public Optional<String> graph(String key) {
    return files.open(key).map(Exports::graph);
  }

  private static byte[] bytes(List<CaseFile> files, Format format) {
    return switch (format) {
      case OCEL -> ObjectCentricLog.of(files);
      case XES ->
          EventStream.of(
              files.stream()
                  .map(file ->
                      new EventStream.Trace(
                          file.key(), file.history().founded().name(), EventRow.of(file)))
                  .toList());
      case CSV ->
          EventTable.of(files.stream().flatMap(file -> EventRow.of(file).stream()).toList());
    };
  }

  private static String graph(CaseFile file) {
    Pack pack = file.kernel().pack();
    DcrGraph graph = file.kernel().projection(file.state(), file.project());
    return DcrXml.of(
        graph,
        event -> Optional.ofNullable(pack.acts().get(event)).map(Act::label).orElse(event),
        event ->
            Optional.ofNullable(pack.acts().get(event)).stream()
                .flatMap(act -> act.by().roles().stream())
                .map(role -> pack.role(role).label())
                .toList());
  }
}
