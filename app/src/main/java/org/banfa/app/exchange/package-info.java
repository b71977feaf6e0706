/**
 * What enters or leaves without a browser: the morning bell that lets time pass, and the demo
 * places.
 */
@NullMarked
package org.banfa.app.exchange;

import org.jspecify.annotations.NullMarked;
