package org.banfa.app.web.page;

import java.util.Optional;

/** What is empty, what is nearest, and where to go from here. */
public record Empty(String title, String text, Optional<Link> link) {}
