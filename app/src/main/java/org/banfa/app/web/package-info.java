/** The pages: what a browser is shown and what it may send. */
@NullMarked
package org.banfa.app.web;

import org.jspecify.annotations.NullMarked;
