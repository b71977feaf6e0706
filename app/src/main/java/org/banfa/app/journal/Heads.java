package org.banfa.app.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The ends of the chains, and the lock on each: one row a chain. */
@Component
class Heads {

  private static final String OF_CHAIN = " where subject_kind = :kind and subject_key = :key";
  private static final String WRITTEN =
      "select subject_kind, subject_key, seq, hash from chain_head where seq > 0";

  private final JdbcClient jdbc;
  private final TransactionTemplate nested;

  Heads(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.nested = new TransactionTemplate(transactions);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Waits until nobody else is writing to the chain, and keeps others out until commit. */
  Head lock(Subject subject) {
    return select(subject, " for update")
        .orElseGet(() -> {
          begin(subject);
          return select(subject, " for update").orElseThrow();
        });
  }

  Optional<Head> find(Subject subject) {
    return select(subject, "");
  }

  Map<Subject, Head> find(Collection<Subject> subjects) {
    Map<String, Subject> asked = new TreeMap<>();
    Map<Subject, Head> found = new LinkedHashMap<>();
    for (Subject subject : subjects) {
      asked.put(subject.toString(), subject);
      found.put(subject, Head.EMPTY);
    }
    if (asked.isEmpty()) {
      return found;
    }
    jdbc.sql(
            "select subject_kind || '/' || subject_key as chain, seq, hash from chain_head"
                + " where subject_kind in (:kinds) and subject_key in (:keys)")
        .param("kinds", subjects.stream().map(one -> one.kind().code()).distinct().toList())
        .param("keys", subjects.stream().map(Subject::key).distinct().toList())
        .query(row -> {
          Subject subject = asked.get(row.getString("chain"));
          if (subject != null) {
            found.put(subject, headOf(row));
          }
        });
    return found;
  }

  void move(Subject subject, Head head) {
    int moved =
        jdbc.sql("update chain_head set seq = :seq, hash = :hash" + OF_CHAIN)
            .param("seq", head.seq())
            .param("hash", head.hash())
            .param("kind", subject.kind().code())
            .param("key", subject.key())
            .update();
    if (moved != 1) {
      throw new IllegalStateException("No head to move for " + subject);
    }
  }

  Map<Subject, Head> all(Subject.Kind kind) {
    var all = new LinkedHashMap<Subject, Head>();
    jdbc.sql(WRITTEN + " and subject_kind = :kind order by subject_key")
        .param("kind", kind.code())
        .query(row -> {
          all.put(new Subject(kind, row.getString("subject_key")), headOf(row));
        });
    return all;
  }

  /** By the chain's name as it stands on disk, sensible or not. */
  Map<String, Head> byChain() {
    var all = new LinkedHashMap<String, Head>();
    jdbc.sql(WRITTEN)
        .query(row -> {
          all.put(row.getString("subject_kind") + "/" + row.getString("subject_key"), headOf(row));
        });
    return all;
  }

  /** In a savepoint: when two begin a chain at once, the second must not lose its transaction. */
  private void begin(Subject subject) {
    try {
      nested.executeWithoutResult(_ ->
          jdbc.sql("insert into chain_head values (:kind, :key, :seq, :hash)")
              .param("kind", subject.kind().code())
              .param("key", subject.key())
              .param("seq", Head.EMPTY.seq())
              .param("hash", Head.EMPTY.hash())
              .update());
    } catch (DuplicateKeyException begunMeanwhile) {
      // The other's head is there now; the caller reads and locks it.
    }
  }

  private Optional<Head> select(Subject subject, String lock) {
    return jdbc.sql("select seq, hash from chain_head" + OF_CHAIN + lock)
        .param("kind", subject.kind().code())
        .param("key", subject.key())
        .query((row, _) -> headOf(row))
        .optional();
  }

  private static Head headOf(ResultSet row) throws SQLException {
    return new Head(row.getLong("seq"), row.getString("hash"));
  }
}
