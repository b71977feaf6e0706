package org.banfa.app.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.banfa.app.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of projects: searched, filtered, sorted and paged by the database. */
@Component
public class ProjectList {

  /** Rows on a page. */
  public static final int PAGE = 20;

  private final JdbcClient jdbc;

  ProjectList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A saved look at the list. */
  public enum View {
    ALL("true"),
    MINE(
        "(p.unit = :office or exists (select 1 from ledger_handling h where h.project = p.key and"
            + " h.office = :office) or exists (select 1 from ledger_duty d where d.project = p.key"
            + " and "
            + Sight.MINE
            + "))"),
    RED("p.glow in ('RED', 'DEEP_RED')"),
    YELLOW("p.glow = 'YELLOW'"),
    BLOCKED("p.blocked > 0"),
    MISSING("p.missing > 0");

    private final String condition;

    View(String condition) {
      this.condition = condition;
    }
  }

  /** An order of the list. */
  public enum Sort {
    URGENCY("p.urgency, p.next_due nulls last, p.key"),
    KEY("p.key"),
    NAME("p.name collate \"zh-x-icu\", p.key"),
    DUE("p.next_due nulls last, p.urgency, p.key"),
    AMOUNT("p.estimate desc nulls last, p.key");

    private final String order;

    Sort(String order) {
      this.order = order;
    }
  }

  /**
   * What is looked for. An empty part asks for nothing.
   *
   * @param words found in names, numbers and whatever was written about a project
   * @param pack the regulation, or one version of it as {@code ID@VERSION}; may be empty
   * @param rests what must rest on an article; its regulation is {@code pack}
   */
  public record Filter(
      String words,
      Optional<Integer> year,
      String stage,
      String unit,
      Optional<Light.Glow> glow,
      String pack,
      View view,
      Optional<Rests> rests) {

    /** Everything. */
    public static final Filter NONE = of("", View.ALL);

    /** Only words and a view. */
    public static Filter of(String words, View view) {
      return new Filter(
          words, Optional.empty(), "", "", Optional.empty(), "", view, Optional.empty());
    }
  }

  /** Something rests on an article in this way. */
  public record Rests(int article, Resting how) {}

  /** What the rows of a list come to. Amounts in fen; empty where none is known. */
  public record Totals(
      int projects, Optional<Long> estimate, Optional<Long> contract, Optional<Long> paid) {}

  /** One page of the list. */
  public record Found(List<ProjectRow> rows, Totals totals) {
    public Found {
      rows = List.copyOf(rows);
    }
  }

  /** What can be chosen in the filters, as far as the viewer may see it. */
  public record Choices(
      List<Integer> years, List<String> stages, List<Named> units, List<String> packs) {
    public Choices {
      packs = List.copyOf(packs);
      years = List.copyOf(years);
      stages = List.copyOf(stages);
      units = List.copyOf(units);
    }
  }

  /** A code and its name. */
  public record Named(String code, String name) {}

  /**
   * A page of the projects the viewer may see.
   *
   * @param page from 1
   */
  public Found find(Viewer viewer, Filter filter, Sort sort, int page) {
    Map<String, Object> parameters = parameters(viewer, filter);
    String from = " from ledger_project p where " + conditions(filter);
    parameters.put("skip", (long) (page - 1) * PAGE);
    List<ProjectRow> rows =
        jdbc.sql(
                "select p.*"
                    + from
                    + " order by "
                    + sort.order
                    + " limit "
                    + PAGE
                    + " offset :skip")
            .params(parameters)
            .query(ProjectRow::of)
            .list();
    return new Found(rows, totals(from, parameters));
  }

  /** Every project that {@link #find} would page through, one after the other. */
  @Transactional(readOnly = true)
  public void each(Viewer viewer, Filter filter, Sort sort, Consumer<ProjectRow> reader) {
    try (var rows =
        jdbc
            .sql(
                "select p.* from ledger_project p where "
                    + conditions(filter)
                    + " order by "
                    + sort.order)
            .params(parameters(viewer, filter))
            .withFetchSize(PAGE)
            .query(ProjectRow::of)
            .stream()) {
      rows.forEach(reader);
    }
  }

  /** How many projects the viewer would see in each view. */
  public int count(Viewer viewer, View view) {
    Filter filter = Filter.of("", view);
    return jdbc.sql("select count(*) from ledger_project p where " + conditions(filter))
        .params(parameters(viewer, filter))
        .query(Integer.class)
        .single();
  }

  /** What the filters can be set to. */
  public Choices choices(Viewer viewer) {
    Map<String, Object> parameters = Sight.of(viewer);
    return new Choices(
        jdbc.sql(
                "select distinct year from ledger_project p where "
                    + Sight.VISIBLE
                    + " order by year desc")
            .params(parameters)
            .query(Integer.class)
            .list(),
        jdbc.sql(
                "select stage from ledger_project p where "
                    + Sight.VISIBLE
                    + " and stage <> '' group by stage order by min(stage_number), stage")
            .params(parameters)
            .query(String.class)
            .list(),
        jdbc.sql(
                "select distinct unit, unit_name from ledger_project p where "
                    + Sight.VISIBLE
                    + " order by unit_name")
            .params(parameters)
            .query((row, _) -> new Named(row.getString(1), row.getString(2)))
            .list(),
        jdbc.sql(
                "select distinct pack from ledger_project p where "
                    + Sight.VISIBLE
                    + " order by pack")
            .params(parameters)
            .query(String.class)
            .list());
  }

  private Totals totals(String from, Map<String, Object> parameters) {
    return jdbc.sql("select count(*), sum(p.estimate), sum(p.contract), sum(p.paid)" + from)
        .params(parameters)
        .query((row, _) ->
            new Totals(
                row.getInt(1),
                Optional.ofNullable(row.getBigDecimal(2)).map(sum -> sum.longValueExact()),
                Optional.ofNullable(row.getBigDecimal(3)).map(sum -> sum.longValueExact()),
                Optional.ofNullable(row.getBigDecimal(4)).map(sum -> sum.longValueExact())))
        .single();
  }

  private static String conditions(Filter filter) {
    var where = new StringBuilder(Sight.VISIBLE + " and " + filter.view().condition);
    if (!filter.words().isBlank()) {
      where.append(" and position(lower(:words) in lower(p.words)) > 0");
    }
    filter.year().ifPresent(_ -> where.append(" and p.year = :year"));
    if (!filter.stage().isEmpty()) {
      where.append(" and p.stage = :stage");
    }
    if (!filter.unit().isEmpty()) {
      where.append(" and p.unit = :unit");
    }
    filter.glow().ifPresent(_ -> where.append(" and p.glow = :glow"));
    if (!filter.pack().isEmpty()) {
      where.append(
          filter.pack().contains("@")
              ? " and p.pack || '@' || p.version = :pack"
              : " and p.pack = :pack");
    }
    if (filter.rests().isPresent()) {
      where.append(
          " and exists (select 1 from ledger_rest t where t.project = p.key"
              + " and t.article = :article and t.how = :how)");
    }
    return where.toString();
  }

  private static Map<String, Object> parameters(Viewer viewer, Filter filter) {
    Map<String, Object> parameters = Sight.of(viewer);
    parameters.put("words", filter.words().strip());
    parameters.put("year", filter.year().orElse(0));
    parameters.put("stage", filter.stage());
    parameters.put("unit", filter.unit());
    parameters.put("glow", filter.glow().map(Enum::name).orElse(""));
    parameters.put("pack", filter.pack());
    filter
        .rests()
        .ifPresent(rests -> {
          parameters.put("article", rests.article());
          parameters.put("how", rests.how().name());
        });
    return parameters;
  }
}
