@NullMarked
package org.banfa.kernel.fact;

import org.jspecify.annotations.NullMarked;
