/**
 * The append-only, hash-chained book: the only room that writes history and knows how an event
 * looks on disk.
 */
@NullMarked
package org.banfa.app.journal;

import org.jspecify.annotations.NullMarked;
