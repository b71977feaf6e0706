package org.banfa.kernel.mutate;

/** Another text for a value. */
record Slip(Mutation.Kind kind, String text) {}
