package org.banfa.app.journal;

import org.springframework.context.annotation.Import;

/** The parts of a context that only reads the book, without any other room. */
@Import({Heads.class, Book.class, Journal.class})
public final class BookAlone {}
