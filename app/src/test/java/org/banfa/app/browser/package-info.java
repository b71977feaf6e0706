/** The pages in a real browser, with a real server and a real database behind them. */
@NullMarked
package org.banfa.app.browser;

import org.jspecify.annotations.NullMarked;
