package org.banfa.app.exchange;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.banfa.app.documents.Documents;
import org.banfa.app.documents.FileRef;
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
 * Fills in the form of an act as a person of the invented place would: every field, every paper
 * asked for.
 */
final class DemoForm {

  private static final long THOUSAND = 1000;
  private static final long FEN_OF_A_HUNDRED_YUAN = 10_000;

  private final Documents documents;
  // One paper for each project: whoever may see it may see no other's, and more would tell nothing.
  private final Map<String, FileRef> papers = new HashMap<>();

  DemoForm(Documents documents) {
    this.documents = documents;
  }

  Attempt fill(
      Viewer viewer,
      CaseFile file,
      PlacePlan plan,
      PlacePlan.Project project,
      PlacePlan.Step step,
      LocalDate on) {
    if (!file.kernel().pack().acts().containsKey(step.act())) {
      throw new IllegalArgumentException("the pack has no act " + step.act());
    }
    Act act = file.kernel().pack().act(step.act());
    ObjectId object = object(file, step);
    SequencedMap<String, Value> facts = new LinkedHashMap<>();
    if (leads(act, step.by())) {
      for (Act.Field field : act.fields()) {
        value(plan, fact(file, field.fact()), project, on)
            .ifPresent(value -> facts.put(field.fact(), value));
      }
    }
    SequencedMap<String, Set<String>> ticked = new LinkedHashMap<>();
    List<Attachment> attached = new ArrayList<>();
    for (Act.Slot slot : act.slots()) {
      if (leads(act, step.by()) && asked(file, object, act, slot, facts)) {
        Set<String> items = new LinkedHashSet<>();
        slot.contains().forEach(item -> items.add(item.id()));
        ticked.put(slot.id(), items);
        attached.add(paper(viewer, file, slot));
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
        attached,
        opinion(act, step),
        Optional.empty());
  }

  private static boolean leads(Act act, String role) {
    return !(act.by() instanceof Act.Joint joint) || joint.lead().equals(role);
  }

  private static String opinion(Act act, PlacePlan.Step step) {
    if (!step.opinion().isEmpty() || act.opinion() != Act.Opinion.REQUIRED) {
      return step.opinion();
    }
    return "已核。";
  }

  private static ObjectId object(CaseFile file, PlacePlan.Step step) {
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
        .orElseThrow(() -> new IllegalArgumentException("there is no " + type));
  }

  private static Fact fact(CaseFile file, String id) {
    return file.kernel()
        .pack()
        .fact(id)
        .orElseThrow(() -> new IllegalArgumentException("the pack has no fact " + id));
  }

  private static Optional<Value> value(
      PlacePlan plan, Fact fact, PlacePlan.Project project, LocalDate on) {
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

  private static Value share(PlacePlan.Project project, int thousandths) {
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
    FileRef paper = papers.computeIfAbsent(file.key(), key -> written(viewer, key));
    return new Attachment(
        slot.id(), slot.label() + ".pdf", paper.sha256(), paper.size(), paper.mediaType());
  }

  private FileRef written(Viewer viewer, String project) {
    byte[] page =
        DemoPaper.page(
            List.of(
                "Banfa demo paper", "Invented place, not a real document", "Project " + project));
    return switch (documents.receive(new ByteArrayInputStream(page), "demo.pdf", viewer.actor())) {
      case Received.Stored stored -> stored.file();
      case Received.TooLarge _, Received.WrongKind _, Received.Marked _, Received.Empty _ ->
          throw new IllegalStateException("the demo paper of " + project + " was not taken");
    };
  }
}
