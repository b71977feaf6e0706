package org.banfa.app.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.banfa.app.journal.CaseFile;
import org.banfa.app.journal.Entry;
import org.banfa.kernel.Duty;
import org.banfa.kernel.Event;
import org.banfa.kernel.Known;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.Thing;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.Pack;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Projects as an object-centric event log, in the JSON of OCEL 2.0 (Berti et al., "OCEL
 * (Object-Centric Event Log) 2.0 Specification", 2024). Events are the entries of the book; objects
 * are the units, projects, what hangs under them, the offices, and every duty, which has a life of
 * its own.
 */
final class ObjectCentricLog {

  /** The type of object that stands for a duty; a pack's own types are told apart by a prefix. */
  static final String DUTY = "duty";

  private static final String OFFICE = "office";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SequencedMap<String, ObjectNode> events = new LinkedHashMap<>();
  private final SequencedMap<String, ObjectNode> objects = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> eventTypes = new TreeMap<>();
  private final Map<String, Map<String, String>> objectTypes = new TreeMap<>();

  private ObjectCentricLog() {}

  /** The log of these projects, as bytes of one JSON document. */
  static byte[] of(List<CaseFile> files) {
    ObjectCentricLog log = new ObjectCentricLog();
    files.stream().map(CaseLog::of).forEach(log::add);
    return log.bytes();
  }

  private byte[] bytes() {
    ObjectNode root = JSON.createObjectNode();
    types(root.putArray("objectTypes"), objectTypes);
    types(root.putArray("eventTypes"), eventTypes);
    objects.values().forEach(root.putArray("objects")::add);
    events.values().forEach(root.putArray("events")::add);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  private static void types(ArrayNode into, Map<String, Map<String, String>> types) {
    types.forEach((name, attributes) -> {
      ObjectNode type = into.addObject().put("name", name);
      ArrayNode all = type.putArray("attributes");
      attributes.forEach(
          (attribute, kind) -> all.addObject().put("name", attribute).put("type", kind));
    });
  }

  private void add(CaseLog log) {
    Pack pack = log.file().kernel().pack();
    organisation(log);
    log.things().forEach(thing -> thing(log, thing));
    log.duties().forEach(duty -> duty(log, pack, duty));
    log.steps().forEach(step -> event(log, pack, step));
  }

  private static String key(ObjectId id) {
    return id.type() + ":" + id.key();
  }

  private static String key(CaseLog log, String duty) {
    return DUTY + ":" + log.file().key() + ":" + duty;
  }

  private void organisation(CaseLog log) {
    ObjectId unit = log.file().organisation();
    object(key(unit), unit.type());
  }

  private void thing(CaseLog log, Thing thing) {
    ObjectNode object = object(key(thing.id()), thing.id().type());
    if (thing.id().equals(log.file().project())) {
      attribute(object, "name", "string", log.file().history().founded().name(), thing.openedOn());
    }
    attribute(
        object, "regulation", "string", log.file().history().founded().pack(), thing.openedOn());
    thing.parent().ifPresent(parent -> relate(object, key(parent), "belongs to"));
    thing.facts().forEach((fact, known) -> fact(object, fact, known));
  }

  private void fact(ObjectNode object, String fact, Known known) {
    String name = fact.substring(fact.indexOf('.') + 1);
    attribute(object, name, kind(known.value()), text(known.value()), known.since());
  }

  private void duty(CaseLog log, Pack pack, Duty duty) {
    ObjectNode object = object(key(log, duty.id()), DUTY);
    LocalDate opened = duty.openedOn();
    attribute(object, "rule", "string", duty.rule(), opened);
    attribute(
        object,
        "article",
        "string",
        String.join(",", pack.rule(duty.rule()).head().cites()),
        opened);
    attribute(object, "bearer", "string", pack.role(duty.bearer()).label(), opened);
    attribute(object, "act", "string", pack.act(duty.act()).label(), opened);
    attribute(object, "state", "string", "open", opened);
    duty.overdueOn().ifPresent(day -> attribute(object, "state", "string", "overdue", day));
    duty.breachedOn().ifPresent(day -> attribute(object, "state", "string", "breached", day));
    duty.closure().ifPresent(end -> attribute(object, "state", "string", state(end), end.on()));
    relate(object, key(duty.object()), "owed for");
  }

  private static String state(Duty.Closure end) {
    return switch (end) {
      case Duty.Fulfilled(_, _, boolean late) -> late ? "fulfilled late" : "fulfilled";
      case Duty.Cancelled _ -> "cancelled";
      case Duty.Unruled _ -> "without a rule";
    };
  }

  private void event(CaseLog log, Pack pack, CaseLog.Step step) {
    Entry entry = step.entry();
    String id = entry.subject().kind().code() + ":" + entry.subject().key() + ":" + entry.seq();
    boolean seen = events.containsKey(id);
    String type = type(pack, step.event());
    ObjectNode event =
        events.computeIfAbsent(
            id,
            _ -> {
              ObjectNode one =
                  JSON.createObjectNode()
                      .put("id", id)
                      .put("type", type)
                      .put("time", entry.recordedAt().toString());
              one.putArray("attributes");
              one.putArray("relationships");
              return one;
            });
    Map<String, String> known = eventTypes.computeIfAbsent(type, _ -> new TreeMap<>());
    if (!seen) {
      said(known, event, "legal day", "time", time(entry.on()));
      said(known, event, "office", "string", entry.actor().office());
      if (step.event() instanceof Event.Done done) {
        said(known, event, "role", "string", pack.role(done.role()).label());
        done.outcome()
            .map(
                code -> Optional.ofNullable(pack.act(done.act()).outcomes().get(code)).orElse(code))
            .ifPresent(label -> said(known, event, "outcome", "string", label));
      }
      relate(event, key(step.object()), "done on");
      office(event, entry.actor().office());
    }
    if (step.event() instanceof Event.Done done) {
      done.opens().ifPresent(opened -> relate(event, key(opened), "opens"));
    }
    step.opened().forEach(duty -> relate(event, key(log, duty), "calls up"));
    step.settled().forEach(duty -> relate(event, key(log, duty), "settles"));
  }

  private void office(ObjectNode event, String office) {
    if (!office.isEmpty()) {
      object(OFFICE + ":" + office, OFFICE);
      relate(event, OFFICE + ":" + office, "done by");
    }
  }

  private static String type(Pack pack, Event event) {
    return switch (event) {
      case Event.Done done -> pack.act(done.act()).label();
      case Event.Learned _ -> "facts stated";
      case Event.Opened opened -> opened.object().type() + " opened";
      case Event.ReadingChosen _ -> "reading chosen";
      case Event.DayCame _ -> "day came";
    };
  }

  private ObjectNode object(String id, String type) {
    objectTypes.computeIfAbsent(type, _ -> new TreeMap<>());
    return objects.computeIfAbsent(
        id,
        _ -> {
          ObjectNode one = JSON.createObjectNode().put("id", id).put("type", type);
          one.putArray("attributes");
          one.putArray("relationships");
          return one;
        });
  }

  private void attribute(
      ObjectNode object, String name, String kind, String value, LocalDate since) {
    objectTypes
        .computeIfAbsent(object.get("type").stringValue(), _ -> new TreeMap<>())
        .putIfAbsent(name, kind);
    object
        .withArray("attributes")
        .addObject()
        .put("name", name)
        .put("time", time(since))
        .put("value", value);
  }

  private static void said(
      Map<String, String> known, ObjectNode event, String name, String kind, String value) {
    known.putIfAbsent(name, kind);
    event.withArray("attributes").addObject().put("name", name).put("value", value);
  }

  /** The same relation of the same two comes once. */
  private static void relate(ObjectNode from, String to, String qualifier) {
    ArrayNode all = from.withArray("relationships");
    ObjectNode one = JSON.createObjectNode().put("objectId", to).put("qualifier", qualifier);
    if (!all.values().contains(one)) {
      all.add(one);
    }
  }

  private static String time(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.ofHours(8)).toInstant().toString();
  }

  private static String kind(Value value) {
    return switch (value) {
      case Value.Money _ -> "float";
      case Value.Whole _ -> "integer";
      case Value.Flag _ -> "boolean";
      case Value.Day _ -> "time";
      case Value.Text _, Value.Choice _ -> "string";
    };
  }

  /** Money in yuan. */
  private static String text(Value value) {
    return switch (value) {
      case Value.Money(long fen) -> BigDecimal.valueOf(fen, 2).toPlainString();
      case Value.Whole(long number) -> Long.toString(number);
      case Value.Flag(boolean yes) -> Boolean.toString(yes);
      case Value.Day day -> time(day.date());
      case Value.Text(String words) -> words;
      case Value.Choice(String code) -> code;
    };
  }
}
