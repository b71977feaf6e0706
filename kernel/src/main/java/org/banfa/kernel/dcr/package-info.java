@NullMarked
package org.banfa.kernel.dcr;

import org.jspecify.annotations.NullMarked;
