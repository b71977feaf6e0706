package org.banfa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of the house: who they are, and that none looks into another's cupboards. */
class RoomsTest {

  private static final ApplicationModules ROOMS = ApplicationModules.of(BanfaApplication.class);

  @Test
  void noRoomReachesIntoAnother() {
    ROOMS.verify();
  }

  @Test
  void everyPackageBelowTheApplicationIsARoomOfTheHouse() {
    Set<String> found = new TreeSet<>();
    ROOMS.forEach(room -> found.add(room.getIdentifier().toString()));
    assertThat(found)
        .isNotEmpty()
        .isSubsetOf("journal", "identity", "documents", "projects", "ledger", "exchange", "web");
  }
}
