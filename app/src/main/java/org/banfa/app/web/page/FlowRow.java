package org.banfa.app.web.page;

import java.util.Optional;

/** One row of the record of handling (流转记录). Times are {@code yyyy-MM-dd HH:mm} or {@code —}. */
public record FlowRow(
    String step,
    String person,
    String office,
    String arrived,
    String handled,
    String took,
    String opinion,
    String action,
    Tone tone,
    Optional<String> href) {}
