/**
 * Legal time: which days count, when a period ends, and why on that day.
 *
 * <p>Granularity is a day. Nothing here knows a regulation, and nothing asks what day it is: rules,
 * calendar and dates come in as arguments. Every result carries a {@link
 * org.banfa.kernel.time.Trail} that can be shown row by row.
 */
@NullMarked
package org.banfa.kernel.time;

import org.jspecify.annotations.NullMarked;
