package org.banfa.app.web.page;

/** {@code /regulations/{pack}/{provision}} on its own: what a chip leads to. */
public record ProvisionPage(Frame frame, Head head, Provision provision) implements Page {}
