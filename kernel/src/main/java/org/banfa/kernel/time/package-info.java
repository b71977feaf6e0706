@NullMarked
package org.banfa.kernel.time;

import org.jspecify.annotations.NullMarked;
