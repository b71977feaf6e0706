package org.banfa.app.journal;

import org.springframework.context.annotation.Import;

/** The parts of a context that only reads projects out of the book, without any other room. */
@Import({BookAlone.class, Histories.class, CaseFiles.class, LegalDays.class})
public final class CasesAlone {}
