@NullMarked
package org.banfa.postgres;

import org.jspecify.annotations.NullMarked;
