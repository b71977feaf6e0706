package org.banfa.app.ledger;

import org.banfa.app.journal.CasesAlone;
import org.springframework.context.annotation.Import;

/** The parts of a context that only tries other laws on the book, without any other room. */
@Import({CasesAlone.class, BookTrials.class})
public final class TrialsAlone {}
