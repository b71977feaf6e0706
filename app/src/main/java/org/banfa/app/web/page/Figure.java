package org.banfa.app.web.page;

/** A number that opens its list. {@code tone} colours it only if it means time or verdict. */
public record Figure(String label, String number, String unit, Tone tone, String href) {}
