package org.banfa.app.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of this room.
 *
 * @param folder where the files are; text, since Spring takes a relative path for a resource
 * @param limit the largest file that is taken
 */
@ConfigurationProperties("banfa.documents")
record DocumentSettings(
    @DefaultValue("data/files") String folder, @DefaultValue("50MB") DataSize limit) {}
