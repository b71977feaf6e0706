@NullMarked
package org.banfa.cli;

import org.jspecify.annotations.NullMarked;
