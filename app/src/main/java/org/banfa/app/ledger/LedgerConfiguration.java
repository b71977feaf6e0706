package org.banfa.app.ledger;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What the room needs from outside. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LightSettings.class)
class LedgerConfiguration {}
