package org.banfa.app.projects;

import java.util.Map;
import org.banfa.kernel.fact.Value;
import org.banfa.kernel.pack.ObjectType;

/**
 * The statement that a project holds state secrets. Every pack that asks for it calls the flag by
 * this name. Whoever states it is stopped: nothing of what they sent is kept, since this is no
 * system for such projects.
 */
public final class Classified {

  private static final String FACT = ObjectType.PROJECT + ".classified";

  private Classified() {}

  /** Whether it is among these facts, by full name. */
  public static boolean stated(Map<String, Value> facts) {
    return facts.get(FACT) instanceof Value.Flag(boolean yes) && yes;
  }
}
