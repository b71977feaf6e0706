package org.banfa.app.documents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of each stored file. Instants are text; the forms compare like the instants. */
@Component
class FileTable {

  private final JdbcClient jdbc;

  FileTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps sweeping and receiving of the same content apart until the transaction ends. */
  boolean lock(String sha256) {
    return jdbc.sql("select sha256 from stored_file where sha256 = :sha256 for update")
        .param("sha256", sha256)
        .query(String.class)
        .optional()
        .isPresent();
  }

  void add(FileRef file, Instant at, String account) {
    jdbc.sql(
            "insert into stored_file (sha256, sm3, size_bytes, media_type, first_received_at,"
                + " first_received_by, last_received_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(file.sha256(), file.sm3(), file.size(), file.mediaType(), text(at), account)
        .param(text(at))
        .update();
  }

  void receivedAgain(String sha256, Instant at) {
    jdbc.sql("update stored_file set last_received_at = :at where sha256 = :sha256")
        .param("at", text(at))
        .param("sha256", sha256)
        .update();
  }

  boolean keep(String sha256, Instant at) {
    return jdbc.sql(
                "update stored_file set kept_at = coalesce(kept_at, :at) where sha256 = :sha256")
            .param("at", text(at))
            .param("sha256", sha256)
            .update()
        == 1;
  }

  Optional<FileRef> find(String sha256) {
    return jdbc.sql("select sm3, size_bytes, media_type from stored_file where sha256 = :sha256")
        .param("sha256", sha256)
        .query((row, _) ->
            new FileRef(
                sha256,
                sha256,
                row.getString("sm3"),
                row.getLong("size_bytes"),
                row.getString("media_type")))
        .optional();
  }

  List<String> orphans(Instant before) {
    return jdbc.sql(
            "select sha256 from stored_file where kept_at is null and last_received_at < :before"
                + " order by sha256")
        .param("before", text(before))
        .query(String.class)
        .list();
  }

  boolean removeOrphan(String sha256, Instant before) {
    return jdbc.sql(
                "delete from stored_file where sha256 = :sha256 and kept_at is null"
                    + " and last_received_at < :before")
            .param("sha256", sha256)
            .param("before", text(before))
            .update()
        == 1;
  }

  /** To the millisecond and always as long, so that text compares like time. */
  private static String text(Instant at) {
    return String.format(Locale.ROOT, "%015d", at.toEpochMilli());
  }
}
