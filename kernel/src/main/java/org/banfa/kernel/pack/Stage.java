package org.banfa.kernel.pack;

import java.util.Optional;

/**
 * A stretch of a project's life, for the strip at the top of its page.
 *
 * @param complete guard that tells it is behind the project
 * @param skip guard that tells it does not concern the project
 */
public record Stage(
    String id, String label, Optional<String> complete, Optional<String> skip, Where where) {}
