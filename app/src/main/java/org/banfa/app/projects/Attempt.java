package org.banfa.app.projects;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.banfa.app.journal.Attachment;
import org.banfa.kernel.ObjectId;
import org.banfa.kernel.fact.Value;

/**
 * What somebody wants to do.
 *
 * @param project the key of the project
 * @param object what it is to be recorded on
 * @param role the role they act in, where they have the choice; else the first they have a part in
 * @param facts what they entered, by full name
 * @param ticked what they say each document contains, by slot
 * @param files what they handed in; kept already by the documents room
 * @param opinion what they wrote beside it; may be empty
 * @param seen how many entries the project had when the form was drawn, where that is known: a form
 *     drawn before somebody else acted is not silently applied after it
 */
public record Attempt(
    String project,
    ObjectId object,
    String act,
    Optional<String> role,
    Optional<String> outcome,
    SequencedMap<String, Value> facts,
    SequencedMap<String, Set<String>> ticked,
    List<Attachment> files,
    String opinion,
    Optional<Long> seen) {

  public Attempt {
    facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
    ticked = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(ticked));
    files = List.copyOf(files);
  }
}
