package org.banfa.app.web.page;

/** A light: shape, colour and the whole word, for example {@code 红·逾期3个工作日}. */
public record Light(Tone tone, String label) {}
