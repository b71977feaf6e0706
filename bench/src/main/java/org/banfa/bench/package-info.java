/** Measures the kernel on many generated projects, each measure beside another in the same run. */
@NullMarked
package org.banfa.bench;

import org.jspecify.annotations.NullMarked;
