package org.banfa.app.browser;

/** The first form of a project of Wuhan, filled in for a plain business system. */
final class Declaration {

  private Declaration() {}

  /** Filled in, with the budget in 万元, and not sent yet. */
  static ActForm of(Life life, String budget) {
    return of(life, "declare_plan", budget).attach("plan_form").attach("not_classified");
  }

  /** What every form asks by which a project gets into the plan, without its papers. */
  static ActForm of(Life life, String act, String budget) {
    return life.free(act)
        .with("project.classified", "false")
        .with("project.unit_kind", "institution")
        .with("project.funding", "invest")
        .with("project.system_kind", "business")
        .with("project.nature", "new")
        .with("project.with_capital", "false")
        .with("project.school_medical", "false")
        .with("project.budget", budget)
        .with("project.new_room", "false")
        .with("project.on_city_cloud", "true")
        .with("project.mobile", "unified");
  }
}
