package org.banfa.app.journal;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of the book on disk. */
@Component
class Book {

  private static final String SELECT = "select " + EntryRow.COLUMNS + " from entry ";
  private static final int ROWS_AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final TransactionTemplate reading;
  private final TransactionTemplate snapshot;

  Book(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.reading = new TransactionTemplate(transactions);
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
  }

  void insert(EntryRow row) {
    jdbc.sql(
            "insert into entry ("
                + EntryRow.COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            row.subjectKind(),
            row.subjectKey(),
            row.seq(),
            row.recordedAt(),
            row.on(),
            row.kind(),
            row.body())
        .params(
            row.actor().account(),
            row.actor().person(),
            row.actor().office(),
            row.actor().post(),
            row.prevHash(),
            row.hash())
        .update();
  }

  List<EntryRow> chainAfter(Subject subject, long seq) {
    return jdbc.sql(
            SELECT
                + "where subject_kind = :kind and subject_key = :key and seq > :seq"
                + " order by seq")
        .param("kind", subject.kind().code())
        .param("key", subject.key())
        .param("seq", seq)
        .query(EntryRow::of)
        .list();
  }

  List<EntryRow> chains(Subject.Kind kind, List<String> keys) {
    return jdbc.sql(
            SELECT
                + "where subject_kind = :kind and subject_key in (:keys)"
                + " order by subject_key, seq")
        .param("kind", kind.code())
        .param("keys", keys)
        .query(EntryRow::of)
        .list();
  }

  /** Row by row, within a transaction: outside one the driver would fetch everything at once. */
  void stream(Consumer<EntryRow> reader) {
    reading.executeWithoutResult(_ -> {
      try (var rows =
          jdbc
              .sql(SELECT + "order by subject_kind, subject_key, seq")
              .withFetchSize(ROWS_AT_ONCE)
              .query(EntryRow::of)
              .stream()) {
        rows.forEach(reader);
      }
    });
  }

  /** Reads chains and heads as of one moment, so that somebody writing is not taken for a fault. */
  <T> T snapshot(Supplier<T> reader) {
    return Objects.requireNonNull(snapshot.execute(_ -> reader.get()));
  }
}
