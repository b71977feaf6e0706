package org.banfa.app.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People, the posts they hold, and the three administrators. */
@Component
class People {

  static final String BUSINESS = "business";

  private static final String HELD =
      " and from_date <= :on and (until_date is null or until_date > :on)";

  private final JdbcClient jdbc;

  People(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A person with the one standing they have. */
  record Known(Person person, String standing) {}

  /** A post held in an office. */
  record Held(String office, String post) {}

  /** A duty as administrator, looked after from an office. */
  record Duty(Administrator duty, String office) {}

  /** Also keeps others from changing this person until the transaction ends. */
  Optional<Known> lock(String id) {
    return jdbc.sql("select id, name, standing from person where id = :id for update")
        .param("id", id)
        .query((row, _) ->
            new Known(
                new Person(row.getString("id"), row.getString("name")), row.getString("standing")))
        .optional();
  }

  void add(Person person, String standing) {
    jdbc.sql("insert into person (id, name, standing) values (?, ?, ?)")
        .params(person.id(), person.name(), standing)
        .update();
  }

  void engage(String person, Held held, LocalDate from) {
    jdbc.sql(
            "insert into engagement (person_id, standing, office_code, post, from_date)"
                + " values (?, ?, ?, ?, ?)")
        .params(person, BUSINESS, held.office(), held.post(), from)
        .update();
  }

  boolean end(String person, Held held, LocalDate until) {
    return jdbc.sql(
                "update engagement set until_date = :until where person_id = :person"
                    + " and office_code = :office and post = :post and from_date < :until"
                    + " and (until_date is null or until_date > :until)")
            .param("until", until)
            .param("person", person)
            .param("office", held.office())
            .param("post", held.post())
            .update()
        > 0;
  }

  /** What the person holds on a day, in the order of offices and posts. */
  List<Held> heldOn(String person, LocalDate day) {
    return held(person, day, HELD);
  }

  /** What the person holds on a day or will hold on a later one. */
  List<Held> heldFrom(String person, LocalDate day) {
    return held(person, day, " and (until_date is null or until_date > :on)");
  }

  void appoint(String person, Duty duty, LocalDate from) {
    jdbc.sql(
            "insert into administrator (person_id, standing, office_code, from_date)"
                + " values (?, ?, ?, ?)")
        .params(person, duty.duty().code(), duty.office(), from)
        .update();
  }

  Optional<Duty> dutyOf(String person, LocalDate day) {
    return jdbc.sql(
            "select standing, office_code from administrator where person_id = :person" + HELD)
        .param("person", person)
        .param("on", day)
        .query((row, _) -> new Duty(duty(row.getString("standing")), row.getString("office_code")))
        .optional();
  }

  private List<Held> held(String person, LocalDate day, String when) {
    return jdbc.sql(
            "select office_code, post from engagement where person_id = :person"
                + when
                + " order by office_code, post")
        .param("person", person)
        .param("on", day)
        .query((row, _) -> new Held(row.getString("office_code"), row.getString("post")))
        .list();
  }

  private static Administrator duty(String code) {
    for (Administrator duty : Administrator.values()) {
      if (duty.code().equals(code)) {
        return duty;
      }
    }
    throw new IllegalStateException("No administrator of kind " + code);
  }
}
