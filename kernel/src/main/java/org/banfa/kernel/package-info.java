@NullMarked
package org.banfa.kernel;

import org.jspecify.annotations.NullMarked;
