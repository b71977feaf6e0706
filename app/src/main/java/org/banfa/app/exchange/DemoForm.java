package org.banfa.app.exchange;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.banfa.app.documents.Documents;
import org.banfa.app.documents.Received;
import org.banfa.app.identity.Viewer;
import org.banfa.app.journal.Attachment;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.projects.Attempt;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.fact.FactType;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.guard.Truth;
import org.banfa.kernel.pack.Act;
import org.banfa.kernel.pack.Fact;
import org.banfa.kernel.pack.Literal;
import org.banfa.kernel.pack.Literals;

/**
 * Fills in the form of an act as a person of the invented city would: every field, every paper
 * asked for.
 */
record DemoForm(CityPlan plan, Documents documents) {

  private static final long THOUSAND = 1000;
  private static final long FEN_OF_A_HUNDRED_YUAN = 10_000;

  Attempt fill(
      Viewer viewer, CaseFile file, CityPlan.Project project, CityPlan.Step step, LocalDate on) {
    Act act = file.kernel().pack().act(step.act());
    ObjectId object = object(file, step);
    SequencedMap<String, Value> facts = new LinkedHashMap<>();
    if (leads(act, step.by())) {
      for (Act.Field field : act.fields()) {
        value(fact(file, field.fact()), project, on)
            .ifPresent(value -> facts.put(field.fact(), value));
      }
    }
    SequencedMap<String, Set<String>> ticked = new LinkedHashMap<>();
    List<Attachment> papers = new ArrayList<>();
    for (Act.Slot slot : act.slots()) {
      if (leads(act, step.by()) && asked(file, object, act, slot, facts)) {
        Set<String> items = new LinkedHashSet<>();
        slot.contains().forEach(item -> items.add(item.id()));
        ticked.put(slot.id(), items);
        papers.add(paper(viewer, file, slot));
      }
    }
    return new Attempt(
        file.key(),
        object,
        act.id(),
        Optional.of(step.by()),
        step.outcome(),
        facts,
        ticked,
        papers,
        opinion(act, step),
        Optional.empty());
  }

  private static boolean leads(Act act, String role) {
    return !(act.by() instanceof Act.Joint joint) || joint.lead().equals(role);
  }

  private static String opinion(Act act, CityPlan.Step step) {
    if (!step.opinion().isEmpty() || act.opinion() != Act.Opinion.REQUIRED) {
      return step.opinion();
    }
    return "已核。";
  }

  private static ObjectId object(CaseFile file, CityPlan.Step step) {
    return step.of()
        .map(type -> newest(file, type))
        .orElseGet(() ->
            file.kernel().pack().act(step.act()).on().equals(CaseFile.ORGANISATION)
                ? file.organisation()
                : file.project());
  }

  private static ObjectId newest(CaseFile file, String type) {
    return file.state().things().keySet().stream()
        .filter(id -> id.type().equals(type))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException(file.key() + " has no " + type));
  }

  private static Fact fact(CaseFile file, String id) {
    return file.kernel().pack().objects().values().stream()
        .flatMap(type -> type.facts().values().stream())
        .filter(fact -> fact.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the pack has no fact " + id));
  }

  private Optional<Value> value(Fact fact, CityPlan.Project project, LocalDate on) {
    Optional<Value> own =
        Optional.ofNullable(project.with().get(fact.id())).map(words -> literal(fact, words));
    Optional<Value> part =
        Optional.ofNullable(plan.shares().get(fact.id())).map(share -> share(project, share));
    Optional<Value> today =
        plan.days().contains(fact.id()) ? Optional.of(new Value.Day(on)) : Optional.empty();
    Optional<Value> usual =
        Optional.ofNullable(plan.with().get(fact.id())).map(words -> literal(fact, words));
    return own.or(() -> part).or(() -> today).or(() -> usual);
  }

  private static Value share(CityPlan.Project project, int thousandths) {
    long budget =
        switch (Literals.money(project.budget())) {
          case Literal.Meant<Long>(Long fen) -> fen;
          case Literal.Unclear<Long> wrong ->
              throw new IllegalArgumentException(project.name() + ": " + wrong);
        };
    long part = Math.multiplyExact(budget, (long) thousandths) / THOUSAND;
    return new Value.Money(part - part % FEN_OF_A_HUNDRED_YUAN);
  }

  private static Value literal(Fact fact, String words) {
    if (fact.type() instanceof FactType.TextType) {
      return new Value.Text(words);
    }
    return switch (Literals.value(fact.type(), words)) {
      case Literal.Meant<Value>(Value value) -> value;
      case Literal.Unclear<Value> wrong ->
          throw new IllegalArgumentException(fact.id() + " = " + words + ": " + wrong);
    };
  }

  private static boolean asked(
      CaseFile file, ObjectId object, Act act, Act.Slot slot, Map<String, Value> facts) {
    return switch (slot.required()) {
      case Act.Always() -> true;
      case Act.Never() -> false;
      case Act.When(String guard) ->
          file.kernel().test(file.state(), object, act.id(), facts, guard) instanceof Truth.Yes;
    };
  }

  private Attachment paper(Viewer viewer, CaseFile file, Act.Slot slot) {
    byte[] page =
        DemoPaper.page(
            List.of(
                "Banfa demo paper",
                "Invented city, not a real document",
                "Project " + file.key(),
                "For " + slot.id().replace('_', ' ')));
    String name = slot.label() + ".pdf";
    return switch (documents.receive(new ByteArrayInputStream(page), name, viewer.actor())) {
      case Received.Stored stored ->
          new Attachment(
              slot.id(),
              stored.file().name(),
              stored.file().sha256(),
              stored.file().size(),
              stored.file().mediaType());
      case Received.TooLarge _, Received.WrongKind _, Received.Marked _, Received.Empty _ ->
          throw new IllegalStateException("the demo paper was not taken: " + name);
    };
  }
}
