/** Tries another law on histories that happened, to see what it would change. */
@NullMarked
package org.banfa.kernel.trial;

import org.jspecify.annotations.NullMarked;
