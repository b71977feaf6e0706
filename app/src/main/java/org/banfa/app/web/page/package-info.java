/**
 * What each page shows, as plain values: one record for one page, every word and number in it.
 * Templates turn them into HTML and decide nothing.
 */
@NullMarked
package org.banfa.app.web.page;

import org.jspecify.annotations.NullMarked;
