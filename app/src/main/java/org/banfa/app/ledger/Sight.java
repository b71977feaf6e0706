package org.banfa.app.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.app.identity.Viewer;

/**
 * What somebody may see of the lists, and which duties are their office's, as conditions of a
 * query. The same line is drawn by {@link org.banfa.app.identity.Visibility} for one project.
 */
final class Sight {

  /** Holds for the projects, called p, that the viewer may see. */
  static final String VISIBLE = visible("p");

  /**
   * Holds for one of the duties, called d, that are the same duty. What an organisation owes is
   * heard by all its projects under a regulation, and stands on a desk once, with the newest.
   */
  static final String ONCE =
      "not exists (select 1 from ledger_duty e join ledger_project q on q.key = e.project"
          + " where e.object = d.object and e.rule = d.rule and e.opened_on = d.opened_on"
          + " and e.due is not distinct from d.due and q.pack = p.pack and q.key > p.key and "
          + visible("q")
          + ")";

  /** Holds for the duties, called d, that the viewer's office owes. */
  static final String MINE =
      "exists (select 1 from ledger_bearer b where b.project = d.project and b.duty = d.duty"
          + " and case when b.relative then p.unit = :office"
          + " else p.pack || '/' || b.role in (:roles) end)";

  private Sight() {}

  private static String visible(String project) {
    return """
    (not :none and p.jurisdiction = :jurisdiction and (:all or p.unit in (:units)
      or exists (select 1 from ledger_party y
        where y.project = p.key and p.pack || '/' || y.role in (:roles))))
    """
        .replace("p.", project + ".");
  }

  /** The parameters that the two conditions speak of. */
  static Map<String, Object> of(Viewer viewer) {
    Map<String, Object> parameters = new TreeMap<>();
    parameters.put("none", viewer.administrator().isPresent());
    parameters.put("jurisdiction", viewer.jurisdiction().code());
    parameters.put("all", viewer.oversight());
    parameters.put("units", atLeastOne(viewer.units()));
    List<String> roles = new ArrayList<>();
    viewer
        .rolesByPack()
        .forEach((pack, played) -> played.forEach(role -> roles.add(pack + "/" + role)));
    parameters.put("roles", atLeastOne(roles));
    parameters.put("office", viewer.office().code());
    parameters.put("account", viewer.account());
    return parameters;
  }

  // An empty list is no list to SQL; no code or name is blank.
  private static List<String> atLeastOne(Iterable<String> values) {
    List<String> all = new ArrayList<>();
    values.forEach(all::add);
    return all.isEmpty() ? List.of("") : all;
  }
}
