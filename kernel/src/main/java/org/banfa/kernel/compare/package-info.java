/** Lays two regulations side by side, subject by subject. */
@NullMarked
package org.banfa.kernel.compare;

import org.jspecify.annotations.NullMarked;
