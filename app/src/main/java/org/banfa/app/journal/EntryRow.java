package org.banfa.app.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of the book as it stands on disk, whether or not it still makes sense. */
record EntryRow(
    String subjectKind,
    String subjectKey,
    long seq,
    String recordedAt,
    LocalDate on,
    String kind,
    String body,
    Actor actor,
    String prevHash,
    String hash) {

  static final String COLUMNS =
      "subject_kind, subject_key, seq, recorded_at, on_date, kind, body,"
          + " actor_account, actor_person, actor_office, actor_post, prev_hash, hash";

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /** The next row of a chain, hashed. */
  static EntryRow next(Draft draft, Head head, Instant recordedAt) {
    var open =
        new EntryRow(
            draft.subject().kind().code(),
            draft.subject().key(),
            head.seq() + 1,
            INSTANT.format(recordedAt.truncatedTo(ChronoUnit.MICROS)),
            draft.on(),
            draft.body().kind(),
            draft.body().json(),
            draft.actor(),
            head.hash(),
            "");
    return open.withHash(EntryHash.of(open));
  }

  static EntryRow of(ResultSet row, int number) throws SQLException {
    return new EntryRow(
        row.getString("subject_kind"),
        row.getString("subject_key"),
        row.getLong("seq"),
        row.getString("recorded_at"),
        row.getObject("on_date", LocalDate.class),
        row.getString("kind"),
        row.getString("body"),
        new Actor(
            orEmpty(row.getString("actor_account")),
            orEmpty(row.getString("actor_person")),
            orEmpty(row.getString("actor_office")),
            orEmpty(row.getString("actor_post"))),
        row.getString("prev_hash"),
        row.getString("hash"));
  }

  String chain() {
    return subjectKind + "/" + subjectKey;
  }

  Entry entry() {
    return new Entry(
        new Subject(Subject.Kind.of(subjectKind), subjectKey),
        seq,
        Instant.parse(recordedAt),
        on,
        actor,
        new EntryBody(kind, body),
        prevHash,
        hash);
  }

  private EntryRow withHash(String sealed) {
    return new EntryRow(
        subjectKind, subjectKey, seq, recordedAt, on, kind, body, actor, prevHash, sealed);
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
