/** Puts what the kernel answers into the words of its pack, in Chinese. */
@NullMarked
package org.banfa.kernel.tell;

import org.jspecify.annotations.NullMarked;
