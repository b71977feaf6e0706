/** Everything one may see: lists and sheets, taken from the book and never a source of it. */
@NullMarked
package org.banfa.app.ledger;

import org.jspecify.annotations.NullMarked;
