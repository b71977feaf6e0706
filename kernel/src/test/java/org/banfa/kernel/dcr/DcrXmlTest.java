package org.banfa.kernel.dcr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DcrXmlTest {

  private static final DcrGraph GRAPH =
      DcrGraph.builder()
          .event("apply")
          .event("approve")
          .event("record")
          .relation(Relation.Kind.CONDITION, "apply", "approve")
          .relation(Relation.Kind.RESPONSE, "apply", "approve")
          .relation(Relation.Kind.EXCLUDE, "apply", "apply")
          .relation(Relation.Kind.MILESTONE, "approve", "record")
          .relation(Relation.Kind.INCLUDE, "approve", "record")
          .relation(Relation.Kind.NO_RESPONSE, "approve", "record")
          .executed("apply")
          .pending("approve")
          .excluded("record")
          .build();

  private static Document read(DcrGraph graph) throws Exception {
    String xml =
        DcrXml.of(
            graph,
            event -> event.equals("record") ? "备案 & <登记>" : event + "!",
            event -> event.equals("approve") ? List.of("数据局", "财政局") : List.of("单位"));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }

  private static List<String> within(Document document, String parent, String attribute) {
    List<String> all = new ArrayList<>();
    NodeList events = elements(document, parent).getFirst().getElementsByTagName("event");
    for (int i = 0; i < events.getLength(); i++) {
      all.add(((Element) events.item(i)).getAttribute(attribute));
    }
    return all;
  }

  @Test
  void events_stand_in_it_with_label_roles_and_place() throws Exception {
    Document document = read(GRAPH);

    assertThat(within(document, "events", "id")).containsExactly("apply", "approve", "record");
    assertThat(elements(document, "labelMapping"))
        .extracting(one -> one.getAttribute("eventId"), one -> one.getAttribute("labelId"))
        .contains(tuple("record", "备案 & <登记>"));
    assertThat(elements(document, "role"))
        .extracting(Element::getTextContent)
        .containsExactly("单位", "数据局", "财政局", "单位");
    assertThat(elements(document, "location"))
        .extracting(one -> one.getAttribute("xLoc") + "," + one.getAttribute("yLoc"))
        .doesNotHaveDuplicates()
        .hasSize(3);
  }

  @Test
  void every_relation_stands_under_its_kind() throws Exception {
    Document document = read(GRAPH);

    for (String kind :
        List.of("condition", "response", "exclude", "milestone", "include", "coresponse")) {
      assertThat(elements(document, kind)).as(kind).hasSize(1);
    }
    Element milestone = elements(document, "milestone").getFirst();
    assertThat(milestone.getAttribute("sourceId")).isEqualTo("approve");
    assertThat(milestone.getAttribute("targetId")).isEqualTo("record");
  }

  @Test
  void the_marking_is_the_one_the_graph_starts_from() throws Exception {
    Document document = read(GRAPH);

    assertThat(within(document, "executed", "id")).containsExactly("apply");
    assertThat(within(document, "included", "id")).containsExactly("apply", "approve");
    assertThat(within(document, "pendingResponses", "id")).containsExactly("approve");
  }

  @Test
  void ids_are_unique_and_every_end_of_a_relation_is_an_event() throws Exception {
    Document document = read(GRAPH);
    Set<String> events = new LinkedHashSet<>(within(document, "events", "id"));

    List<String> ids =
        elements(document, "id").stream().map(one -> one.getAttribute("id")).toList();
    assertThat(ids).hasSize(GRAPH.relations().size()).doesNotHaveDuplicates();
    for (String kind : List.of("condition", "response", "exclude", "milestone", "include")) {
      for (Element one : elements(document, kind)) {
        assertThat(events).contains(one.getAttribute("sourceId"), one.getAttribute("targetId"));
      }
    }
  }
}
