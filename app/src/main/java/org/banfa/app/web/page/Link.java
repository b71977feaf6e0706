package org.banfa.app.web.page;

/** A place to go to. */
public record Link(String label, String href) {}
