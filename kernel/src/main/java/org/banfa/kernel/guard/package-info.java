@NullMarked
package org.banfa.kernel.guard;

import org.jspecify.annotations.NullMarked;
