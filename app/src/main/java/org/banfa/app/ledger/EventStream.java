package org.banfa.app.ledger;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Projects as an event stream, one trace for each, after IEEE 1849-2023 (XES), with the standard
 * extensions concept, time, organizational and lifecycle.
 */
final class EventStream {

  private static final String NAMESPACE = "http://www.xes-standard.org/";
  private static final List<List<String>> EXTENSIONS =
      List.of(
          List.of("Concept", "concept"),
          List.of("Time", "time"),
          List.of("Organizational", "org"),
          List.of("Lifecycle", "lifecycle"));

  private final XMLStreamWriter out;

  private EventStream(XMLStreamWriter out) {
    this.out = out;
  }

  /** A trace: the project's key, its name and what was done. */
  record Trace(String key, String name, List<EventRow> rows) {}

  static byte[] of(List<Trace> traces) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      new EventStream(out).log(traces);
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException broken) {
      throw new IllegalStateException("writing to memory cannot fail", broken);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void log(List<Trace> traces) throws XMLStreamException {
    out.writeStartElement("log");
    out.writeDefaultNamespace(NAMESPACE);
    out.writeAttribute("xes.version", "1849-2023");
    out.writeAttribute("xes.features", "");
    for (List<String> extension : EXTENSIONS) {
      out.writeEmptyElement("extension");
      out.writeAttribute("name", extension.getFirst());
      out.writeAttribute("prefix", extension.getLast());
      out.writeAttribute("uri", NAMESPACE + extension.getLast() + ".xesext");
    }
    out.writeStartElement("global");
    out.writeAttribute("scope", "trace");
    text("concept:name", "");
    out.writeEndElement();
    out.writeStartElement("global");
    out.writeAttribute("scope", "event");
    text("concept:name", "");
    attribute("date", "time:timestamp", "1970-01-01T00:00:00Z");
    text("lifecycle:transition", "complete");
    out.writeEndElement();
    out.writeEmptyElement("classifier");
    out.writeAttribute("name", "Activity");
    out.writeAttribute("scope", "event");
    out.writeAttribute("keys", "concept:name");
    for (Trace trace : traces) {
      trace(trace);
    }
    out.writeEndElement();
  }

  private void trace(Trace trace) throws XMLStreamException {
    out.writeStartElement("trace");
    text("concept:name", trace.key());
    text("banfa:project", trace.name());
    for (EventRow row : trace.rows()) {
      event(row);
    }
    out.writeEndElement();
  }

  private void event(EventRow row) throws XMLStreamException {
    out.writeStartElement("event");
    text("concept:name", row.activity());
    attribute("date", "time:timestamp", row.recordedAt().toString());
    text("lifecycle:transition", "complete");
    text("org:resource", row.resource());
    text("org:role", row.role());
    text("org:group", row.office());
    text("banfa:day", row.on().toString());
    text("banfa:object", row.object().toString());
    if (row.outcome().isPresent()) {
      text("banfa:outcome", row.outcome().get());
    }
    out.writeEndElement();
  }

  private void text(String key, String value) throws XMLStreamException {
    attribute("string", key, value);
  }

  private void attribute(String type, String key, String value) throws XMLStreamException {
    out.writeEmptyElement(type);
    out.writeAttribute("key", key);
    out.writeAttribute("value", value);
  }
}
