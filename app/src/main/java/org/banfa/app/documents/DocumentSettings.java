package org.banfa.app.documents;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of this room.
 *
 * @param folder where the files are
 * @param limit the largest file that is taken
 */
@ConfigurationProperties("banfa.documents")
record DocumentSettings(
    @DefaultValue("data/files") Path folder, @DefaultValue("50MB") DataSize limit) {}
