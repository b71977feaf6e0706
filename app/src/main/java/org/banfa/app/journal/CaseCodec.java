package org.banfa.app.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.banfa.kernel.Event;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.fact.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the entries of a case are spelled on disk. Kinds and names here never change. */
final class CaseCodec {

  private static final String FOUNDED = "case.founded";
  private static final String OPENED = "case.opened";
  private static final String LEARNED = "case.learned";
  private static final String DONE = "case.done";
  private static final String READING = "case.reading";
  private static final String DAY = "case.day";
  private static final String TRIED = "case.tried";
  private static final String WITHDRAWN = "case.withdrawn";
  private static final String MOVED = "case.moved";

  private static final String ACT = "act";
  private static final String ATTACHED = "attached";
  private static final String BY = "by";
  private static final String CITES = "cites";
  private static final String ENTRY = "entry";
  private static final String FACTS = "facts";
  private static final String FILES = "files";
  private static final String JURISDICTION = "jurisdiction";
  private static final String NAME = "name";
  private static final String OBJECT = "object";
  private static final String ON = "on";
  private static final String OPENS = "opens";
  private static final String OPINION = "opinion";
  private static final String OUTCOME = "outcome";
  private static final String PARENT = "parent";
  private static final String REASON = "reason";
  private static final String REFUSED = "refused";
  private static final String ROLE = "role";
  private static final String RULES = "rules";
  private static final String SINCE = "since";
  private static final String SOURCE = "source";
  private static final String UNIT = "unit";

  private CaseCodec() {}

  static EntryBody write(CaseEntry entry) {
    return switch (entry) {
      case CaseEntry.Founded founded -> founded(founded);
      case CaseEntry.Moved(var from, var to, var reason) ->
          EntryBody.of(
              MOVED, CanonicalJson.object().put("from", from).put("to", to).put("reason", reason));
      case CaseEntry.Happened happened -> happened(happened);
      case CaseEntry.Tried tried -> tried(tried);
      case CaseEntry.Withdrawn(long number, String reason) ->
          EntryBody.of(WITHDRAWN, CanonicalJson.object().put(ENTRY, number).put(REASON, reason));
    };
  }

  static CaseEntry read(EntryBody body) {
    ObjectNode tree = body.tree();
    return switch (body.kind()) {
      case FOUNDED ->
          new CaseEntry.Founded(
              text(tree, "pack"),
              text(tree, "version"),
              text(tree, NAME),
              text(tree, UNIT),
              optional(tree, JURISDICTION).orElse(Subject.FIRST_JURISDICTION));
      case MOVED -> new CaseEntry.Moved(text(tree, "from"), text(tree, "to"), text(tree, "reason"));
      case TRIED ->
          new CaseEntry.Tried(
              done(tree),
              text(tree, OPINION),
              files(tree),
              tree.get(REFUSED).booleanValue(),
              texts(tree, RULES),
              texts(tree, CITES));
      case WITHDRAWN -> new CaseEntry.Withdrawn(tree.get(ENTRY).longValue(), text(tree, REASON));
      case OPENED, LEARNED, DONE, READING, DAY ->
          new CaseEntry.Happened(event(body.kind(), tree), text(tree, OPINION), files(tree));
      default -> throw new IllegalArgumentException("No case has an entry of kind " + body.kind());
    };
  }

  private static EntryBody founded(CaseEntry.Founded founded) {
    return EntryBody.of(
        FOUNDED,
        CanonicalJson.object()
            .put("pack", founded.pack())
            .put("version", founded.packVersion())
            .put(NAME, founded.name())
            .put(UNIT, founded.unit())
            .put(JURISDICTION, founded.jurisdiction()));
  }

  private static EntryBody happened(CaseEntry.Happened happened) {
    ObjectNode tree = CanonicalJson.object().put(OPINION, happened.opinion());
    ArrayNode files = tree.putArray(FILES);
    happened.files().forEach(file -> write(file, files.addObject()));
    tree.put(ON, happened.event().on().toString());
    return switch (happened.event()) {
      case Event.Opened opened -> EntryBody.of(OPENED, opened(opened, tree));
      case Event.Learned learned -> EntryBody.of(LEARNED, learned(learned, tree));
      case Event.Done done -> EntryBody.of(DONE, done(done, tree));
      case Event.ReadingChosen chosen ->
          EntryBody.of(
              READING,
              tree.put("reading", chosen.reading())
                  .put("option", chosen.option())
                  .put(BY, chosen.by()));
      case Event.DayCame _ -> EntryBody.of(DAY, tree);
    };
  }

  private static EntryBody tried(CaseEntry.Tried tried) {
    ObjectNode tree =
        CanonicalJson.object()
            .put(ON, tried.attempt().on().toString())
            .put(OPINION, tried.opinion())
            .put(REFUSED, tried.refused());
    ArrayNode files = tree.putArray(FILES);
    tried.files().forEach(file -> write(file, files.addObject()));
    ArrayNode rules = tree.putArray(RULES);
    tried.rules().forEach(rules::add);
    ArrayNode cites = tree.putArray(CITES);
    tried.cites().forEach(cites::add);
    return EntryBody.of(TRIED, done(tried.attempt(), tree));
  }

  private static ObjectNode opened(Event.Opened opened, ObjectNode tree) {
    tree.put(OBJECT, opened.object().toString());
    opened.parent().ifPresent(parent -> tree.put(PARENT, parent.toString()));
    facts(opened.facts(), tree);
    return tree;
  }

  private static ObjectNode learned(Event.Learned learned, ObjectNode tree) {
    tree.put(OBJECT, learned.object().toString()).put(SOURCE, learned.source());
    learned.trueSince().ifPresent(day -> tree.put(SINCE, day.toString()));
    facts(learned.facts(), tree);
    return tree;
  }

  private static ObjectNode done(Event.Done done, ObjectNode tree) {
    tree.put(OBJECT, done.object().toString())
        .put(ACT, done.act())
        .put(ROLE, done.role())
        .put(BY, done.by());
    done.outcome().ifPresent(outcome -> tree.put(OUTCOME, outcome));
    done.opens().ifPresent(opens -> tree.put(OPENS, opens.toString()));
    facts(done.facts(), tree);
    ObjectNode attached = tree.putObject(ATTACHED);
    done.attached()
        .forEach((slot, items) -> {
          ArrayNode ticked = attached.putArray(slot);
          new TreeSet<>(items).forEach(ticked::add);
        });
    return tree;
  }

  private static Event event(String kind, ObjectNode tree) {
    return switch (kind) {
      case OPENED ->
          new Event.Opened(
              day(tree, ON),
              ObjectId.parse(text(tree, OBJECT)),
              optional(tree, PARENT).map(ObjectId::parse),
              facts(tree));
      case LEARNED ->
          new Event.Learned(
              day(tree, ON),
              ObjectId.parse(text(tree, OBJECT)),
              facts(tree),
              optional(tree, SINCE).map(LocalDate::parse),
              text(tree, SOURCE));
      case DONE -> done(tree);
      case READING ->
          new Event.ReadingChosen(
              day(tree, ON), text(tree, "reading"), text(tree, "option"), text(tree, BY));
      case DAY -> new Event.DayCame(day(tree, ON));
      default -> throw new IllegalArgumentException("No event is of kind " + kind);
    };
  }

  private static Event.Done done(ObjectNode tree) {
    SequencedMap<String, Set<String>> attached = new LinkedHashMap<>();
    tree.get(ATTACHED)
        .properties()
        .forEach(slot -> attached.put(slot.getKey(), Set.copyOf(texts(slot.getValue()))));
    return new Event.Done(
        day(tree, ON),
        ObjectId.parse(text(tree, OBJECT)),
        text(tree, ACT),
        text(tree, ROLE),
        optional(tree, OUTCOME),
        facts(tree),
        attached,
        optional(tree, OPENS).map(ObjectId::parse),
        text(tree, BY));
  }

  private static void facts(SequencedMap<String, Value> facts, ObjectNode tree) {
    ObjectNode node = tree.putObject(FACTS);
    facts.forEach((fact, value) -> node.set(fact, write(value)));
  }

  private static ObjectNode write(Value value) {
    ObjectNode node = CanonicalJson.object();
    return switch (value) {
      case Value.Money(long fen) -> node.put("fen", Long.toString(fen));
      case Value.Whole(long number) -> node.put("whole", number);
      case Value.Flag(boolean yes) -> node.put("flag", yes);
      case Value.Day(LocalDate date) -> node.put("day", date.toString());
      case Value.Text(String words) -> node.put("text", words);
      case Value.Choice(String code) -> node.put("choice", code);
    };
  }

  private static SequencedMap<String, Value> facts(ObjectNode tree) {
    SequencedMap<String, Value> facts = new LinkedHashMap<>();
    tree.get(FACTS).properties().forEach(fact -> facts.put(fact.getKey(), value(fact.getValue())));
    return facts;
  }

  private static Value value(JsonNode node) {
    var only = node.properties().iterator().next();
    return switch (only.getKey()) {
      case "fen" -> new Value.Money(Long.parseLong(only.getValue().stringValue()));
      case "whole" -> new Value.Whole(only.getValue().longValue());
      case "flag" -> new Value.Flag(only.getValue().booleanValue());
      case "day" -> new Value.Day(LocalDate.parse(only.getValue().stringValue()));
      case "text" -> new Value.Text(only.getValue().stringValue());
      case "choice" -> new Value.Choice(only.getValue().stringValue());
      default -> throw new IllegalArgumentException("No value is of kind " + only.getKey());
    };
  }

  private static void write(Attachment file, ObjectNode node) {
    node.put("slot", file.slot())
        .put(NAME, file.name())
        .put("sha256", file.sha256())
        .put("size", file.size())
        .put("type", file.mediaType());
  }

  private static List<Attachment> files(ObjectNode tree) {
    List<Attachment> files = new ArrayList<>();
    for (JsonNode node : tree.get(FILES)) {
      ObjectNode file = (ObjectNode) node;
      files.add(
          new Attachment(
              text(file, "slot"),
              text(file, NAME),
              text(file, "sha256"),
              file.get("size").longValue(),
              text(file, "type")));
    }
    return files;
  }

  private static String text(ObjectNode tree, String name) {
    return optional(tree, name)
        .orElseThrow(() -> new IllegalArgumentException("An entry lacks " + name));
  }

  private static Optional<String> optional(ObjectNode tree, String name) {
    return Optional.ofNullable(tree.get(name)).map(JsonNode::stringValue);
  }

  private static LocalDate day(ObjectNode tree, String name) {
    return LocalDate.parse(text(tree, name));
  }

  private static List<String> texts(ObjectNode tree, String name) {
    return texts(tree.get(name));
  }

  private static List<String> texts(JsonNode array) {
    List<String> all = new ArrayList<>();
    array.forEach(one -> all.add(one.stringValue()));
    return all;
  }
}
