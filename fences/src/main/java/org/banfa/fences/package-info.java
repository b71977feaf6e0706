/** The rules of the house that a compiler does not know, checked on compiled classes. */
@NullMarked
package org.banfa.fences;

import org.jspecify.annotations.NullMarked;
