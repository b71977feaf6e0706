/**
 * Changes one thing of a pack at a time and asks whether its examples notice: what they do not
 * notice, they do not show.
 */
@NullMarked
package org.banfa.kernel.mutate;

import org.jspecify.annotations.NullMarked;
