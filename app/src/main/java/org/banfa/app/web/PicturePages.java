package org.banfa.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banfa.app.ledger.OpenDuty;
import org.banfa.app.ledger.ProjectSheet;
import org.banfa.app.ledger.StageLine;
import org.banfa.app.web.page.Action;
import org.banfa.app.web.page.Frame;
import org.banfa.app.web.page.Head;
import org.banfa.app.web.page.Link;
import org.banfa.app.web.page.PicturePage;
import org.banfa.kernel.ActStatus;
import org.banfa.kernel.Deed;
import org.banfa.kernel.Standing;
import org.banfa.kernel.dcr.DcrGraph;
import org.banfa.kernel.dcr.Layering;
import org.banfa.kernel.dcr.Relation;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Requirement;
import org.banfa.kernel.pack.Rule;
import org.banfa.kernel.pack.Trigger;
import org.springframework.stereotype.Component;

/** Draws the procedure of a project's regulation, as far as it concerns the project. */
@Component
final class PicturePages {

  PicturePage of(ProjectSheet sheet, Frame frame) {
    Set<String> acts = concerned(sheet);
    Layering layering = Layering.of(graph(sheet, acts));
    List<String> order = layering.layers().stream().flatMap(List::stream).toList();
    Map<String, PicturePage.State> states = new LinkedHashMap<>();
    acts.forEach(act -> states.put(act, state(sheet, act)));
    List<PicturePage.Layer> layers = new ArrayList<>();
    for (StageLine line : sheet.stages()) {
      List<PicturePage.Node> nodes =
          acts.stream()
              .filter(act -> stage(sheet, act).filter(line.stage().id()::equals).isPresent())
              .sorted(Comparator.comparingInt(order::indexOf))
              .map(act -> node(sheet, act, states.getOrDefault(act, PicturePage.State.LATER)))
              .toList();
      if (!nodes.isEmpty()) {
        layers.add(new PicturePage.Layer(line.stage().label(), nodes));
      }
    }
    Set<String> drawn = new LinkedHashSet<>();
    layers.forEach(layer -> layer.nodes().forEach(node -> drawn.add(node.id())));
    return new PicturePage(
        frame,
        new Head(
            List.of(
                new Link(frame.words().get("menu.ledger"), "/projects"),
                new Link(sheet.name(), "/projects/" + sheet.key()),
                new Link(frame.words().get("picture"), "")),
            frame.words().get("picture"),
            Optional.of(LedgerLights.of(sheet.light(), frame.words())),
            List.of(sheet.name(), sheet.pack().instrument().shortTitle()),
            List.of(
                Action.plain(
                    frame.words().get("picture.graph"), "/projects/" + sheet.key() + "/graph.xml")),
            true),
        new PicturePage.Picture(layers, edges(layering, drawn, states)));
  }

  private static List<PicturePage.Edge> edges(
      Layering layering, Set<String> drawn, Map<String, PicturePage.State> states) {
    return layering.edges().stream()
        .map(Layering.Edge::relation)
        .filter(one -> drawn.contains(one.from()) && drawn.contains(one.to()))
        .filter(one -> !one.from().equals(one.to()))
        .map(one -> edge(one, states))
        .distinct()
        .toList();
  }

  private static PicturePage.Edge edge(Relation one, Map<String, PicturePage.State> states) {
    boolean taken =
        states.get(one.from()) == PicturePage.State.DONE
            && states.get(one.to()) == PicturePage.State.DONE;
    return new PicturePage.Edge(one.from(), one.to(), "", taken);
  }

  private static Optional<String> stage(ProjectSheet sheet, String act) {
    return sheet.pack().act(act).stage();
  }

  /** The acts of a stage that were done, or are not put aside for this project. */
  private static Set<String> concerned(ProjectSheet sheet) {
    Set<String> acts = new LinkedHashSet<>();
    for (Act act : sheet.pack().acts().values()) {
      List<Standing> standings = standings(sheet, act.id());
      boolean aside =
          !standings.isEmpty()
              && standings.stream().allMatch(Standing.NotApplicable.class::isInstance);
      if (act.stage().isPresent() && (!aside || done(sheet, act.id()).isPresent())) {
        acts.add(act.id());
      }
    }
    return acts;
  }

  private static List<Standing> standings(ProjectSheet sheet, String act) {
    return sheet.assessment().acts().stream()
        .filter(status -> status.act().equals(act))
        .map(ActStatus::standing)
        .toList();
  }

  private static Optional<Deed> done(ProjectSheet sheet, String act) {
    return sheet.assessment().state().things().values().stream()
        .flatMap(thing -> thing.last(act).stream())
        .max(Comparator.comparing(Deed::on));
  }

  /** What must come first and what is owed next, without conditions and time. */
  private static DcrGraph graph(ProjectSheet sheet, Set<String> acts) {
    DcrGraph.Builder graph = DcrGraph.builder();
    acts.forEach(graph::event);
    // Several rules may say the same of two acts; the picture says it once.
    Set<Relation> relations = new LinkedHashSet<>();
    for (Rule rule : sheet.pack().rules().values()) {
      switch (rule) {
        case Rule.Gate(_, List<String> before, List<Requirement> requires) -> {
          for (Requirement one : requires) {
            if (one instanceof Requirement.Done(String first, _) && acts.contains(first)) {
              before.stream()
                  .filter(acts::contains)
                  .map(act -> new Relation(Relation.Kind.CONDITION, first, act))
                  .forEach(relations::add);
            }
          }
        }
        case Rule.Obligation duty -> {
          if (duty.on() instanceof Trigger.Done(String first, _)
              && acts.contains(first)
              && acts.contains(duty.act())) {
            relations.add(new Relation(Relation.Kind.RESPONSE, first, duty.act()));
          }
        }
        case Rule.Prohibition _,
            Rule.Settlement _,
            Rule.Enablement _,
            Rule.Recurrence _,
            Rule.Permission _,
            Rule.Lapse _,
            Rule.Consequence _ -> {}
      }
    }
    relations.forEach(one -> graph.relation(one.kind(), one.from(), one.to()));
    return graph.build();
  }

  private static PicturePage.State state(ProjectSheet sheet, String act) {
    boolean owed = sheet.duties().stream().anyMatch(duty -> duty.act().id().equals(act));
    List<Standing> standings = standings(sheet, act);
    if (owed) {
      return standings.stream().anyMatch(Standing.Blocked.class::isInstance)
          ? PicturePage.State.BLOCKED
          : PicturePage.State.HERE;
    }
    if (done(sheet, act).isPresent()) {
      return PicturePage.State.DONE;
    }
    return standings.stream().anyMatch(Standing.Open.class::isInstance)
        ? PicturePage.State.OPEN
        : PicturePage.State.LATER;
  }

  private static PicturePage.Node node(ProjectSheet sheet, String act, PicturePage.State state) {
    String note =
        sheet.duties().stream()
            .filter(duty -> duty.act().id().equals(act))
            .findFirst()
            .flatMap(OpenDuty::due)
            .or(() -> done(sheet, act).map(Deed::on))
            .map(Object::toString)
            .orElse("");
    return new PicturePage.Node(
        act, sheet.pack().act(act).label(), note, state, "/projects/" + sheet.key());
  }
}
