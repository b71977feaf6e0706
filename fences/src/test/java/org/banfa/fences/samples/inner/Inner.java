package org.banfa.fences.samples.inner;

import org.banfa.fences.samples.other.Other;

/** One half of a ring. */
public record Inner(Other other) {}
