@NullMarked
package org.banfa.kernel.pack;

import org.jspecify.annotations.NullMarked;
