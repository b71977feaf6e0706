@NullMarked
package org.banfa.app;

import org.jspecify.annotations.NullMarked;
