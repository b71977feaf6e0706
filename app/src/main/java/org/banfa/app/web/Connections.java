package org.banfa.app.web;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.stereotype.Component;

/** The connections to the database that are kept for the next request. */
@Component
class Connections {

  private final DataSource source;

  Connections(DataSource source) {
    this.source = source;
  }

  /**
   * Closes those that are kept and marks those in use. A pool trusts a connection it lent half a
   * second ago without asking it, so when the database went away and came back at once every such
   * connection would fail one more request.
   */
  void forget() {
    Optional.ofNullable(DataSourceUnwrapper.unwrap(source, HikariDataSource.class))
        .map(HikariDataSource::getHikariPoolMXBean)
        .ifPresent(pool -> pool.softEvictConnections());
  }
}
