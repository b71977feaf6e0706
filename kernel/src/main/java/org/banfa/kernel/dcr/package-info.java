/**
 * Plain, untimed Dynamic Condition Response (DCR) graphs: the small inner layer onto which a pack
 * can be projected, with guards fixed, time erased and instances merged. It serves to check a pack
 * and to draw it; duties with an identity and a deadline are not here. Depends on the JDK only, and
 * on no other package of the kernel.
 */
@NullMarked
package org.banfa.kernel.dcr;

import org.jspecify.annotations.NullMarked;
