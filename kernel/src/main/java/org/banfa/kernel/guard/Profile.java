package org.banfa.kernel.guard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.banfa.kernel.fact.FactType;

/**
 * What a formula does with its variables, as far as its logic can be told from a few sample values.
 *
 * @param variables the variables in the text, in order of first mention
 * @param constants for each variable the constants it is compared with: longs or strings, as CEL
 *     has them
 * @param links pairs of variables that are compared with each other
 * @param arithmetic whether anything is calculated, so that samples cannot stand for all values
 */
record Profile(
    SequencedMap<String, FactType> variables,
    SequencedMap<String, SequencedSet<Object>> constants,
    SequencedSet<Link> links,
    boolean arithmetic) {

  /** Two variables that are compared with each other. */
  record Link(String left, String right) {}

  Profile {
    variables = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(variables));
    constants = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(constants));
    links = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(links));
  }
}
