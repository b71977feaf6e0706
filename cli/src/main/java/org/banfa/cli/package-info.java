/** Asks the law from a terminal: what holds in a history, and whether a pack is sound. */
@NullMarked
package org.banfa.cli;

import org.jspecify.annotations.NullMarked;
