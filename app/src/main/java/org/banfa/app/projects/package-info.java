/** Everything one may do: each class loads a history, asks the law, and writes down the answer. */
@NullMarked
package org.banfa.app.projects;

import org.jspecify.annotations.NullMarked;
