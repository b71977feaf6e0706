package org.banfa.app.journal;

/**
 * An entry was written. Published in the transaction that writes it: a listener that fails undoes
 * the entry, and whoever rebuilds a view sees the same entry again from {@link Journal#replay}.
 *
 * @param entry the entry
 */
public record EntryAppended(Entry entry) {}
