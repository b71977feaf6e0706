package org.banfa.app.web.page;

/**
 * A tab, which is a link.
 *
 * @param note a count or a short word beside the label; may be empty
 * @param warn the note is bad news, such as missing documents
 */
public record Tab(String label, String note, boolean warn, String href, boolean current) {}
