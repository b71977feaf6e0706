package org.banfa.app.browser;

import java.util.List;

/**
 * What the page says that answers a form.
 *
 * @param heading its one heading
 * @param text all that its own part says
 * @param blockers what stands in the way, where it is a refusal
 * @param next who is next, where it was done
 */
record Answer(String heading, String text, List<String> blockers, List<String> next) {}
