package org.banfa.kernel.dcr;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A graph as the XML that tools of the DCR school read: the dialect laid down by Slaats, Mukkamala,
 * Hildebrandt and Marquard, "Exformatics Declarative Case Management Workflows as DCR Graphs", as
 * the open modeller dcr-js writes it. Events are put on a grid, in the order of the graph.
 */
public final class DcrXml {

  private static final int COLUMNS = 6;
  private static final int STEP_X = 180;
  private static final int STEP_Y = 200;
  private static final int WIDTH = 130;
  private static final int HEIGHT = 150;

  private final DcrGraph graph;
  private final Function<String, String> labels;
  private final Function<String, List<String>> roles;
  private final XMLStreamWriter out;

  private DcrXml(
      DcrGraph graph,
      Function<String, String> labels,
      Function<String, List<String>> roles,
      XMLStreamWriter out) {
    this.graph = graph;
    this.labels = labels;
    this.roles = roles;
    this.out = out;
  }

  /**
   * Writes a graph with its marking.
   *
   * @param labels what an event is called; two events may be called the same
   * @param roles who executes an event
   */
  public static String of(
      DcrGraph graph, Function<String, String> labels, Function<String, List<String>> roles) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      new DcrXml(graph, labels, roles, out).graph();
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException broken) {
      throw new IllegalStateException("writing to memory cannot fail", broken);
    }
    return text.toString();
  }

  private void graph() throws XMLStreamException {
    out.writeStartElement("dcrgraph");
    out.writeStartElement("specification");
    resources();
    constraints();
    out.writeEndElement();
    out.writeStartElement("runtime");
    out.writeStartElement("marking");
    out.writeEmptyElement("globalStore");
    Marking marking = graph.initial();
    marked("executed", marking.executed());
    marked("included", marking.included());
    marked("pendingResponses", marking.pending());
    out.writeEndElement();
    out.writeEndElement();
    out.writeEndElement();
  }

  private void resources() throws XMLStreamException {
    out.writeStartElement("resources");
    out.writeStartElement("events");
    for (String event : graph.events()) {
      event(event);
    }
    out.writeEndElement();
    out.writeEmptyElement("subProcesses");
    out.writeStartElement("labels");
    for (String label : graph.events().stream().map(labels).distinct().toList()) {
      out.writeEmptyElement("label");
      out.writeAttribute("id", label);
    }
    out.writeEndElement();
    out.writeStartElement("labelMappings");
    for (String event : graph.events()) {
      out.writeEmptyElement("labelMapping");
      out.writeAttribute("eventId", event);
      out.writeAttribute("labelId", labels.apply(event));
    }
    out.writeEndElement();
    out.writeEmptyElement("variables");
    out.writeEmptyElement("expressions");
    out.writeStartElement("variableAccesses");
    out.writeEmptyElement("readAccessess");
    out.writeEmptyElement("writeAccessess");
    out.writeEndElement();
    out.writeEndElement();
  }

  private void event(String event) throws XMLStreamException {
    int place = graph.index(event);
    out.writeStartElement("event");
    out.writeAttribute("id", event);
    out.writeStartElement("custom");
    out.writeStartElement("roles");
    for (String role : roles.apply(event)) {
      out.writeStartElement("role");
      out.writeCharacters(role);
      out.writeEndElement();
    }
    out.writeEndElement();
    out.writeStartElement("visualization");
    pair("location", "xLoc", place % COLUMNS * STEP_X, "yLoc", place / COLUMNS * STEP_Y);
    pair("size", "width", WIDTH, "height", HEIGHT);
    out.writeEndElement();
    out.writeEndElement();
    out.writeEndElement();
  }

  private void pair(String element, String first, int one, String second, int two)
      throws XMLStreamException {
    out.writeEmptyElement(element);
    out.writeAttribute(first, Integer.toString(one));
    out.writeAttribute(second, Integer.toString(two));
  }

  private void constraints() throws XMLStreamException {
    out.writeStartElement("constraints");
    relations("conditions", "condition", Relation.Kind.CONDITION);
    relations("responses", "response", Relation.Kind.RESPONSE);
    relations("coresponces", "coresponse", Relation.Kind.NO_RESPONSE);
    relations("excludes", "exclude", Relation.Kind.EXCLUDE);
    relations("includes", "include", Relation.Kind.INCLUDE);
    relations("milestones", "milestone", Relation.Kind.MILESTONE);
    out.writeEmptyElement("updates");
    out.writeEmptyElement("spawns");
    out.writeEndElement();
  }

  private void relations(String all, String each, Relation.Kind kind) throws XMLStreamException {
    out.writeStartElement(all);
    List<Relation> relations = new ArrayList<>(graph.relations());
    relations.removeIf(relation -> relation.kind() != kind);
    for (Relation relation : relations) {
      out.writeStartElement(each);
      out.writeAttribute("sourceId", relation.from());
      out.writeAttribute("targetId", relation.to());
      out.writeStartElement("custom");
      out.writeStartElement("waypoints");
      waypoint(relation.from());
      waypoint(relation.to());
      out.writeEndElement();
      out.writeEmptyElement("id");
      out.writeAttribute("id", "Relation_" + graph.relations().indexOf(relation));
      out.writeEndElement();
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  private void waypoint(String event) throws XMLStreamException {
    int place = graph.index(event);
    pair(
        "waypoint",
        "x",
        place % COLUMNS * STEP_X + WIDTH / 2,
        "y",
        place / COLUMNS * STEP_Y + HEIGHT / 2);
  }

  private void marked(String name, Set<String> events) throws XMLStreamException {
    out.writeStartElement(name);
    for (String event : events) {
      out.writeEmptyElement("event");
      out.writeAttribute("id", event);
    }
    out.writeEndElement();
  }
}
