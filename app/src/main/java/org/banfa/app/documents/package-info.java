/** Files by content hash: receive, keep, check. This room never asks what a file means. */
@NullMarked
package org.banfa.app.documents;

import org.jspecify.annotations.NullMarked;
