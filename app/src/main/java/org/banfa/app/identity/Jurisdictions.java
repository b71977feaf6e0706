package org.banfa.app.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The jurisdictions, and the packs they adopted. */
@Component
class Jurisdictions {

  private final JdbcClient jdbc;

  Jurisdictions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void establish(Jurisdiction one, LocalDate from) {
    jdbc.sql("insert into jurisdiction (code, name, from_date, in_book) values (?, ?, ?, true)")
        .params(one.code(), one.name(), from)
        .update();
  }

  Optional<Jurisdiction> find(String code) {
    return jdbc.sql("select code, name from jurisdiction where code = :code")
        .param("code", code)
        .query(Jurisdictions::jurisdiction)
        .optional();
  }

  List<Jurisdiction> all() {
    return jdbc.sql("select code, name from jurisdiction order by code")
        .query(Jurisdictions::jurisdiction)
        .list();
  }

  void adopt(String jurisdiction, String pack, LocalDate from) {
    jdbc.sql("insert into adoption (jurisdiction, pack, from_date) values (?, ?, ?)")
        .params(jurisdiction, pack, from)
        .update();
  }

  boolean drop(String jurisdiction, String pack, LocalDate until) {
    return jdbc.sql(
                "update adoption set until_date = :until where jurisdiction = :jurisdiction"
                    + " and pack = :pack and from_date < :until"
                    + " and (until_date is null or until_date > :until)")
            .param("until", until)
            .param("jurisdiction", jurisdiction)
            .param("pack", pack)
            .update()
        > 0;
  }

  /** By pack, the earliest first. */
  List<Adoption> adoptions(String jurisdiction) {
    return jdbc.sql(
            "select pack, from_date, until_date from adoption where jurisdiction = :jurisdiction"
                + " order by pack, from_date")
        .param("jurisdiction", jurisdiction)
        .query((row, _) ->
            new Adoption(
                row.getString("pack"),
                row.getObject("from_date", LocalDate.class),
                Optional.ofNullable(row.getObject("until_date", LocalDate.class))))
        .list();
  }

  /** A jurisdiction that the tables have and the book does not, and since when. */
  record Unwritten(Jurisdiction jurisdiction, LocalDate from) {}

  List<Unwritten> unwritten() {
    return jdbc.sql("select code, name, from_date from jurisdiction where not in_book")
        .query((row, number) ->
            new Unwritten(jurisdiction(row, number), row.getObject("from_date", LocalDate.class)))
        .list();
  }

  void written(String code) {
    jdbc.sql("update jurisdiction set in_book = true where code = :code")
        .param("code", code)
        .update();
  }

  private static Jurisdiction jurisdiction(ResultSet row, int number) throws SQLException {
    return new Jurisdiction(row.getString("code"), row.getString("name"));
  }
}
