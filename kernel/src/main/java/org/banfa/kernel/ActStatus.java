package org.banfa.kernel;

/** How an act stands on one object on a day. */
public record ActStatus(ObjectId object, String act, Standing standing) {}
