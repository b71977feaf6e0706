/**
 * Looks a pack over before it is used: what carries each row out, and what the text leaves open.
 */
@NullMarked
package org.banfa.kernel.check;

import org.jspecify.annotations.NullMarked;
