/** Who someone is, which office and role they hold on which day, and whether they may come in. */
@NullMarked
package org.banfa.app.identity;

import org.jspecify.annotations.NullMarked;
