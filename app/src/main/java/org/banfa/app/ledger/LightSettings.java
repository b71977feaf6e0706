package org.banfa.app.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a light changes its colour. They are settings of the house, not of a regulation.
 *
 * @param soon up to how many working days before the due day a light is yellow
 * @param grave after how many months past the due day it is deep red
 */
@ConfigurationProperties("banfa.lights")
public record LightSettings(@DefaultValue("7") int soon, @DefaultValue("6") int grave) {}
