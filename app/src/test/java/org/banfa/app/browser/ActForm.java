package org.banfa.app.browser;

/** The form of an act, filled in as a person does: by what stands on the page. */
sealed interface ActForm permits PageForm, PlainForm {

  /** Answers one question of the form, however it is drawn; amounts in 万元. */
  ActForm with(String fact, String answer);

  /** Hands a paper in and ticks what it holds. */
  ActForm attach(String slot, String... items);

  /** Ticks what a paper holds that was handed in before. */
  ActForm tick(String slot, String... items);

  ActForm outcome(String outcome);

  ActForm opinion(String words);

  /** Sends it, whatever the answer. */
  Answer send();
}
