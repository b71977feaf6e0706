package org.banfa.app.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tree of offices, the roles they play and their oversight. */
@Component
class Offices {

  private static final String HELD =
      " and from_date <= :on and (until_date is null or until_date > :on)";

  private static final String SELECT = "select code, name, parent_code, jurisdiction from office";

  private final JdbcClient jdbc;

  Offices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void establish(Office office, LocalDate from) {
    jdbc.sql(
            "insert into office (code, name, parent_code, jurisdiction, from_date)"
                + " values (?, ?, ?, ?, ?)")
        .param(office.code())
        .param(office.name())
        .param(office.parent().orElse(null))
        .param(office.jurisdiction())
        .param(from)
        .update();
  }

  Optional<Office> find(String code) {
    return jdbc.sql(SELECT + " where code = :code")
        .param("code", code)
        .query(Offices::office)
        .optional();
  }

  List<Office> on(String jurisdiction, LocalDate day) {
    return jdbc.sql(
            SELECT + " where jurisdiction = :jurisdiction and from_date <= :on order by code")
        .param("jurisdiction", jurisdiction)
        .param("on", day)
        .query(Offices::office)
        .list();
  }

  /** The office and every unit below it. */
  SortedSet<String> treeOf(Office top, LocalDate day) {
    var below = new TreeMap<String, SortedSet<String>>();
    for (Office office : on(top.jurisdiction(), day)) {
      office
          .parent()
          .ifPresent(
              parent -> below.computeIfAbsent(parent, _ -> new TreeSet<>()).add(office.code()));
    }
    var tree = new TreeSet<String>();
    collect(top.code(), below, tree);
    return tree;
  }

  void bind(String pack, String role, String office, LocalDate from) {
    jdbc.sql("insert into role_binding (pack, role, office_code, from_date) values (?, ?, ?, ?)")
        .params(pack, role, office, from)
        .update();
  }

  boolean unbind(String pack, String role, String office, LocalDate until) {
    return jdbc.sql(
                "update role_binding set until_date = :until where pack = :pack and role = :role"
                    + " and office_code = :office and from_date < :until"
                    + " and (until_date is null or until_date > :until)")
            .param("until", until)
            .param("pack", pack)
            .param("role", role)
            .param("office", office)
            .update()
        > 0;
  }

  /** Whether the office plays the role on that day or will on a later one. */
  boolean playsFrom(String pack, String role, String office, LocalDate from) {
    return jdbc.sql(
                "select count(*) from role_binding where pack = :pack and role = :role"
                    + " and office_code = :office and (until_date is null or until_date > :on)")
            .param("pack", pack)
            .param("role", role)
            .param("office", office)
            .param("on", from)
            .query(Long.class)
            .single()
        > 0;
  }

  List<String> playing(String jurisdiction, String pack, String role, LocalDate day) {
    return jdbc.sql(
            "select distinct office_code from role_binding where pack = :pack and role = :role"
                + " and office_code in"
                + " (select code from office where jurisdiction = :jurisdiction)"
                + HELD
                + " order by office_code")
        .param("jurisdiction", jurisdiction)
        .param("pack", pack)
        .param("role", role)
        .param("on", day)
        .query(String.class)
        .list();
  }

  SortedMap<String, SortedSet<String>> rolesOf(String office, LocalDate day) {
    var roles = new TreeMap<String, SortedSet<String>>();
    jdbc.sql("select pack, role from role_binding where office_code = :office" + HELD)
        .param("office", office)
        .param("on", day)
        .query(row -> {
          roles
              .computeIfAbsent(row.getString("pack"), _ -> new TreeSet<>())
              .add(row.getString("role"));
        });
    return roles;
  }

  void grantOversight(String office, LocalDate from) {
    jdbc.sql("insert into oversight (office_code, from_date) values (?, ?)")
        .params(office, from)
        .update();
  }

  boolean oversees(String office, LocalDate day) {
    return jdbc.sql("select count(*) from oversight where office_code = :office" + HELD)
            .param("office", office)
            .param("on", day)
            .query(Long.class)
            .single()
        > 0;
  }

  private static void collect(
      String code, TreeMap<String, SortedSet<String>> below, SortedSet<String> tree) {
    if (tree.add(code)) {
      below.getOrDefault(code, new TreeSet<>()).forEach(unit -> collect(unit, below, tree));
    }
  }

  private static Office office(ResultSet row, int number) throws SQLException {
    return new Office(
        row.getString("code"),
        row.getString("name"),
        Optional.ofNullable(row.getString("parent_code")),
        row.getString("jurisdiction"));
  }
}
