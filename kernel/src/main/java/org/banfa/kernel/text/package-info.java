/** Cuts the official text of a regulation into chapters, articles, paragraphs and items. */
@NullMarked
package org.banfa.kernel.text;

import org.jspecify.annotations.NullMarked;
